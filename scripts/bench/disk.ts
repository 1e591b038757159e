import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A file of its own, to learn what a sync costs on a disk. */
export interface DiskProbe {
  /** Adds a page of a database and syncs it. @returns milliseconds */
  sync(): number;
  /** Removes the file. */
  close(): void;
}

/** Opens a probe in a folder. */
export function openProbe(folder: string): DiskProbe {
  const file = path.join(folder, 'disk-probe');
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(4_096, 1);
  return {
    sync: () => {
      const start = performance.now();
      writeSync(handle, page);
      fdatasyncSync(handle);
      return performance.now() - start;
    },
    close: () => {
      closeSync(handle);
      rmSync(file);
    },
  };
}
