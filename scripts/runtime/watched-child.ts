import { spawn } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

export interface WatchedChild {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The folder that the child downloads into: its size is the progress. */
  grows: string;
  /** The child is ended when the folder has not grown for this long, in milliseconds. */
  stallMs: number;
  /** Gets the folder's size in bytes, about twice a second. */
  onBytes: (bytes: number) => void;
}

export interface ChildEnd {
  /** The exit code; null when a signal ended it. */
  code: number | null;
  /** All that it wrote, both streams. */
  output: string;
  /** True when it was ended because nothing more arrived. */
  stalled: boolean;
}

/**
 * Runs a child process that downloads, and ends it only when nothing has arrived for a while: a slow network may take as long
 * as it needs, a dead one may not.
 * @throws the system's error when the command can't be started
 */
export async function runWatched(child: WatchedChild): Promise<ChildEnd> {
  const running = spawn(child.command, child.args, {
    cwd: child.cwd,
    env: child.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let stalled = false;
  let bytes = 0;
  let grownAt = Date.now();
  const collect = (chunk: Buffer) => (output += chunk.toString());
  running.stdout.on('data', collect);
  running.stderr.on('data', collect);
  const end = () => running.kill('SIGKILL');
  process.on('exit', end);
  const timer = setInterval(
    () => {
      void folderSize(child.grows).then((size) => {
        if (size > bytes) {
          bytes = size;
          grownAt = Date.now();
          child.onBytes(bytes);
        } else if (Date.now() - grownAt > child.stallMs) {
          stalled = true;
          end();
        }
      });
    },
    Math.min(500, child.stallMs),
  );
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      running.once('error', reject);
      running.once('close', resolve);
    });
    return { code, output, stalled };
  } finally {
    clearInterval(timer);
    process.off('exit', end);
  }
}

/** @returns the bytes of all files beneath a folder; files that vanish meanwhile count nothing */
async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      lstat(path.join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
