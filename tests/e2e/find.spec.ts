import { edgePapers } from '../fixtures/edge-papers.ts';
import { createRandom } from '../../scripts/generate/random.ts';
import { expect, test } from './fixtures.ts';
import { titles } from './sample.ts';
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
