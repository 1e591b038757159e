import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { titleAt } from './sample.ts';

/**
 * From now on notes, in milliseconds, how long after the last key of a note its change was committed: the library tells
 * windows of a change only when it is on the disk.
 */
async function watchSaves(page: Page): Promise<() => Promise<number[]>> {
  const waits = await page.evaluateHandle(() => {
    const found: number[] = [];
    let lastKey = 0;
    document.addEventListener('input', () => (lastKey = performance.now()), true);
    window.offprint.on('libraryChanged', ({ fields }) => {
      if (fields.includes('note')) found.push(performance.now() - lastKey);
    });
    return found;
  });
  return () => waits.evaluate((found) => [...found]);
}

function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test('NE1 a note is on the disk within 300 ms of the last key', async ({ window }) => {
  const saves = await watchSaves(window.page);
  await window.list.focus();
  await window.press('n');
  for (let count = 1; count <= 5; count++) {
    await window.page.keyboard.type(`word ${count} `);
    await expect.poll(async () => (await saves()).length).toBe(count);
  }
  expect(median(await saves())).toBeLessThanOrEqual(300);
  await window.reader.noteSaved();
});

test('NE2 leaving the note saves it at once', async ({ window }) => {
  const saves = await watchSaves(window.page);
  await window.list.focus();
  for (let count = 1; count <= 5; count++) {
    await window.press('n', 'x', 'Escape');
    await expect.poll(async () => (await saves()).length).toBe(count);
  }
  // Sooner than the pause after which typing alone is saved.
  expect(median(await saves())).toBeLessThan(150);
  await expect(window.list.box).toBeFocused();
});

test('NE3 going to another paper keeps what was just typed', async ({ window }) => {
  await window.list.focus();
  await window.press('n');
  await window.page.keyboard.type('About the first');
  await window.list.open(titleAt(1));
  await window.reader.shows(titleAt(1));
  await expect(window.reader.notes).toHaveValue('');
  await window.reader.notes.fill('About the second');
  await window.list.open(titleAt(0));
  await expect(window.reader.notes).toHaveValue('About the first');
  await window.list.open(titleAt(1));
  await expect(window.reader.notes).toHaveValue('About the second');
  await window.sidebar.counts({ 'With notes': 2 });
});

test('NE4 Ctrl+Z in the note takes back typing, and outside of it the last change', async ({ window }) => {
  const { list, reader } = window;
  await list.focus();
  await window.press('s');
  await window.told('Starred 1 paper');
  await window.press('n');
  await window.page.keyboard.type('one');
  await reader.noteSaved();
  await window.press('Control+z');
  await expect(reader.notes).not.toHaveValue('one');
  await list.hasState(titleAt(0), 'unread', 'starred');
  await window.press('Control+Shift+z');
  await expect(reader.notes).toHaveValue('one');
  await reader.noteSaved();
  await window.press('Escape', 'Control+z');
  await window.told('Undone: Edited a note');
  await expect(reader.notes).toHaveValue('');
  await list.hasState(titleAt(0), 'unread', 'starred');
  await window.press('Control+z');
  await list.hasState(titleAt(0), 'unread');
});

test('NE5 Ctrl+Z never reaches into the note of another paper', async ({ window }) => {
  await window.list.focus();
  await window.press('n');
  await window.page.keyboard.type('first');
  await window.press('Escape', 'j', 'n');
  await window.reader.shows(titleAt(1));
  await window.press('Control+z', 'Control+z');
  await expect(window.reader.notes).toHaveValue('');
  await window.press('Escape', 'k');
  await expect(window.reader.notes).toHaveValue('first');
});

test('NE6 an earlier version of a note can be looked at and restored', async ({ window }) => {
  const { list, reader } = window;
  await list.focus();
  await window.press('n');
  await window.page.keyboard.type('What I thought first.');
  await reader.noteSaved();
  await list.open(titleAt(1));
  await reader.shows(titleAt(1));
  await list.open(titleAt(0));
  await reader.shows(titleAt(0));
  await reader.notes.fill('What I think now.');
  await reader.noteSaved();
  await reader.button('Earlier versions').click();
  const versions = window.dialog('Earlier versions of the note');
  await expect(versions).toContainText('What I thought first.');
  await versions.getByRole('button', { name: /^Restore the text of/ }).click();
  await expect(versions).toBeHidden();
  await expect(reader.notes).toHaveValue('What I thought first.');
  await expect(reader.notes).toBeFocused();
  await reader.button('Earlier versions').click();
  await expect(versions).toContainText('What I think now.');
});

test('NE7 a reload of the window in the middle of a word loses nothing', async ({ window }) => {
  await window.list.focus();
  await window.press('n');
  await expect(window.reader.notes).toBeFocused();
  await window.page.keyboard.type('Half a sen');
  await window.page.reload();
  await window.loaded();
  await expect(window.reader.notes).toHaveValue('Half a sen');
  await window.sidebar.counts({ 'With notes': 1 });
});

test('NE8 a note is kept to the letter', async ({ start }) => {
  const text = '  # Ünïcode 日本 👩🏽‍🔬 \\alpha $x_1$\n\n\ttab and trailing   \n<b>&amp;</b>\n';
  const first = await start();
  await first.window.reader.notes.fill(text);
  await first.window.reader.noteSaved();
  await first.close();
  const second = await start();
  await expect(second.window.reader.notes).toHaveValue(text);
});
