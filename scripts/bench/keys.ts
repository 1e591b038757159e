import type { JSHandle, Page } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../generate/random.ts';
import { RuntimeError } from '../runtime/errors.ts';
import { openProbe } from './disk.ts';
import { recordBareFrames, recordMarks, recordSearches, type SearchTimes } from './page-recorders.ts';
import type { Part } from './parts.ts';
import { startElectron } from './running-electron.ts';
import { wordsOnScreen } from './words-on-screen.ts';

/** What came of one mark, in milliseconds. */
export interface PressedMark {
  painted: number;
  durable: number;
  /** A key that only the recorder hears, to the end of its frame: pressed in the same page right after. */
  bareFrame: number;
  /** A page written and synced by this process in the same folder, right after. */
  bareSync: number;
}

/** What came of one letter in the search box, in milliseconds. */
export interface TypedLetter extends SearchTimes {
  /** As for a mark. */
  bareFrame: number;
}

/** How long keys took, one value a key; null: not asked for. */
export interface KeyTimes {
  marks: PressedMark[] | null;
  letters: TypedLetter[] | null;
}

/** At least 60, as the measured 95th percentile should not hang on two or three. */
const marks = 80;
const searchedWords = 20;
/** Letters typed of each word. */
const letters = 5;
const backupPatience = 120_000;

/**
 * Starts the app on a profile and presses keys in it, at moments that have nothing to do with its frames.
 *
 * @param only `marks`, `search` or both
 */
export async function measureKeys(userDataDir: string, only: ReadonlySet<Part>): Promise<KeyTimes> {
  const electron = startElectron({ userDataDir });
  try {
    const page = await electron.connect();
    await page.waitForSelector('html[data-loaded]');
    const hands: Hands = { page, pause: pauses(), bareFrames: await page.evaluateHandle(recordBareFrames) };
    return {
      marks: only.has('marks') ? await pressMarks(hands, userDataDir) : null,
      letters: only.has('search') ? await typeSearches(hands) : null,
    };
  } finally {
    await electron.close();
  }
}

interface Hands {
  page: Page;
  pause(): Promise<void>;
  bareFrames: JSHandle<ReturnType<typeof recordBareFrames>>;
}

function pauses(): () => Promise<void> {
  const random = createRandom(7);
  return () => sleep(40 + 60 * random.next());
}

async function pressBare({ page, pause, bareFrames }: Hands): Promise<number> {
  await page.keyboard.press('Shift');
  await pause();
  return bareFrames.evaluate((kept) => kept.next());
}

async function pressMarks(hands: Hands, folder: string): Promise<PressedMark[]> {
  const { page, pause } = hands;
  const recorder = await page.evaluateHandle(recordMarks);
  const probe = openProbe(folder);
  const pressed: PressedMark[] = [];
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
      pressed.push({ painted, durable, bareFrame: await pressBare(hands), bareSync: probe.sync() });
      await page.keyboard.press(count % 12 === 11 ? 'Home' : 'j');
      await pause();
    }
    return pressed;
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

async function typeSearches(hands: Hands): Promise<TypedLetter[]> {
  const { page, pause } = hands;
  const words = await wordsOnScreen(page, letters);
  const recorder = await page.evaluateHandle(recordSearches);
  const box = page.getByRole('searchbox', { name: 'Search papers' });
  const typed: TypedLetter[] = [];
  for (const word of words.slice(0, searchedWords)) {
    await box.focus();
    for (const letter of word.slice(0, letters).toLowerCase()) {
      await page.keyboard.press(letter);
      await pause();
      const times = await recorder.evaluate((kept) => kept.next());
      if (times !== null) typed.push({ ...times, bareFrame: await pressBare(hands) });
    }
    await box.fill('');
    await pause();
    await pause();
  }
  return typed;
}
