import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { sqliteCode } from '../../electron/library/disk-errors.ts';
import type { AuthorPageDrafts } from '../../electron/library/sample.ts';
import { projectRoot } from '../project.ts';
import { RuntimeError } from '../runtime/errors.ts';
import type * as FillLibrary from './fill-library.ts';

/** The file, from the project's folder, with the papers that every library begins with. */
export const samplePath = 'data/sample/akhiad-bercovich.json';

const libraryName = 'library.db';
const unfinishedName = 'unfinished-library';
/** Between two lines of progress, in milliseconds. */
const tellEvery = 5_000;

/** Which library to make, and where. */
export interface LibraryOrder {
  folder: string;
  /** Those of the sample included. */
  papers: number;
  seed: number;
}

/**
 * Makes a library of generated papers in a folder, and tells on standard error how far it is. It is made beside its place
 * and moved there when it is whole, so that the folder has a whole library or none.
 *
 * @param signal ends it soon; what was made so far is removed
 * @throws RuntimeError where the folder has a library, or something else in its place, or the papers are too few, or
 *   the disk can't hold it; the signal's reason
 */
export async function makeLibrary({ folder, papers, seed }: LibraryOrder, signal?: AbortSignal): Promise<void> {
  const sample = JSON.parse(readFileSync(path.join(projectRoot, samplePath), 'utf8')) as AuthorPageDrafts;
  if (papers < sample.papers.length) {
    throw new RuntimeError(
      `A library has ${sample.papers.length} papers at least, those of the sample. Nothing was made.`,
    );
  }
  const unfinished = prepare(folder);
  try {
    const { module } = await runnerImport<typeof FillLibrary>(
      path.join(projectRoot, 'scripts/generate/fill-library.ts'),
      { root: projectRoot, configFile: false, logLevel: 'error' },
    );
    const told = progress(papers);
    await module.fillLibrary(unfinished, { papers, seed, sample }, told.so, signal);
    renameSync(path.join(unfinished, libraryName), path.join(folder, libraryName));
    told.done();
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuntimeError(`The disk could not hold the library (${reason}). What was made of it was removed.`);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function prepare(folder: string): string {
  if (existsSync(path.join(folder, libraryName))) {
    throw new RuntimeError(
      `${folder} has a library already, and it was left as it is. Name a folder that has none, or move ${libraryName} away.`,
    );
  }
  const unfinished = path.join(folder, unfinishedName);
  if (existsSync(unfinished)) {
    throw new RuntimeError(
      `${unfinished} is a library that is being made, or that was broken off. If nothing is at work on it, delete it and ` +
        'try again. Nothing was changed.',
    );
  }
  try {
    mkdirSync(unfinished, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuntimeError(`No library can be made in ${folder}: the folder can’t be written to (${reason}).`);
  }
  return unfinished;
}

function progress(papers: number): { so: (done: number) => void; done: () => void } {
  const start = Date.now();
  let lastTold = start;
  const number = (value: number): string => Math.round(value).toLocaleString('en');
  return {
    so: (done) => {
      const now = Date.now();
      if (done === papers || now - lastTold < tellEvery) return;
      lastTold = now;
      const left = ((now - start) / done) * (papers - done);
      console.error(
        `Making a library: ${number(done)} of ${number(papers)} papers (${Math.floor((100 * done) / papers)}%), ` +
          `about ${number(left / 1_000)} s left`,
      );
    },
    done: () => {
      console.error(`Made a library of ${number(papers)} papers in ${((Date.now() - start) / 1_000).toFixed(1)} s.`);
    },
  };
}
