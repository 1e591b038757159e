import type { Locator } from '@playwright/test';
import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import type { Theme } from '../../shared/settings.ts';
import { isClean } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { writeSettings } from './profile-files.ts';
import { Tags } from './pages/tags.ts';
import { newestFirst, titleAt, titles } from './sample.ts';

function titlesOf(isWanted: (paper: PaperDraft) => boolean): string[] {
  return newestFirst.filter(isWanted).map(({ title }) => title);
}

const panel = ({ page }: OffprintWindow): Locator => page.getByRole('region', { name: 'Filters' });
const facet = (window: OffprintWindow, name: string): Locator => panel(window).getByRole('group', { name });
const value = (window: OffprintWindow, name: string): Locator =>
  panel(window).getByRole('button', { name, exact: true });
const chip = ({ page }: OffprintWindow, label: string): Locator =>
  page.getByRole('button', { name: `Remove filter: ${label}`, exact: true });

async function isOn(button: Locator, on: boolean): Promise<void> {
  await expect(button).toHaveAttribute('aria-pressed', String(on));
}

test('FT1 a click on a value narrows the list through the search, and another click takes it back', async ({
  window,
}) => {
  await window.page.getByRole('button', { name: 'Filters' }).click();
  const inLanguage = newestFirst.filter(({ subject }) => subject === 'cs.CL');
  const language = value(window, 'Computation and Language');
  await expect(language).toHaveAccessibleDescription(`${inLanguage.length} papers`);
  await language.click();
  await expect(window.searchBox).toHaveValue('subject:cs.CL ');
  await isOn(language, true);
  await window.list.shows(titlesOf(({ subject }) => subject === 'cs.CL'));
  // A second subject is an alternative; its count is not that of the narrowed list.
  const learning = value(window, 'Machine Learning');
  await expect(learning).toHaveAccessibleDescription(`${newestFirst.length - inLanguage.length} papers`);
  const withCode = inLanguage.filter(({ hasCode, codeUrl }) => hasCode || codeUrl !== null).length;
  await expect(value(window, 'Code')).toHaveAccessibleDescription(`${withCode} ${withCode === 1 ? 'paper' : 'papers'}`);
  await learning.click();
  await expect(window.list.box.getByRole('option').first()).toHaveAttribute('aria-setsize', `${titles.length}`);
  await language.click();
  await learning.click();
  await expect(window.searchBox).toHaveValue('');
});

test('FT2 by keys: f opens the filters, arrows and Tab go through them, Space chooses, Esc leaves', async ({
  window,
}) => {
  await window.list.focus();
  await window.press('f');
  await expect(value(window, 'Unread')).toBeFocused();
  await window.press('Tab', 'ArrowRight', 'Space');
  await expect(window.searchBox).toHaveValue('subject:cs.CL ');
  await expect(value(window, 'Computation and Language')).toBeFocused();
  await window.press('Tab');
  await expect(facet(window, 'Year').locator(':focus')).toBeVisible();
  const year = (await window.focused().getAttribute('title')) ?? '';
  await window.press('Enter');
  await expect(window.searchBox).toHaveValue(`subject:cs.CL year:${year}`);
  await window.list.shows(titlesOf(({ subject, date }) => subject === 'cs.CL' && (date ?? '').startsWith(year)));
  await window.press('Escape');
  await expect(window.list.box).toBeFocused();
  await window.press('f');
  await expect(panel(window)).toBeHidden();
  await expect(window.list.box).toBeFocused();
});

test('FT3 parts of a search are chips, which go by mouse and by keys, and plain words are none', async ({ window }) => {
  await window.searchBox.fill('nemotron ');
  await window.list.shows(
    titlesOf(({ title, abstract, authors }) => /\bnemotron/i.test(`${title} ${abstract} ${authors.join(' ')}`)),
  );
  await expect(window.page.getByRole('button', { name: 'Remove filter' })).toHaveCount(0);
  await window.searchBox.fill('is:unread has:abstract year:2025 ');
  await expect(window.searchBox).toHaveAccessibleDescription(/^Papers not read, with an abstract, published in 2025/);
  await chip(window, 'Has an abstract').click();
  await expect(window.searchBox).toHaveValue('is:unread year:2025');
  await expect(chip(window, 'In 2025')).toBeFocused();
  await window.press('ArrowLeft');
  await expect(chip(window, 'Unread')).toBeFocused();
  await window.press('Escape');
  await expect(window.searchBox).toBeFocused();
  await window.press('Home', 'Backspace');
  await expect(chip(window, 'In 2025')).toBeFocused();
  await window.press('Delete');
  await expect(window.searchBox).toHaveValue('is:unread');
  await expect(chip(window, 'Unread')).toBeFocused();
  await window.press('Enter');
  await expect(window.searchBox).toHaveValue('');
  await expect(window.searchBox).toBeFocused();
  await window.list.shows(titles);
});

test('FT4 chips take two lines, and the rest are shown when asked for', async ({ window }) => {
  const years = Array.from({ length: 14 }, (_, at) => `-year:${2000 + at}`).join(' ');
  await window.searchBox.fill(years);
  const chips = window.page.getByRole('button', { name: /^Remove filter: Not: in 20/ });
  const more = window.page.getByRole('button', { name: /more filters$/ });
  await expect(more).toBeVisible();
  await expect(more).toHaveText(`+${14 - (await chips.count())}`);
  const lines = new Set(
    await chips.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top))),
  );
  expect(lines.size).toBe(2);
  await more.click();
  await expect(chips).toHaveCount(14);
  await expect(more).toBeHidden();
});

test('FT5 the filters stand there again after a restart, with what is chosen', async ({ start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('f');
  await value(first.window, 'Computation and Language').click();
  await first.window.list.shows(titlesOf(({ subject }) => subject === 'cs.CL'));
  await first.close();
  const { window } = await start();
  await isOn(value(window, 'Computation and Language'), true);
  await expect(chip(window, 'Subject: Computation and Language')).toBeVisible();
  await window.list.shows(titlesOf(({ subject }) => subject === 'cs.CL'));
});

test('FT6 counts follow what is marked, and the filters fit a small window', async ({ offprint, window }) => {
  await offprint.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await window.list.focus();
  await window.press('f');
  await expect(value(window, 'Unread')).toHaveAccessibleDescription(`${titles.length} papers`);
  await window.press('Escape', 'r', 's');
  await expect(value(window, 'Unread')).toHaveAccessibleDescription(`${titles.length - 1} papers`);
  await expect(value(window, 'Starred')).toHaveAccessibleDescription('1 paper');
  const [filters, list] = await Promise.all([panel(window).boundingBox(), window.list.box.boundingBox()]);
  expect(filters?.height ?? 0).toBeLessThan(list?.height ?? 0);
  await value(window, 'Code').scrollIntoViewIfNeeded();
  await expect(value(window, 'Code')).toBeInViewport();
});

test('FT11 tags are among the filters: one stands for those below it, and follows the search box and the result', async ({
  window,
}) => {
  const tags = new Tags(window.page);
  await window.list.focus();
  await tags.create('methods/pruning');
  await window.press('ArrowDown');
  await tags.create('methods/quantization');
  await window.press('Shift+ArrowDown');
  await tags.create('to read');
  await window.press('f');
  const [all, pruning, toRead] = ['methods', 'methods/pruning', 'to read'].map((name) => value(window, name));
  if (all === undefined || pruning === undefined || toRead === undefined) throw new Error('Three values were named.');
  await expect(facet(window, 'Tag').getByRole('button')).toHaveText([
    /^methods2/,
    /^to read2/,
    /^methods\/pruning1/,
    /^methods\/quantization1/,
  ]);
  await all.click();
  await expect(window.searchBox).toHaveValue('tag:methods ');
  await isOn(all, true);
  await window.list.shows([titleAt(0), titleAt(1)]);
  await expect(toRead).toHaveAccessibleDescription('1 paper');
  await toRead.click();
  await expect(window.searchBox).toHaveValue('tag:methods tag:"to read"');
  await window.list.shows([titleAt(1)]);
  await expect(pruning).toBeHidden();
  await window.searchBox.fill('tag:METHODS ');
  await isOn(value(window, 'methods'), true);
  await isOn(toRead, false);
  await value(window, 'methods').click();
  await expect(window.searchBox).toHaveValue('');
  await window.list.shows(titles);
  await expect(pruning).toHaveAccessibleDescription('1 paper');
  await window.press('Control+z');
  await window.told('Undone: Tagged 2 papers “to read”');
  await expect(toRead).toBeHidden();
});

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`FT9 axe finds nothing in filters and chips (${theme})`, async ({ profile, start }) => {
    writeSettings(profile, { theme, filtersShown: true });
    const { window } = await start();
    await expect(value(window, 'Unread')).toBeVisible();
    await isClean(window, 'filters');
    await window.searchBox.fill('is:unread subject:cs.CL -vision ');
    await isOn(value(window, 'Unread'), true);
    await expect(chip(window, 'Not: vision')).toBeVisible();
    await isClean(window, 'filters with choices, and chips');
  });
}
