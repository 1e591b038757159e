import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { electronArguments, electronExecutable } from '../launch-electron.ts';
import { RuntimeError } from '../runtime/errors.ts';

/** How long an app may take to close its windows before it is killed, in milliseconds. */
const closingPatience = 15_000;
/** How long an app may take to open its window once it is asked for, in milliseconds. */
const windowPatience = 30_000;

const targetList = z.array(z.object({ type: z.string(), url: z.string() }));

/** An Electron that a script started: nothing looks into it before {@link connect}, so that nothing slows its start. */
export interface RunningElectron {
  pid: number;
  /** Just before the process was made: wall clock, milliseconds since 1970 UTC with fractions. */
  spawnedAt: number;
  /** Its only page, over the DevTools protocol. @throws RuntimeError when the app has ended */
  connect(): Promise<Page>;
  /** Asks it to quit, as the system does when a user logs out, and waits for its end. */
  close(): Promise<void>;
}

/** The wall clock, with fractions of a millisecond. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/** Waits until an app has a page: a client that connects before may wait for ever. */
async function pageIsThere(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  for (const start = Date.now(); Date.now() - start < windowPatience; await sleep(50)) {
    const targets: unknown = await fetch(list).then(
      (answer) => answer.json(),
      () => [],
    );
    if (targetList.parse(targets).some(({ type, url }) => type === 'page' && url !== '')) return;
  }
  throw new RuntimeError('The app opened no window.');
}

/**
 * Starts an app in the installed Electron, with a port for the DevTools protocol on 127.0.0.1.
 *
 * @param app the folder of the app; by default this project
 */
export function startElectron(options: { app?: string; userDataDir: string }): RunningElectron {
  const args = electronArguments(options, ['--remote-debugging-port=0']);
  const executable = electronExecutable();
  const spawnedAt = wallClock();
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.on('exit', killAtExit);
  const ended = once(child, 'exit').finally(() => process.off('exit', killAtExit));
  let said = '';
  const hasEnded = (): RuntimeError => new RuntimeError(`Electron ended by itself:\n${said.trim()}`);
  const listening = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    const fail = (): void => reject(hasEnded());
    ended.then(fail, fail);
  });
  listening.catch(() => undefined);
  let browser: Browser | undefined;
  return {
    pid: child.pid ?? 0,
    spawnedAt,
    connect: async () => {
      const address = await listening;
      await pageIsThere(address);
      browser = await chromium.connectOverCDP(address).catch((error: unknown) => {
        throw child.exitCode === null ? error : hasEnded();
      });
      const context = browser.contexts()[0];
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      if (page === undefined) throw new RuntimeError('The app has no window.');
      // esbuild, which runs these scripts, wraps functions in this helper of its own; those sent to the page lack it.
      await page.evaluate('globalThis.__name ??= (named) => named');
      return page;
    },
    close: async () => {
      await browser?.close();
      child.kill('SIGTERM');
      const isClosed = await Promise.race([ended.then(() => true), sleep(closingPatience, false, { ref: false })]);
      if (!isClosed) child.kill('SIGKILL');
      await ended;
    },
  };
}
