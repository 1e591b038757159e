import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockHeldError } from '../../../scripts/runtime/errors.ts';
import { withLock } from '../../../scripts/runtime/lock.ts';

let folder: string;
let lockFile: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-lock-'));
  lockFile = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;
const hold = (holder: object) => writeFileSync(lockFile, JSON.stringify(holder));

describe('withLock', () => {
  it('lets one at a time in, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const visit = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withLock(lockFile, { waitMs: 10_000 }, visit)));

    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free again after the work failed', async () => {
    const failing = withLock(lockFile, { waitMs: 0 }, () => Promise.reject(new Error('no luck')));

    await expect(failing).rejects.toThrow('no luck');
    expect(existsSync(lockFile)).toBe(false);
  });

  it('takes over from a holder that has died', async () => {
    hold({ token: 'dead', pid: deadPid(), host: hostname(), started: '' });

    await expect(withLock(lockFile, { waitMs: 0 }, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it.skipIf(process.platform !== 'linux')(
    'takes over when another process has the pid of the dead holder',
    async () => {
      hold({ token: 'dead', pid: process.pid, host: hostname(), started: '1' });

      await expect(withLock(lockFile, { waitMs: 0 }, () => Promise.resolve('mine'))).resolves.toBe('mine');
    },
  );

  it('takes over a lock file that holds no holder', async () => {
    writeFileSync(lockFile, 'garbage');

    await expect(withLock(lockFile, { waitMs: 0 }, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('leaves a living holder its lock, tells of the wait, and names the holder', async () => {
    hold({ token: 'alive', pid: process.pid, host: hostname(), started: '' });
    const waits: string[] = [];
    const waiting = withLock(lockFile, { waitMs: 20, onWait: (holder) => waits.push(holder) }, () => Promise.resolve());

    await expect(waiting).rejects.toThrow(LockHeldError);
    expect(waits).toEqual([`process ${process.pid} on ${hostname()}`]);
    expect(readFileSync(lockFile, 'utf8')).toContain('alive');
  });

  it('can not tell whether a holder on another machine lives, and leaves it its lock', async () => {
    hold({ token: 'far', pid: deadPid(), host: 'elsewhere', started: '' });

    await expect(withLock(lockFile, { waitMs: 20 }, () => Promise.resolve())).rejects.toThrow('elsewhere');
  });
});
