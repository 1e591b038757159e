import type { Page } from '@playwright/test';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runnerImport } from 'vite';
import { projectRoot } from '../project.ts';
import * as budgets from './budgets.ts';
import { figure, type Figure } from './figures.ts';
import { beginMark, endMark, longestTasks, type LongestTasks, tracedCategories } from './longest-tasks.ts';
import { withProfile } from './profiles.ts';
import { startElectron } from './running-electron.ts';
import { activities, type Activity, whileIndexing } from './stall-activities.ts';
import type * as Unindexed from './unindexed.ts';

/** How long a window that has started, or a trace that has, is left alone, in milliseconds. */
const settleTime = 1_000;
/** How long to wait for word that papers are being indexed, in milliseconds: it is told twice a second. */
const indexingPatience = 3_000;

/** The longest tasks of the main process and of the page, by what is done meanwhile. */
export async function stallFigures(size: number, told: (figures: readonly Figure[]) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  const tell = (activity: Activity, longest: LongestTasks): void => {
    const budget = activity === activities[0] ? null : budgets.longestTask;
    const known = (['main', 'page'] as const).flatMap((thread) => {
      const name = `longest task of ${thread === 'main' ? 'main' : 'the page'}, ${activity.name}`;
      const { clock, processor } = longest[thread];
      return [
        figure({ name, size, value: clock, unit: 'ms', budget }),
        figure({ name: `${name}, processor time`, size, value: processor, unit: 'ms' }),
      ];
    });
    figures.push(...known);
    told(known);
  };
  await withProfile(size, (profile) =>
    withPage(profile, async (page) => {
      for (const activity of activities) tell(activity, await watch(page, activity));
    }),
  );
  await withProfile(size, async (profile) => {
    const { module } = await runnerImport<typeof Unindexed>(path.join(projectRoot, 'scripts/bench/unindexed.ts'), {
      root: projectRoot,
      configFile: false,
      logLevel: 'error',
    });
    module.forgetIndex(profile);
    await withPage(profile, async (page) => {
      if (await isIndexing(page)) tell(whileIndexing, await watch(page, whileIndexing));
      else console.log('All papers were indexed before the window could be looked at: no stall is told of that.');
    });
  });
  return figures;
}

async function withPage(userDataDir: string, work: (page: Page) => Promise<void>): Promise<void> {
  const electron = startElectron({ userDataDir });
  try {
    const page = await electron.connect();
    await page.waitForSelector('html[data-loaded]');
    await sleep(settleTime);
    await work(page);
  } finally {
    await electron.close();
  }
}

function isIndexing(page: Page): Promise<boolean> {
  return page.evaluate(
    (patience) =>
      new Promise<boolean>((resolve) => {
        window.offprint.on('indexing', ({ left }) => resolve(left > 0));
        setTimeout(() => resolve(false), patience);
      }),
    indexingPatience,
  );
}

/** Chromium itself writes down each task of both processes, so that nothing of the bench runs in either. */
async function watch(page: Page, activity: Activity): Promise<LongestTasks> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: [...tracedCategories] });
  await sleep(settleTime);
  await page.evaluate((mark) => void performance.mark(mark), beginMark);
  await activity.run(page);
  await page.evaluate((mark) => void performance.mark(mark), endMark);
  return longestTasks((await browser.stopTracing()).toString());
}
