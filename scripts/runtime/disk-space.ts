import { mkdir, statfs } from 'node:fs/promises';
import { errorCode, NoDiskSpaceError } from './errors.ts';

/** Answers how many bytes this user may still write in a folder. */
export type FreeSpace = (folder: string) => Promise<number>;

export const freeSpace: FreeSpace = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * Makes a folder and checks that it has room before anything is downloaded into it.
 * @param needed bytes
 * @throws NoDiskSpaceError
 */
export async function makeFolderWithRoom(folder: string, needed: number, measure: FreeSpace): Promise<void> {
  await mkdir(folder, { recursive: true });
  const free = await measure(folder);
  if (free < needed) throw new NoDiskSpaceError(folder, needed, free);
}

/** Runs `work`, turning "no space left on device" into its message for people. */
export async function withDiskErrors<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new NoDiskSpaceError(folder);
    throw error;
  }
}
