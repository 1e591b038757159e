/** How many times a bare window's first paint the start to the first rows may take. */
export const startRatio = 1.3;

/** How many times its start at the smallest size the start at another may take. */
export const startGrowth = 1.1;

/** @returns how many megabytes more than a bare window the app may hold, by the papers in its library */
export function memoryAboveBare(papers: number): number {
  return papers <= 100_000 ? 100 : 160;
}

/** Two frames at 60 Hz, in milliseconds: from a key to its mark, painted. */
export const markPainted = 33;

/** @returns how many milliseconds may pass from a key to its mark on the disk, where a bare sync takes `sync` */
export function markDurable(sync: number): number {
  return Math.max(10, 2 * sync);
}

/** @returns how many milliseconds may pass from a key in the search box to its rows, by the papers in the library */
export function searchRows(papers: number): number {
  return papers <= 100_000 ? 33 : 66;
}

/** @returns how many of these milliseconds may be work, rather than the wait for a frame; null: as many as there are */
export function searchWork(papers: number): number | null {
  return papers <= 100_000 ? 16 : null;
}

/** The longest task of the main process, and of the page, in milliseconds. */
export const longestTask = 50;

/** An installed app without Electron itself, in megabytes. */
export const appSize = 15;
