import type { Page } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RuntimeError } from '../runtime/errors.ts';
import { openProbe } from './disk.ts';
import { recordMarks, recordSearches } from './page-recorders.ts';
import { createRandom } from '../generate/random.ts';
import { startElectron } from './running-electron.ts';

/** How long keys took, in milliseconds, one value a key. */
export interface KeyTimes {
  markPainted: number[];
  markDurable: number[];
  /** A page written and synced by this process in the same folder, once after each mark. */
  bareSync: number[];
  searchRows: number[];
}

/** At least 60, as the measured 95th percentile should not hang on two or three. */
const marks = 80;
const searchedWords = 20;
/** Letters typed of each word. */
const letters = 5;
const backupPatience = 120_000;

/** Starts the app on a profile and presses keys in it, at moments that have nothing to do with its frames. */
export async function measureKeys(userDataDir: string): Promise<KeyTimes> {
  const electron = startElectron({ userDataDir });
  try {
    const page = await electron.connect();
    await page.waitForSelector('html[data-loaded]');
    const pause = pauses();
    return { ...(await pressMarks(page, userDataDir, pause)), searchRows: await typeSearches(page, pause) };
  } finally {
    await electron.close();
  }
}

function pauses(): () => Promise<void> {
  const random = createRandom(7);
  return () => sleep(40 + 60 * random.next());
}

async function pressMarks(
  page: Page,
  folder: string,
  pause: () => Promise<void>,
): Promise<Omit<KeyTimes, 'searchRows'>> {
  const recorder = await page.evaluateHandle(recordMarks);
  const probe = openProbe(folder);
  const times = { markPainted: [] as number[], markDurable: [] as number[], bareSync: [] as number[] };
  const press = async (): Promise<Awaited<ReturnType<ReturnType<typeof recordMarks>['next']>>> => {
    await page.keyboard.press('s');
    // Nothing else is asked of the page while it draws.
    await pause();
    return recorder.evaluate((kept) => kept.next());
  };
  try {
    await page.getByRole('listbox', { name: 'Papers' }).focus();
    // The first change of a day starts a backup; what is measured is a day's other changes.
    await press();
    await press();
    await backupMade(folder);
    for (let count = 0; count < marks; count++) {
      const { painted, durable } = await press();
      times.markPainted.push(painted);
      times.markDurable.push(durable);
      times.bareSync.push(probe.sync());
      await page.keyboard.press(count % 12 === 11 ? 'Home' : 'j');
      await pause();
    }
    return times;
  } finally {
    probe.close();
  }
}

async function backupMade(folder: string): Promise<void> {
  const backups = path.join(folder, 'backups');
  for (const start = Date.now(); Date.now() - start < backupPatience; await sleep(100)) {
    if (existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.db'))) return;
  }
  throw new RuntimeError('The first change of the day made no backup.');
}

async function typeSearches(page: Page, pause: () => Promise<void>): Promise<number[]> {
  const names = await page.getByRole('option').evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));
  const words = new Set(names.join(' ').match(new RegExp(`\\b[A-Za-z]{${letters},}\\b`, 'g')) ?? []);
  const recorder = await page.evaluateHandle(recordSearches);
  const box = page.getByRole('searchbox', { name: 'Search papers' });
  const times: number[] = [];
  for (const word of [...words].slice(0, searchedWords)) {
    await box.focus();
    for (const letter of word.slice(0, letters).toLowerCase()) {
      await page.keyboard.press(letter);
      await pause();
      const time = await recorder.evaluate((kept) => kept.next());
      if (time !== null) times.push(time);
    }
    await box.fill('');
    await pause();
    await pause();
  }
  return times;
}
