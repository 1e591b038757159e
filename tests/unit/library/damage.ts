import { closeSync, openSync, statSync, writeSync } from 'node:fs';

const pageSize = 4_096;

/** Writes rubbish over a closed database file from a page on (the first is 1), as a bad disk would. */
export function damagePages(file: string, from: number): void {
  const size = statSync(file).size;
  const start = (from - 1) * pageSize;
  if (start >= size) throw new Error(`${file} has no page ${from}.`);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(size - start, 0xa5), 0, size - start, start);
  closeSync(handle);
}
