import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { titleAt, titles } from './sample.ts';
import { seedProfile } from './seeding/seed-profile.ts';

/** The row that begins the screen of the list: its place among all, from 1. */
async function firstInSight({ list }: OffprintWindow): Promise<number> {
  return list.box.evaluate((box) => {
    const { top } = box.getBoundingClientRect();
    const rows = [...box.querySelectorAll('[role=option]')];
    const seen = rows.filter((row) => row.getBoundingClientRect().bottom > top + 1);
    return Math.min(...seen.map((row) => Number(row.ariaPosInSet)));
  });
}

async function selectedPlace({ list }: OffprintWindow): Promise<number> {
  return Number(await list.selected.getAttribute('aria-posinset'));
}

function jumpField({ page }: OffprintWindow): Locator {
  return page.getByRole('dialog', { name: 'Jump' }).getByRole('textbox', { name: 'Jump to' });
}

test('BF5 keys go back and forward through lists and searches', async ({ window }) => {
  const { list, page, searchBox, sidebar } = window;
  await window.press('Alt+ArrowLeft');
  await window.told('Nothing to go back to');
  await window.press('j', 'j', '/');
  await page.keyboard.type('puzzle');
  await expect(list.rows).not.toHaveCount(13);
  const found = await list.titles();
  await window.press('Enter', 'j');
  await window.reader.shows(found[1] ?? '');
  await window.press('g', 's');
  await expect(page.getByText('No starred papers')).toBeVisible();

  await window.press('Alt+ArrowLeft');
  await expect(searchBox).toHaveValue('puzzle');
  await list.shows(found);
  await window.reader.shows(found[1] ?? '');
  await expect(list.box).toBeFocused();
  await window.press('Control+[');
  await expect(searchBox).toHaveValue('');
  await list.shows(titles);
  await window.reader.shows(titleAt(2));
  await window.press('Alt+ArrowRight', 'Control+]');
  await expect(sidebar.link('Starred')).toHaveAttribute('aria-current', 'page');
  await window.press('Alt+ArrowRight');
  await window.told('Nothing to go forward to');
});

test('BF5 the side buttons of a mouse and the menu go back and forward', async ({ offprint, window }) => {
  const { sidebar } = window;
  await sidebar.open('Unread');
  await sidebar.open('Trash');
  const button = (number: number): Promise<void> =>
    window.page.evaluate((pressed) => {
      document.body.dispatchEvent(new MouseEvent('mouseup', { button: pressed, bubbles: true, cancelable: true }));
    }, number);
  await button(3);
  await expect(sidebar.link('Unread')).toHaveAttribute('aria-current', 'page');
  await button(4);
  await expect(sidebar.link('Trash')).toHaveAttribute('aria-current', 'page');
  await offprint.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go-back')?.click());
  await expect(sidebar.link('Unread')).toHaveAttribute('aria-current', 'page');
});

test('ES1 Esc walks out one step at a time: reader, search, selection', async ({ window }) => {
  const { list, page, reader, searchBox } = window;
  await window.press('/');
  await page.keyboard.type('nemotron');
  await expect(list.rows).not.toHaveCount(13);
  const found = await list.rows.count();
  await window.press('Enter', 'Shift+ArrowDown', 'Enter');
  await reader.hasFocus();
  await window.press('Escape');
  await expect(list.box).toBeFocused();
  await expect(list.rows).toHaveCount(found);
  await window.press('Escape');
  await expect(searchBox).toHaveValue('');
  await list.shows(titles);
  await expect(list.selected).toHaveCount(2);
  await window.press('Escape');
  await expect(list.selected).toHaveCount(1);
  await window.press('Escape');
  await expect(list.selected).toHaveCount(1);
  await expect(list.box).toBeFocused();
});

test('RS8 a search is there after a restart, with its cursor and its scrolling', async ({ profile, start }) => {
  await seedProfile(profile, 20_000);
  const first = await start();
  await first.window.searchBox.fill('sort:title');
  await expect(first.window.list.rows.first()).toHaveAttribute('aria-setsize', '20000');
  await first.window.list.focus();
  await first.window.press('End', 'PageUp', 'PageUp', 'PageUp');
  const place = await selectedPlace(first.window);
  await first.window.list.box.evaluate((box) => (box.scrollTop = 300_000));
  await expect.poll(() => firstInSight(first.window)).toBe(Math.floor(300_000 / 78) + 1);
  await first.close();

  const second = await start();
  await expect(second.window.searchBox).toHaveValue('sort:title');
  await expect.poll(() => firstInSight(second.window)).toBe(Math.floor(300_000 / 78) + 1);
  await second.window.press('ArrowUp');
  expect(await selectedPlace(second.window)).toBe(place - 1);
  await expect(second.window.list.selected).toBeInViewport();
});

test('JU6 at 4,000 papers a list jumps to a year, a month and a letter; Esc goes back, Enter stays', async ({
  profile,
  start,
}) => {
  test.slow();
  await seedProfile(profile, 'generated-4000');
  const { window } = await start();
  const { list, page } = window;
  const status = page.getByRole('dialog', { name: 'Jump' }).getByRole('status');
  const rowAt = (place: number): Locator => list.box.locator(`[aria-posinset="${place}"]`);
  await expect(list.rows.first()).toHaveAttribute('aria-setsize', '4000');

  await window.press('.');
  await expect(jumpField(window)).toBeFocused();
  await page.keyboard.type('2019');
  await expect(status).toHaveText(/^[\d,]+ of 4,000$/);
  const found = await firstInSight(window);
  expect(found).toBeGreaterThan(100);
  await expect(rowAt(found)).toContainText('2019');
  await expect(rowAt(found - 1)).toContainText('2020');
  // The selection stays at the beginning, whose rows are not drawn now.
  await expect(list.selected).toHaveCount(0);
  await window.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Jump' })).toBeHidden();
  expect(await firstInSight(window)).toBe(1);
  await expect(list.box).toBeFocused();

  await window.press('Control+j');
  await page.keyboard.type('2015-06');
  await window.press('Enter');
  await expect(list.box).toBeFocused();
  await expect(list.selected).toContainText('Jun 2015');
  expect(await firstInSight(window)).toBe(await selectedPlace(window));

  await window.runFromPalette('sort by title');
  await expect(page.getByRole('button', { name: 'Title' })).toBeVisible();
  await window.press('.');
  await page.keyboard.type('m');
  await window.press('Enter');
  await expect(list.selected).toHaveAttribute('aria-label', /^[^a-z]*m/i);
  const place = await selectedPlace(window);
  await window.press('ArrowUp');
  await expect(list.selected).toHaveAttribute('aria-posinset', String(place - 1));
  await expect(list.selected).not.toHaveAttribute('aria-label', /^[^a-z]*m/i);

  await window.press('.');
  await expect(jumpField(window)).toBeFocused();
  await page.keyboard.type('“');
  await expect(status).toHaveText('Type a letter.');
  await window.press('Escape');
});

test('JM3 years and letters stand beside the scrollbar of a long list, and a click goes there', async ({
  profile,
  start,
}) => {
  test.slow();
  await seedProfile(profile, 'generated-4000');
  const { window } = await start();
  const { list, page } = window;
  const marks = page.locator('[data-marks] button');
  await expect(marks.filter({ hasText: '2020' })).toBeVisible();
  const boxes = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().top));
  expect(boxes.length).toBeGreaterThan(4);
  boxes.slice(1).forEach((top, at) => expect(top - (boxes[at] ?? 0)).toBeGreaterThanOrEqual(28));
  await marks.filter({ hasText: '2020' }).click();
  await expect.poll(() => firstInSight(window)).toBeGreaterThan(1);
  const place = await firstInSight(window);
  await expect(list.box.locator(`[aria-posinset="${place}"]`)).toContainText('2020');
  await expect(list.box.locator(`[aria-posinset="${place - 1}"]`)).toContainText('2021');

  await window.runFromPalette('sort by first author');
  await expect(marks.filter({ hasText: /^[A-Z]$/ }).nth(3)).toBeVisible();
  await window.searchBox.fill('blakeman');
  await expect(marks).toHaveCount(0);
});

test('SL4 beyond what a page can be high, every row is reached: by keys, a wheel, the scrollbar and a jump', async ({
  profile,
  start,
}) => {
  test.slow();
  await seedProfile(profile, 100_000);
  const { window } = await start();
  const { list, page } = window;
  // At twice the text size 100,000 rows are 15,600,000 pixels: about twice what the list's element may have.
  await page.evaluate(() => globalThis.window.offprint.setSettings({ textSize: 2 }));
  await expect(list.rows.first()).toHaveAttribute('aria-setsize', '100000');
  await expect.poll(() => list.box.evaluate((box) => box.scrollHeight)).toBe(8_000_000);
  await list.focus();
  await window.press('End');
  await expect(list.selected).toHaveAttribute('aria-posinset', '100000');
  await expect(list.selected).toBeInViewport({ ratio: 0.99 });
  await window.press('ArrowUp', 'ArrowUp');
  await expect(list.selected).toHaveAttribute('aria-posinset', '99998');

  await list.box.evaluate((box) => (box.scrollTop = (box.scrollHeight - box.clientHeight) / 2));
  await expect(list.box.locator('[aria-posinset="50000"]')).toBeInViewport();
  // A wheel moves the rows by its own pixels, and so it does after the scrollbar was put right.
  const before = await firstInSight(window);
  await list.box.hover();
  for (const turns of [1, 2, 3]) {
    await page.mouse.wheel(0, 156 * 5);
    await expect.poll(() => firstInSight(window)).toBe(before + 5 * turns);
  }
  await list.focus();
  await window.press('Home');
  await expect(list.selected).toHaveAttribute('aria-posinset', '1');
  await window.press('.');
  await expect(jumpField(window)).toBeFocused();
  await page.keyboard.type('2012-03');
  await window.press('Enter');
  await expect(list.selected).toContainText('Mar 2012');
  await expect(list.selected).toBeInViewport();
});
