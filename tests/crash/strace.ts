import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type DriverLine, type Order, readLines } from './driver-lines.ts';

/** Every call with which a file, or a folder's list of names, is changed or synced; `?`: where the machine has it. */
const changingCalls = [
  ...['pwrite64', 'write', 'pwritev', 'pwritev2', 'writev', 'copy_file_range', 'sendfile', '?ftruncate', 'fallocate'],
  ...['fsync', 'fdatasync', '?rename', '?renameat', 'renameat2', '?unlink', 'unlinkat', '?link', 'linkat'],
  ...['?mkdir', 'mkdirat', '?rmdir'],
];

/** How a driver ended, and what it had said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  lines: DriverLine[];
  /** What it wrote as its fault. */
  complaint: string;
}

/** What is done to one call of the driver: it is killed before it, or the call fails. */
export interface Fault {
  call: string;
  /** The number of the call, from 1, or that and all later ones: `3`, `3+`. */
  when: string;
  does: 'signal=SIGKILL' | 'error=ENOSPC' | 'error=EIO';
  /** Only calls on these files and folders are counted. */
  paths: readonly string[];
}

/** Fails with what to do where strace is not installed. */
export function requireStrace(): void {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).error === undefined) return;
  throw new Error('These tests need strace, which is not installed. Install it with: apt-get install strace');
}

/** Runs the driver to its end, and writes every changing call that it makes to a file. */
export function runTraced(driver: string, order: Order, log: string): Promise<Ended> {
  return run(driver, order, ['-y', '-s', '80', '-o', log, '-e', `trace=${changingCalls.join(',')}`, ...filterInKernel]);
}

/** Runs the driver with one fault. */
export function runFaulty(driver: string, order: Order, fault: Fault): Promise<Ended> {
  const paths = fault.paths.flatMap((path) => ['-P', path]);
  const inject = ['-e', `trace=${fault.call}`, '-e', `inject=${fault.call}:${fault.does}:when=${fault.when}`];
  const filter = fault.does === 'signal=SIGKILL' ? [] : filterInKernel;
  return run(driver, order, ['-o', '/dev/null', ...inject, ...paths, ...filter]);
}

/** Only the calls in question cost time then; but strace can't send a signal from there. */
const filterInKernel = ['--seccomp-bpf'];

async function run(driver: string, order: Order, options: string[]): Promise<Ended> {
  const child = spawn(
    'strace',
    ['-f', '-qq', '-e', 'signal=none', ...options, process.execPath, '--v8-pool-size=0', driver, JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, lines: readLines(output), complaint };
}
