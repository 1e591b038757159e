import { mkdirSync, openSync, closeSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import type { AuthorPageDrafts } from '../../electron/library/sample.ts';
import { projectRoot } from '../project.ts';
import type * as AddPapers from './add-papers.ts';

const samplePath = path.join(projectRoot, 'data/sample/akhiad-bercovich.json');
/** Where a SQLite file has its application's schema version (https://www.sqlite.org/fileformat2.html). */
const versionOffset = 60;

/** Makes a profile folder with a library of the sample or of these papers alone. */
export async function profileWith(folder: string, papers: readonly PaperDraft[] | 'sample'): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const { module } = await runnerImport<typeof AddPapers>(path.join(projectRoot, 'scripts/screenshots/add-papers.ts'), {
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
  });
  const sample = JSON.parse(readFileSync(samplePath, 'utf8')) as AuthorPageDrafts;
  if (papers === 'sample') module.makeLibrary(folder, [], sample);
  else module.makeLibrary(folder, papers, null);
  return folder;
}

/** Makes a profile folder whose library is of a newer version. */
export async function newerProfile(folder: string): Promise<string> {
  await profileWith(folder, 'sample');
  const file = openSync(path.join(folder, 'library.db'), 'r+');
  try {
    writeSync(file, Buffer.from([0, 0, 0x03, 0xe7]), 0, 4, versionOffset);
  } finally {
    closeSync(file);
  }
  return folder;
}

/** Makes a profile folder whose library and settings can't be read. */
export function damagedProfile(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'library.db'), 'no database '.repeat(100));
  writeFileSync(path.join(folder, 'settings.json'), '{ "settings": ');
  return folder;
}
