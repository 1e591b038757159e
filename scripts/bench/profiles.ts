import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import type { AuthorPageDrafts } from '../../electron/library/sample.ts';
import { projectRoot } from '../project.ts';
import { RuntimeError } from '../runtime/errors.ts';
import type * as FillLibrary from './fill-library.ts';

const cache = path.join(projectRoot, 'node_modules/.cache/offprint-bench');
const samplePath = 'data/sample/akhiad-bercovich.json';
/** What a made library depends on: when one of these changes, it is made again. */
const sources = [
  samplePath,
  'electron/library/papers.ts',
  'electron/library/word-index.ts',
  'electron/library/names.ts',
  'electron/library/sample.ts',
  'shared/arxiv-categories.ts',
  'shared/fold.ts',
  'scripts/bench/fill-library.ts',
  'scripts/bench/generate-papers.ts',
  'scripts/bench/random.ts',
  'scripts/bench/vocabulary.ts',
];

/** @returns the folder for what is measured: on the project's disk, where the system's temporary files may be in memory */
export function benchFolder(): string {
  mkdirSync(cache, { recursive: true });
  return cache;
}

/**
 * Makes a profile folder of its own with a library of so many papers. The library is generated once, kept, and copied.
 *
 * @param papers the sample's 13 at least
 * @returns the folder, which is the caller's to remove
 */
export async function makeProfile(papers: number, seed = 1): Promise<string> {
  const made = await madeLibrary(papers, seed);
  const profile = mkdtempSync(path.join(benchFolder(), 'profile-'));
  // A file system that can shares the blocks instead of copying them.
  cpSync(made, profile, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return profile;
}

async function madeLibrary(papers: number, seed: number): Promise<string> {
  const folder = path.join(cache, `${papers}-papers-seed-${seed}-${sourcesHash()}`);
  if (existsSync(folder)) return folder;
  const sample = JSON.parse(readFileSync(path.join(projectRoot, samplePath), 'utf8')) as AuthorPageDrafts;
  if (papers < sample.papers.length) {
    throw new RuntimeError(`A library has ${sample.papers.length} papers at least, those of the sample.`);
  }
  const unfinished = mkdtempSync(path.join(benchFolder(), 'unfinished-'));
  try {
    const { module } = await runnerImport<typeof FillLibrary>(path.join(projectRoot, 'scripts/bench/fill-library.ts'), {
      root: projectRoot,
      configFile: false,
      logLevel: 'error',
    });
    const start = Date.now();
    let lastTold = start;
    module.fillLibrary(unfinished, { papers, seed, sample }, (done) => {
      if (done === papers || Date.now() - lastTold < 5_000) return;
      lastTold = Date.now();
      console.log(`Making a library: ${done.toLocaleString('en')} of ${papers.toLocaleString('en')} papers`);
    });
    const seconds = ((Date.now() - start) / 1_000).toFixed(1);
    console.log(`Made a library of ${papers.toLocaleString('en')} papers in ${seconds} s.`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const migrations = readdirSync(path.join(projectRoot, 'data/migrations')).map((name) => `data/migrations/${name}`);
  for (const source of [...sources, ...migrations.sort()]) hash.update(readFileSync(path.join(projectRoot, source)));
  return hash.digest('hex').slice(0, 12);
}
