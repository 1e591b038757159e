import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const prefix = '.staging-';

/** @returns a new, empty folder beside what will be renamed out of it */
export async function makeStaging(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(path.join(parent, prefix));
}

/** Removes the staging folders of installations that were killed. Call it under the lock: then no living one has any. */
export async function removeAbandoned(parent: string): Promise<void> {
  const names = await readdir(parent);
  await Promise.all(
    names
      .filter((name) => name.startsWith(prefix))
      .map((name) => rm(path.join(parent, name), { recursive: true, force: true })),
  );
}
