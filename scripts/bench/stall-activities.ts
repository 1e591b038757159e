import type { Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { wordsOnScreen } from './words-on-screen.ts';

/** Something that a person does in the window, while its longest tasks are looked for. */
export interface Activity {
  /** As it stands in tables: `typing`. */
  name: string;
  run(page: Page): Promise<void>;
}

/** Between two keys, in milliseconds: fast typing, and time for what a key sets off. */
const keyPause = 70;
const typedWords = 6;
const typedLetters = 5;

/** All but adding papers, in an order in which the last may leave the library changed. */
export const activities: readonly Activity[] = [
  { name: 'doing nothing', run: () => sleep(3_000) },
  { name: 'typing', run: type },
  { name: 'scrolling', run: scroll },
  { name: 'jumping', run: jump },
  { name: 'marking all papers and undoing it', run: markAll },
];

/** What is done while added papers are indexed. */
export const whileIndexing: Activity = {
  name: 'indexing added papers',
  run: async (page) => {
    await scroll(page);
    await jump(page);
  },
};

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    await page.keyboard.press(key);
    await sleep(keyPause);
  }
}

async function type(page: Page): Promise<void> {
  const words = await wordsOnScreen(page, typedLetters);
  await page.getByRole('searchbox', { name: 'Search papers' }).focus();
  for (const word of words.slice(0, typedWords)) {
    const letters = [...word.slice(0, typedLetters).toLowerCase()];
    await keys(page, ...letters, ...letters.map(() => 'Backspace'));
  }
}

async function scroll(page: Page): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Papers' });
  await list.hover({ position: { x: 60, y: 120 } });
  for (const [distance, turns] of [
    [240, 25],
    [4_000, 15],
    [-4_000, 15],
  ] as const) {
    for (let turn = 0; turn < turns; turn++) {
      await page.mouse.wheel(0, distance);
      await sleep(33);
    }
  }
}

async function jump(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Papers' }).focus();
  for (const year of ['2015', '2003', '2021']) {
    await keys(page, 'End', 'Home', 'PageDown', 'PageDown', 'End', 'PageUp', 'Home');
    await keys(page, '.');
    await page.getByRole('textbox', { name: 'Jump to' }).waitFor();
    await keys(page, ...year, 'Enter');
    await page.getByRole('textbox', { name: 'Jump to' }).waitFor({ state: 'hidden' });
  }
  await keys(page, 'Home');
}

async function markAll(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Papers' }).focus();
  await keys(page, 'ControlOrMeta+a');
  for (const key of ['s', 'ControlOrMeta+z']) {
    const changed = nextChange(page);
    await keys(page, key);
    await changed;
    await sleep(300);
  }
  await keys(page, 'Escape');
}

/** Settles when the library says that it was changed: it says so of a change of all papers when it is on the disk. */
function nextChange(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = window.offprint.on('libraryChanged', () => {
          stop();
          resolve();
        });
      }),
  );
}
