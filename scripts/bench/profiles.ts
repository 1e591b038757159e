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
import { makeLibrary, samplePath } from '../generate/make-library.ts';
import { projectRoot } from '../project.ts';

const cache = path.join(projectRoot, 'node_modules/.cache/offprint-bench');
/** What a made library depends on: when one of these changes, it is made again. */
const sources = [
  samplePath,
  'electron/library/papers.ts',
  'electron/library/word-index.ts',
  'electron/library/names.ts',
  'electron/library/sample.ts',
  'shared/arxiv-categories.ts',
  'shared/fold.ts',
  'shared/fold-letters.ts',
  'shared/fold-soft.ts',
  'shared/fold-tex.ts',
  'electron/library/searched-text.ts',
  'electron/library/strengths.ts',
];

/** @returns the folder for what is measured: on the project's disk, where the system's temporary files may be in memory */
function benchFolder(): string {
  mkdirSync(cache, { recursive: true });
  return cache;
}

/** Folders that are still to be removed. */
const temporary = new Set<string>();
process.on('exit', () => [...temporary].forEach(removeFolder));

/** Makes a folder for what is measured, which {@link removeFolder} removes, or else the end of this process. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(path.join(benchFolder(), `${name}-`));
  temporary.add(folder);
  return folder;
}

/** Removes a folder that {@link makeFolder} made. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  temporary.delete(folder);
}

/**
 * Makes a profile folder of its own with a library of so many papers. The library is generated once, kept, and copied.
 *
 * @param papers the sample's 13 at least
 * @returns the folder, from {@link makeFolder}
 */
export async function makeProfile(papers: number, seed = 1): Promise<string> {
  const made = await madeLibrary(papers, seed);
  const profile = makeFolder('profile');
  // A file system that can shares the blocks instead of copying them.
  cpSync(made, profile, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return profile;
}

/** Does work on a profile folder with a library of so many papers, of its own, and removes it. */
export async function withProfile<Result>(papers: number, work: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = await makeProfile(papers);
  try {
    return await work(profile);
  } finally {
    removeFolder(profile);
  }
}

async function madeLibrary(papers: number, seed: number): Promise<string> {
  const folder = path.join(cache, `${papers}-papers-seed-${seed}-${sourcesHash()}`);
  if (existsSync(folder)) return folder;
  const unfinished = makeFolder('unfinished');
  try {
    await makeLibrary({ folder: unfinished, papers, seed });
    renameSync(unfinished, folder);
  } finally {
    removeFolder(unfinished);
  }
  return folder;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const source of [...sources, ...filesOf('data/migrations'), ...filesOf('scripts/generate')].sort()) {
    hash.update(readFileSync(path.join(projectRoot, source)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** All files of a folder of the project and of the folders in it, by their paths from the project's folder. */
function filesOf(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)));
}
