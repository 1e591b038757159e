import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../project.ts';
import { RuntimeError } from '../runtime/errors.ts';
import { treeMemory } from './process-tree.ts';
import { startElectron, wallClock } from './running-electron.ts';

/** What one start took. */
export interface Start {
  /** From just before the process was made to the frame with the first rows, in milliseconds. */
  painted: number;
  /** Of the whole process tree, some time after that, in megabytes; null where the system does not tell. */
  memory: number | null;
}

/** A thing to start. */
export interface Started {
  app?: string;
  userDataDir: string;
  /** The mark that its page sets after the frame that counts; null: that is the first one with any content. */
  mark: string | null;
}

/** The bare window, with a profile folder of its own. */
export function bareWindow(userDataDir: string): Started {
  return { app: path.join(projectRoot, 'tests/bench/bare'), userDataDir, mark: null };
}

/** The app itself. */
export function offprint(userDataDir: string): Started {
  return { userDataDir, mark: 'offprint:first-rows' };
}

/** How long nothing looks at a starting app, in milliseconds: looking would slow it. */
const firstSettleTime = 1_500;
/** When memory is read, in milliseconds after the frame. */
const memoryAfter = 2_500;

/**
 * Starts an app once and closes it. The page notes the frame by its own clock, which is the system's, and is asked for
 * it afterwards; a start that was not done by then is thrown away and tried again with more patience.
 *
 * @throws RuntimeError when the app never shows the frame
 */
export async function measureStart(started: Started): Promise<Start> {
  for (let settleTime = firstSettleTime; settleTime < 60_000; settleTime *= 2) {
    const start = await tryStart(started, settleTime);
    if (start !== null) return start;
  }
  throw new RuntimeError('The window never showed the frame that is measured.');
}

async function tryStart({ mark, ...started }: Started, settleTime: number): Promise<Start | null> {
  const electron = startElectron(started);
  try {
    await sleep(settleTime);
    const lookedAt = wallClock();
    const page = await electron.connect();
    const paintedAt = await page.evaluate((name) => {
      // A page may count frames before the first one is shown, so no mark stands before that.
      const names = ['first-contentful-paint', ...(name === null ? [] : [name])];
      const times = names.map((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? Number.NaN);
      const last = Math.max(...times);
      return Number.isNaN(last) ? null : performance.timeOrigin + last;
    }, mark);
    if (paintedAt === null || paintedAt > lookedAt) return null;
    await sleep(Math.max(0, paintedAt + memoryAfter - wallClock()));
    return { painted: paintedAt - electron.spawnedAt, memory: treeMemory(electron.pid) };
  } finally {
    await electron.close();
  }
}
