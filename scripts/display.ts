import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { RuntimeError } from './runtime/errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @returns whether windows have nowhere to appear: Linux without an X or Wayland display */
export function lacksDisplay(): boolean {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/**
 * Runs `work` where windows can appear. Without a display it starts Xvfb, says so, and puts its address into this process'
 * environment, which children inherit; Xvfb ends with `work`, and with this process.
 * @throws RuntimeError when Xvfb does not start
 */
export async function withDisplay<T>(work: () => Promise<T>): Promise<T> {
  if (!lacksDisplay()) return work();
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityFor(randomBytes(16)), { mode: 0o600 });
  const xvfb = start(authority);
  const end = () => {
    xvfb.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever else listens, to end a child first, ends this process too.
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
  };
  process.on('exit', end);
  for (const signal of signals) process.on(signal, onSignal);
  const before = { DISPLAY: process.env['DISPLAY'], XAUTHORITY: process.env['XAUTHORITY'] };
  try {
    const display = `:${await displayNumber(xvfb)}`;
    console.error(`No display here: running on a virtual one (Xvfb ${display}, 1920x1200).`);
    process.env['DISPLAY'] = display;
    process.env['XAUTHORITY'] = authority;
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    for (const signal of signals) process.off(signal, onSignal);
    process.off('exit', end);
    end();
  }
}

function start(authority: string): ChildProcess {
  return spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset', '-auth', authority],
    // In a process group of its own, so that Ctrl+C lets the app close its windows before its display goes.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
}

/** Xvfb chooses a free number and writes it to the descriptor when it is ready. */
function displayNumber(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let number = '';
    const answer = xvfb.stdio[3] as Readable;
    xvfb.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    answer.on('data', (chunk: Buffer) => {
      number += chunk.toString();
      if (number.includes('\n')) resolve(number.trim());
    });
    const fail = (why: string) =>
      reject(
        new RuntimeError(
          `Xvfb, which stands in for a display, did not start: ${why}\nInstall it (xvfb), or set DISPLAY.`,
        ),
      );
    xvfb.once('error', (error) => fail(error.message));
    xvfb.once('exit', () => fail(complaint.trim()));
  });
}

/**
 * An X authority file with one cookie for whatever display, so that only this user's programs reach it. Layout: libXau's
 * Xau/AuWrite.c; 65535 is FamilyWild.
 */
function authorityFor(cookie: Buffer): Buffer {
  const short = (value: number) => Buffer.from([value >> 8, value & 255]);
  const field = (bytes: Buffer) => Buffer.concat([short(bytes.length), bytes]);
  const empty = field(Buffer.alloc(0));
  return Buffer.concat([short(65535), empty, empty, field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(cookie)]);
}
