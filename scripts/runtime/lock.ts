import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, LockHeldError } from './errors.ts';

interface Holder {
  token: string;
  pid: number;
  host: string;
  /** When the process started, as the system counts it: tells a holder from a later process with the same pid. */
  started: string;
}

export interface LockOptions {
  /** How long to wait for another holder, in milliseconds. */
  waitMs: number;
  /** Called once, when there is a wait. */
  onWait?: (holder: string) => void;
}

/**
 * Runs `work` while holding a lock file. A lock whose holder has died on this machine is taken over.
 *
 * It saves work rather than keeping things right: everything done under it ends in an atomic rename, so that even two holders
 * (possible for an instant when two processes take over the same dead lock) leave a whole result.
 * @throws LockHeldError when another live process holds it for longer than `waitMs`
 */
export async function withLock<T>(lockFile: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const token = await acquire(lockFile, options);
  try {
    return await work();
  } finally {
    const holder = await readHolder(lockFile);
    if (holder?.token === token) await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string, options: LockOptions): Promise<string> {
  await mkdir(path.dirname(lockFile), { recursive: true });
  const me: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: (await startOf(process.pid)) ?? '',
  };
  const draft = `${lockFile}.${me.token}`;
  await writeFile(draft, JSON.stringify(me));
  const start = Date.now();
  let told = false;
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, so nobody ever reads a half-written holder.
        await link(draft, lockFile);
        return me.token;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = await readHolder(lockFile);
      if (holder !== undefined && !(await isAlive(holder))) {
        await takeAway(lockFile, holder);
        continue;
      }
      const name = holder === undefined ? 'unknown process' : `process ${holder.pid} on ${holder.host}`;
      if (Date.now() - start >= options.waitMs) throw new LockHeldError(lockFile, name, options.waitMs / 1000);
      if (!told) options.onWait?.(name);
      told = true;
      await pause(Math.min(200, options.waitMs));
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function takeAway(lockFile: string, dead: Holder): Promise<void> {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const taken = await readHolder(aside);
  if (taken !== undefined && taken.token !== dead.token) await link(aside, lockFile).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isHolder(value) ? value : { token: '', pid: 0, host: hostname(), started: '' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { token: '', pid: 0, host: hostname(), started: '' };
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { token, pid, host, started } = value as Partial<Record<keyof Holder, unknown>>;
  return (
    typeof token === 'string' && typeof pid === 'number' && typeof host === 'string' && typeof started === 'string'
  );
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (holder.pid <= 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  const started = await startOf(holder.pid);
  return started === undefined || holder.started === '' || started === holder.started;
}

/** @returns the start time of a process in clock ticks after boot (field 22 of Linux' /proc/PID/stat), undefined elsewhere */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
