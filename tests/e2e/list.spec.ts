import { seedProfile } from './seeding/seed-profile.ts';
import { expect, test } from './fixtures.ts';
import { newestFirst, titleAt, titles } from './sample.ts';

test('LS1 the list is put in each order that the menu offers', async ({ window }) => {
  const { list, page } = window;
  const choose = async (order: string): Promise<void> => {
    await page.getByRole('button', { name: /first|Title|author|Recently/ }).click();
    await page.getByRole('menuitemradio', { name: order }).click();
  };
  await choose('Oldest first');
  await list.shows(titles.toReversed());
  await choose('Title');
  const byTitle = titles.toSorted((first, second) => first.localeCompare(second, 'en'));
  await list.shows(byTitle);
  await choose('First author');
  const family = (name: string | undefined): string => name?.split(' ').at(-1) ?? '';
  const families = newestFirst.map(({ authors }) => family(authors[0])).sort((a, b) => a.localeCompare(b, 'en'));
  await expect
    .poll(async () =>
      (await list.titles()).map((title) => family(newestFirst.find((paper) => paper.title === title)?.authors[0])),
    )
    .toEqual(families);
  await choose('Newest first');
  await list.shows(titles);
});

test('LS2 “recently read” has the papers read last on top', async ({ window }) => {
  const { list } = window;
  await list.focus();
  await window.press('j', 'j', 'r');
  await window.told('Marked 1 paper read');
  await window.runFromPalette('sort by recently read');
  await expect(list.rows.first()).toHaveAttribute('aria-label', new RegExp(`^${titleAt(2).slice(0, 20)}`));
});

test('LS3 every empty list says what it is and what to do', async ({ window }) => {
  const words: [string, string][] = [
    ['Up next', 'Nothing up next'],
    ['Starred', 'No starred papers'],
    ['With notes', 'No notes yet'],
    ['Trash', 'Trash is empty'],
  ];
  for (const [name, title] of words) {
    await window.sidebar.open(name);
    await expect(window.page.getByText(title)).toBeVisible();
    await expect(window.list.box).toBeHidden();
  }
  await window.sidebar.open('All papers');
  await window.list.focus();
  await window.press('Control+a', 'r');
  await window.told('Marked 13 papers read');
  await window.sidebar.open('Unread');
  await expect(window.page.getByText('All read')).toBeVisible();
});

test('LS4 at 100,000 papers the list is exact: it scrolls, jumps to its end and selects all', async ({
  profile,
  start,
}) => {
  await seedProfile(profile, 100_000);
  const { window } = await start();
  const { list, page } = window;
  await expect(list.rows.first()).toHaveAttribute('aria-setsize', '100000');
  await expect(page.getByRole('region', { name: 'List' }).getByText('100,000 papers')).toBeVisible();
  expect(await list.rows.count()).toBeLessThan(200);

  await list.focus();
  await window.press('End');
  await expect(list.selected).toHaveAttribute('aria-posinset', '100000');
  await expect(list.selected).toBeInViewport();
  await window.press('ArrowUp');
  await expect(list.selected).toHaveAttribute('aria-posinset', '99999');
  await window.press('Home');
  await expect(list.selected).toHaveAttribute('aria-posinset', '1');

  // Half of the scrollbar is half of the list, and the rows there come by themselves.
  await list.box.evaluate((box) => (box.scrollTop = (box.scrollHeight - box.clientHeight) / 2));
  await expect
    .poll(async () => Math.min(...(await list.rows.evaluateAll((rows) => rows.map((row) => Number(row.ariaPosInSet))))))
    .toBeGreaterThan(49_900);
  const inTheMiddle = list.box.locator('[aria-posinset="50000"]');
  await expect(inTheMiddle).toContainText(/Title \d+/);
  await expect(inTheMiddle).toBeInViewport();
  await expect(list.box.getByRole('option', { name: 'Loading' })).toHaveCount(0);

  await window.press('Control+a');
  await expect(window.messages.filter({ hasText: '100,000 papers selected' })).toBeAttached();
});
