import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import type { Theme } from '../../shared/settings.ts';
import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { writeSettings } from './profile-files.ts';
import { titles } from './sample.ts';

/** A paper of the sample, what is nearest to it, and what is nearest to that one. */
const hybrid = titleWith('Nemotron-H:');
const nano2 = titleWith('Nemotron Nano 2');
const nano = titleWith('Nemotron 3 Nano');

function titleWith(part: string): string {
  const title = titles.find((one) => one.includes(part));
  if (title === undefined) throw new Error(`The sample has no paper with ${part} in its title.`);
  return title;
}

function section({ page }: OffprintWindow): Locator {
  return page.getByRole('region', { name: 'Related papers' });
}

const links = (window: OffprintWindow): Locator => section(window).getByRole('link');

function wayBack({ reader }: OffprintWindow, title: string): Locator {
  return reader.pane.getByRole('button', { name: `Back to ${title}`, exact: true });
}

test('RU1 the papers nearest to the one in the reader are under it, each with its reason', async ({ window }) => {
  await window.list.open(hybrid);
  await expect(links(window).first()).toContainText(nano2);
  await expect(links(window).first()).toContainText('Basant et al., 2025');
  await expect(links(window).first()).toContainText('Shares Mamba, Accurate, Transformer; 1 author');
  expect(await links(window).count()).toBeLessThanOrEqual(10);
  await expect(links(window).filter({ hasText: hybrid })).toHaveCount(0);
  const [abstract, note, related] = await Promise.all(
    [window.reader.abstract, window.reader.notes, section(window)].map((part) => part.boundingBox()),
  );
  expect(related?.y).toBeGreaterThan(note?.y ?? Infinity);
  expect(note?.y).toBeGreaterThan(abstract?.y ?? Infinity);
});

test('RU1 in a wide window they stand beside the abstract', async ({ offprint, window }) => {
  await offprint.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080));
  await expect.poll(() => window.page.evaluate(() => innerWidth)).toBe(1920);
  await window.list.open(hybrid);
  await expect(links(window).first()).toBeInViewport();
  const [abstract, related] = await Promise.all(
    [window.reader.abstract, section(window)].map((part) => part.boundingBox()),
  );
  expect(related?.x).toBeGreaterThan((abstract?.x ?? Infinity) + (abstract?.width ?? 0));
  expect(related?.y).toBeLessThan(abstract?.y ?? 0);
});

test('RU2 a click opens one, the cursor goes along, and a quiet way leads back', async ({ window }) => {
  await window.list.open(hybrid);
  await links(window).first().click();
  await window.reader.shows(nano2);
  await expect(window.list.selected).toHaveAttribute('aria-label', new RegExp(`^${nano2}`));
  await window.reader.hasFocus();
  await wayBack(window, hybrid).click();
  await window.reader.shows(hybrid);
  await expect(window.list.selected).toHaveAttribute('aria-label', new RegExp(`^${hybrid}`));
  await expect(wayBack(window, hybrid)).toHaveCount(0);
});

test('RU2 the way back ends where the cursor goes anywhere else', async ({ window }) => {
  await window.list.open(hybrid);
  await links(window).first().click();
  await expect(wayBack(window, hybrid)).toBeVisible();
  await window.list.focus();
  await window.press('j');
  await expect(window.reader.title).not.toHaveText(nano2);
  await expect(wayBack(window, hybrid)).toHaveCount(0);
});

test('RU3 one that is not in the list is shown among all papers, and the way back brings the search back', async ({
  window,
}) => {
  await window.searchBox.fill('title:"Nemotron-H"');
  await expect(window.list.rows).toHaveCount(1);
  await window.reader.shows(hybrid);
  await links(window).first().click();
  await window.reader.shows(nano2);
  await expect(window.searchBox).toHaveValue('');
  await expect(window.list.rows).toHaveCount(titles.length);
  await expect(window.list.selected).toHaveAttribute('aria-label', new RegExp(`^${nano2}`));
  await wayBack(window, hybrid).click();
  await window.reader.shows(hybrid);
  await expect(window.searchBox).toHaveValue('title:"Nemotron-H"');
  await expect(window.list.rows).toHaveCount(1);
});

test('RU3 the way back finds a paper that has left its list', async ({ window }) => {
  await window.sidebar.open('Unread');
  await window.list.open(nano2);
  await window.press('r');
  await window.told('1 paper');
  await window.list.open(hybrid);
  await window.press('r');
  await links(window).first().click();
  await window.reader.shows(nano2);
  await wayBack(window, hybrid).click();
  await window.reader.shows(hybrid);
  await expect(window.list.selected).toHaveAttribute('aria-label', new RegExp(`^${hybrid}`));
});

test('RU4 by keys alone: Tab goes in and past, the arrows from one to the next, Enter opens', async ({ window }) => {
  await window.list.open(hybrid);
  await expect(links(window).first()).toBeVisible();
  await window.reader.notes.focus();
  await window.press('Tab', 'Tab');
  await expect(links(window).first()).toBeFocused();
  await window.press('ArrowDown', 'ArrowDown');
  await expect(links(window).nth(2)).toBeFocused();
  await window.press('End');
  await expect(links(window).last()).toBeFocused();
  await window.press('Home', 'ArrowDown', 'ArrowDown', 'Shift+Tab', 'Tab');
  await expect(links(window).nth(2)).toBeFocused();
  await window.press('ArrowUp', 'Enter');
  await window.reader.shows(nano);
  await window.reader.hasFocus();
  await window.press('Tab');
  await expect(wayBack(window, hybrid)).toBeFocused();
  await window.press('Enter');
  await window.reader.shows(hybrid);
  await window.reader.hasFocus();
});

test('RU5 it folds, and stays so over a restart', async ({ start }) => {
  const first = await start();
  await first.window.list.open(hybrid);
  const heading = section(first.window).getByRole('button', { name: 'Related papers' });
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
  await heading.click();
  await expect(heading).toHaveAttribute('aria-expanded', 'false');
  await expect(links(first.window)).toHaveCount(0);
  await first.close();
  const { window } = await start();
  await expect(section(window).getByRole('button', { name: 'Related papers' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await section(window).getByRole('button', { name: 'Related papers' }).press('Enter');
  await expect(links(window).first()).toContainText(nano2);
});

test('RU6 one that goes to Trash is related no more, until it comes back', async ({ window }) => {
  await window.list.open(nano2);
  await window.press('Delete');
  await window.told('Trash');
  await window.list.open(hybrid);
  await expect(links(window).first()).toBeVisible();
  await expect(links(window).filter({ hasText: nano2 })).toHaveCount(0);
  await window.list.focus();
  await window.press('Control+z');
  await window.list.open(hybrid);
  await expect(links(window).filter({ hasText: nano2 })).toHaveCount(1);
});

test('RU6 with nothing near there is no such part', async ({ window }) => {
  await window.list.open(hybrid);
  await expect(links(window).first()).toBeVisible();
  await window.press('Control+a', 'Delete');
  await window.told('Trash');
  await window.sidebar.open('Trash');
  await window.list.open(hybrid);
  await window.reader.shows(hybrid);
  await expect(section(window)).toHaveCount(0);
});

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`AX1 axe finds nothing in related papers and their way back (${theme})`, async ({ profile, start }) => {
    writeSettings(profile, { theme });
    const { window } = await start();
    await window.list.open(hybrid);
    await links(window).first().click();
    await expect(wayBack(window, hybrid)).toBeVisible();
    await expect(links(window).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page: window.page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
  });
}
