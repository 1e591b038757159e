import { edgePapers } from '../fixtures/edge-papers.ts';
import { createRandom } from '../../scripts/generate/random.ts';
import { expect, test } from './fixtures.ts';
import { Tags } from './pages/tags.ts';
import { newestFirst, titles } from './sample.ts';
import { seedProfile } from './seeding/seed-profile.ts';

const pieces = [
  ...[
    '"',
    '*',
    '(',
    ')',
    "'",
    ';--',
    '-',
    '--',
    ':',
    '\\',
    '$',
    '{',
    '}',
    '^',
    '~',
    '<',
    '>',
    '..',
    '|',
    '&',
    '%',
    '_',
  ],
  ...[
    'OR',
    'AND',
    'NOT',
    'NEAR(a b)',
    'a OR',
    'title:',
    'title:"',
    'nofield:x',
    'year:x',
    'year:9999..',
    'added:<',
    'is:',
  ],
  ...[
    'list:"x"',
    'tag:/',
    'sort:',
    'sort:up',
    'id:10.1/',
    '0x',
    '\u0000',
    '\uD800',
    '\uFEFF',
    '\u202E',
    '\uE000',
    '\uE002p',
  ],
  ...["'; DROP TABLE papers; --", '<b>', '&amp;', '%00', '日本', 'ffi', '¨', '﷽', '👩🏽‍🔬', 'x'.repeat(3_000)],
] as const;

/** Searches that no one means well, the same each time. */
function hostileSearches(count: number): string[] {
  const random = createRandom(13);
  return Array.from({ length: count }, () =>
    Array.from({ length: random.between(1, 6) }, () => random.pick(pieces)).join(random.pick(['', ' ', '  '])),
  );
}

test('FD1 a hundred hostile searches in a row leave a working window, and no error but hints', async ({
  offprint,
  window,
}) => {
  for (const search of hostileSearches(100)) {
    await window.searchBox.fill(search);
    await expect(window.page.locator('[data-region=list]')).toBeVisible();
  }
  await expect(window.page.getByText(/SQL|fts5|syntax error|MATCH/i)).toHaveCount(0);
  await window.searchBox.fill('puzzle');
  await window.list.shows(titles.filter((title) => /puzzle/i.test(title)));
  await expect(window.alert.filter({ hasText: /./ })).toBeHidden();
  expect(offprint.errors).toEqual([]);
});

test('FD2 text is found as people type it: accents, Greek, TeX, Chinese, Japanese, Korean, Arabic, Hebrew', async ({
  profile,
  start,
}) => {
  await seedProfile(profile, 'edge-papers');
  const { window } = await start();
  await expect(window.list.rows.first()).toHaveAttribute('aria-setsize', `${edgePapers.length}`);
  await window.list.focus();
  await window.press('j', 'n');
  await expect(window.reader.notes).toBeFocused();
  await window.page.keyboard.type('Müller on α-stable laws, n³ and pre-training');
  await expect(window.page.getByText('Saved', { exact: true })).toBeVisible();
  for (const search of [
    'muller',
    'Mueller',
    'MÜLLER',
    'alpha',
    '\\alpha',
    'α',
    'n^3',
    'n³',
    'pretraining',
    'pre training',
  ]) {
    await window.searchBox.fill(`note:${search} `);
    await expect(window.list.rows, search).toHaveCount(1);
  }
  for (const [search, title] of [
    ['摘要', '离线阅读论文摘要的一种简单方法'],
    ['論文', 'ネットワークなしで論文の要旨を読む'],
    ['ﾈｯﾄﾜｰｸ', 'ネットワークなしで論文の要旨を読む'],
    ['초록', '네트워크 없이 논문 초록 읽기'],
    ['العلميه', 'قراءة الملخصات العلمية دون اتصال بالشبكة'],
    ['תקצירים', 'קריאת תקצירים ללא חיבור לרשת'],
  ] as const) {
    await window.searchBox.fill(search);
    await expect.poll(() => window.list.titles(), { message: search }).toContain(title);
  }
});

test('FD3 in 100,000 papers each key of a search has its rows, in every order, and the last is in reach', async ({
  profile,
  start,
}) => {
  test.setTimeout(400_000);
  await seedProfile(profile, 'generated-100000');
  const { window, page } = await start();
  const total = async (): Promise<number> =>
    Number(await window.list.rows.first().getAttribute('aria-setsize', { timeout: 20_000 }));
  await expect.poll(total, { timeout: 20_000 }).toBe(100_000);
  await window.press('/');
  await page.keyboard.type('data model ');
  await expect.poll(total, { timeout: 20_000 }).toBeGreaterThan(10_000);
  // What the list says of itself is there when all are found.
  await expect(page.getByText(/^[\d,]+ papers$/).filter({ visible: true })).toBeVisible({ timeout: 20_000 });
  const found = await total();
  for (const order of ['title', 'relevance', 'oldest', 'author']) {
    await window.searchBox.fill(`data model sort:${order} `);
    await expect(window.list.rows.first()).toBeVisible();
    await expect.poll(total, { timeout: 20_000, message: order }).toBe(found);
  }
  await window.searchBox.fill('-the ');
  await expect.poll(total, { timeout: 20_000 }).toBeGreaterThan(0);
  await window.searchBox.fill('');
  await expect.poll(total, { timeout: 20_000 }).toBe(100_000);
  await window.list.focus();
  await window.press('End');
  await expect(window.list.box.locator('[aria-posinset="100000"]')).toBeVisible();
});

test('FD4 a day: a search by keys, completed, narrowed, saved; tags on many; Up next in order; all there after a restart', async ({
  start,
}) => {
  const first = await start();
  const { window, page } = first;
  await window.press('/');
  await page.keyboard.type('author:berc');
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
  await window.press('ArrowDown', 'Enter');
  await expect(window.searchBox).toHaveValue('author:"Akhiad Bercovich" ');
  const found = titles.filter((title) => authorsOf(title).includes('Akhiad Bercovich'));
  await window.list.shows(found);
  await window.press('Enter');
  await expect(window.list.box).toBeFocused();
  await window.press('f');
  const inSubject = newestFirst.filter(({ title, subject }) => found.includes(title) && subject === 'cs.LG');
  await page.getByRole('button', { name: 'Machine Learning' }).click();
  await window.list.shows(inSubject.map(({ title }) => title));
  await window.press('Control+s');
  const form = window.dialog('Save this search');
  await form.getByRole('textbox', { name: 'Name' }).fill('Ours');
  await window.press('Enter');
  await window.told('Saved the search “Ours”');
  await window.sidebar.counts({ Ours: inSubject.length });

  await window.sidebar.open('All papers');
  await window.list.focus();
  await window.press('Control+a');
  await new Tags(page).create('thesis');
  await window.told('Tagged 13 papers “thesis”');
  await window.list.focus();
  await window.press('Home', 'u', 'j', 'u', 'j', 'u', 'g', 'n');
  await window.list.shows(titles.slice(0, 3));
  await window.press('End', 'Alt+ArrowUp', 'Alt+ArrowUp');
  const order = [titles[2], titles[0], titles[1]].flatMap((title) => title ?? []);
  await window.list.shows(order);
  await first.close();

  const again = await start();
  await again.window.list.shows(order);
  await again.window.sidebar.counts({ Ours: inSubject.length, thesis: 13, 'Up next': 3 });
  await again.window.list.focus();
  await again.window.press('g', '1');
  await expect(again.window.searchBox).toHaveValue(/subject:cs\.LG/);
  await again.window.list.shows(inSubject.map(({ title }) => title));
});

function authorsOf(title: string): string[] {
  return newestFirst.find((paper) => paper.title === title)?.authors ?? [];
}
