import type { Page } from '@playwright/test';
import { edgePapersByName } from '../fixtures/edge-papers.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './running-app.ts';
import { newestFirst, titleAt } from './sample.ts';
import { seedProfile } from './seeding/seed-profile.ts';

/** The heights of the rows that are drawn: each different one. */
function heights(page: Page): Promise<number[]> {
  return page
    .getByRole('option')
    .evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().height))]);
}

/** The texts that are painted as words of the search. */
function painted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }),
  );
}

test('WY8 a row tells where the words were found that its title lacks', async ({ window }) => {
  const paper = newestFirst.find(
    ({ title, abstract }) => /\bhybrid/i.test(title) && /\bthroughput/i.test(abstract ?? ''),
  );
  const { title = '' } = paper ?? {};
  await window.searchBox.fill('hybrid throughp');
  await window.list.tellsWhy(title, 'abstract', 'throughput');
  const row = window.list.rowNamed(title);
  await expect(row.locator('[dir=auto]').first().locator('mark')).toHaveText('Hybrid');
  await expect(row).toHaveAccessibleDescription(/^Abstract: .*throughput/);
  await expect(row).toHaveAccessibleName(new RegExp(`^${title}, .*, unread$`));
});

test('WY8 a note tells, as soon as it is saved', async ({ window }) => {
  await window.list.focus();
  await window.press('j', 'n');
  await window.page.keyboard.type('Reminds me of wombats.');
  await window.reader.noteSaved();
  await window.searchBox.fill('wombat');
  await window.list.tellsWhy(titleAt(1), 'note', 'wombats');
  await window.reader.notes.fill('Reminds me of a wombat.');
  await window.reader.noteSaved();
  await window.list.tellsWhy(titleAt(1), 'note', 'wombat');
});

test('WY8 WY4 an author beyond the third tells, a formula does not', async ({ profile, start }) => {
  await seedProfile(profile, 'edge-papers');
  const { window } = await start();
  const { manyAuthors, arabic, longAbstract } = edgePapersByName;
  const last = manyAuthors.authors.at(-1) ?? '';
  await window.searchBox.fill(`author:"${last}" `);
  await window.list.tellsWhy(manyAuthors.title, 'author', ...last.split(/[ .]+/));
  await window.searchBox.fill('log OR experiment');
  await window.list.tellsWhy(longAbstract.title, 'abstract', 'experiment');
  await expect(window.list.rowNamed(arabic.title)).toBeVisible();
  await expect(window.list.rowNamed(arabic.title).locator('mark')).toHaveCount(0);
});

test('WY9 rows are one line higher while a search has words, all alike, and as they were after it', async ({
  window,
}) => {
  const { list, page, searchBox } = window;
  const [plain = 0] = await heights(page);
  await searchBox.fill('is:unread -fusion');
  await expect(list.rows.first()).not.toHaveAttribute('aria-setsize', '13');
  expect(await heights(page)).toEqual([plain]);
  await searchBox.fill('m');
  await expect.poll(() => heights(page)).toEqual([plain + 20]);
  for (const key of ['a', 'm', 'b', 'a']) {
    await page.keyboard.press(key);
    expect(await heights(page)).toEqual([plain + 20]);
  }
  await window.press('Escape');
  await expect.poll(() => heights(page)).toEqual([plain]);
});

test('WY10 words are marked in the reader too, and nothing of its text changes', async ({ offprint, window }) => {
  const paper = newestFirst.find(({ abstract }) => /\$\\times\$|\$.*\\times/.test(abstract ?? ''));
  const { title = '', abstract } = paper ?? {};
  await window.searchBox.fill(`"${title}" model `);
  await window.reader.shows(title);
  const words = `${title} ${abstract}`.match(/\bmodel\b/gi) ?? [];
  await expect.poll(async () => (await painted(window.page)).filter((text) => /^model$/i.test(text))).toEqual(words);
  expect(await painted(window.page)).toContain(title);
  await expect(window.reader.pane.locator('mark')).toHaveCount(0);
  await window.reader.abstract.evaluate((region) => document.getSelection()?.selectAllChildren(region));
  await window.press('Control+c');
  await expect.poll(() => offprint.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(abstract);
  await window.searchBox.fill('');
  await expect.poll(() => painted(window.page)).toEqual([]);
});

/** The commonest colour of what is painted where the first marked word of the reader stands: its mark's. */
async function paintedMark({ electron, page }: RunningApp): Promise<readonly [number, number, number]> {
  const rect = await page.evaluate(() => {
    const [range] = CSS.highlights.get('search') ?? [];
    if (range === undefined) throw new Error('Nothing is marked.');
    const marked = new Range();
    marked.setStart(range.startContainer, range.startOffset);
    marked.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = marked.getBoundingClientRect();
    return { x: Math.ceil(x), y: Math.ceil(y), width: Math.floor(width), height: Math.floor(height) };
  });
  const pixels = await electron.evaluate(async ({ BrowserWindow }, place) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage(place);
    return [...(image?.toBitmap() ?? [])];
  }, rect);
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = [pixels[at + 2], pixels[at + 1], pixels[at]].join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [commonest = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const [r = 0, g = 0, b = 0] = commonest.split(',').map(Number);
  return [r, g, b];
}

test('WY10 the words marked in the reader have a mark of the theme, also after a change of it', async ({
  offprint,
}) => {
  const { window, page } = offprint;
  await window.searchBox.fill('throughput');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThan(0);
  for (const [theme, isOfTheme] of [
    ['dark', (part: number) => part < 80],
    ['light', (part: number) => part > 150],
  ] as const) {
    // The page's own theme alone, whatever the system's has become by then.
    await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
    await expect.poll(async () => (await paintedMark(offprint)).every(isOfTheme), { message: theme }).toBe(true);
  }
});

test('WY10 a book of an abstract is marked to its end', async ({ profile, start }) => {
  await seedProfile(profile, 'edge-papers');
  const { window } = await start();
  const { title, abstract } = edgePapersByName.longAbstract;
  await window.searchBox.fill('experiment lost');
  await window.reader.shows(title);
  const count = (abstract?.match(/\b(?:experiment|lost)\b/g) ?? []).length;
  expect(count).toBeGreaterThan(1_000);
  await expect.poll(async () => (await painted(window.page)).length, { timeout: 20_000 }).toBe(count);
});
