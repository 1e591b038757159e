import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { Tags } from './pages/tags.ts';
import { newestFirst, titleAt, titles } from './sample.ts';

function titlesBy(author: string): string[] {
  return newestFirst.filter(({ authors }) => authors.includes(author)).map(({ title }) => title);
}

function titlesWith(word: string): string[] {
  const pattern = new RegExp(`\\b${word}`, 'i');
  return newestFirst.filter((paper) => pattern.test(`${paper.title} ${paper.abstract}`)).map(({ title }) => title);
}

/** The popup under the search box. */
function completions({ page }: OffprintWindow) {
  return page.getByRole('listbox', { name: 'Completions' });
}

function recent({ page }: OffprintWindow) {
  return page.getByRole('listbox', { name: 'Recent searches' });
}

/** Types into the search box by keys, and waits for the offer that begins with this. */
async function typeUntilOffered(window: OffprintWindow, typed: string, offer: RegExp): Promise<void> {
  await window.page.keyboard.type(typed);
  await expect(completions(window).getByRole('option', { name: offer }).first()).toBeVisible();
}

test('CB7 a field, then an author, are chosen by keys alone, and the rows are that author’s', async ({ window }) => {
  await window.press('/');
  await typeUntilOffered(window, 'aut', /^author:/);
  await window.press('Tab');
  await expect(window.searchBox).toHaveValue('author:');
  const { page } = window;
  await expect(completions(window).getByRole('option').first()).toHaveAccessibleName(/^Akhiad Bercovich .*5 papers$/);
  await expect(completions(window).getByRole('option')).toHaveCount(8);
  await typeUntilOffered(window, 'blak', /^Aaron Blakeman/);
  await window.press('ArrowDown');
  const active = await window.searchBox.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAccessibleName(/^Aaron Blakeman .*4 papers$/);
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await window.press('Enter');
  await expect(window.searchBox).toHaveValue('author:"Aaron Blakeman" ');
  await expect(window.searchBox).toBeFocused();
  await expect(completions(window)).toBeHidden();
  await window.list.shows(titlesBy('Aaron Blakeman'));
  await page.keyboard.type('is:unr');
  await expect(completions(window).getByRole('option')).toHaveCount(1);
  await window.press('ArrowRight');
  await expect(window.searchBox).toHaveValue('author:"Aaron Blakeman" is:unread ');
});

test('CB7 a word becomes an author or a subject, by the mouse as well', async ({ window }) => {
  await window.press('/');
  await typeUntilOffered(window, 'bercov', /^Akhiad Bercovich/);
  await completions(window)
    .getByRole('option', { name: /^Akhiad Bercovich/ })
    .click();
  await expect(window.searchBox).toHaveValue('author:"Akhiad Bercovich" ');
  await expect(window.searchBox).toBeFocused();
  await typeUntilOffered(window, 'subject:mach', /^Machine Learning/);
  await window.press('Tab');
  await expect(window.searchBox).toHaveValue('author:"Akhiad Bercovich" subject:cs.LG ');
});

test('CB8 Enter goes to the list while the popup is open, unless an arrow went into it', async ({ window }) => {
  await window.press('/');
  await typeUntilOffered(window, 'blakem', /^Aaron Blakeman/);
  await window.press('Enter');
  await expect(window.list.box).toBeFocused();
  await expect(window.searchBox).toHaveValue('blakem');
  await expect(completions(window)).toBeHidden();
  await window.list.shows(titlesBy('Aaron Blakeman'));
  // There and back with the arrows is not in it.
  await window.press('/', 'End');
  await typeUntilOffered(window, 'a', /^Aaron Blakeman/);
  await window.press('ArrowDown', 'ArrowUp', 'Enter');
  await expect(window.list.box).toBeFocused();
  await expect(window.searchBox).toHaveValue('blakema');
  // Without a popup, Down goes to the list.
  await window.press('/', 'ArrowDown');
  await expect(window.list.box).toBeFocused();
});

test('CB9 Esc walks out: of the popup, of the search, of the box', async ({ window }) => {
  await window.press('/');
  await typeUntilOffered(window, 'blakem', /^Aaron Blakeman/);
  await window.press('Escape');
  await expect(completions(window)).toBeHidden();
  await expect(window.searchBox).toHaveValue('blakem');
  await expect(window.searchBox).toBeFocused();
  await window.press('Escape');
  await expect(window.searchBox).toHaveValue('');
  await expect(window.searchBox).toBeFocused();
  await window.list.shows(titles);
  await window.press('Escape');
  await expect(window.list.box).toBeFocused();
});

test('CB9 the popup closes when the focus leaves', async ({ window }) => {
  await window.press('/');
  await typeUntilOffered(window, 'blakem', /^Aaron Blakeman/);
  await window.press('F6');
  await expect(window.searchBox).not.toBeFocused();
  await expect(completions(window)).toBeHidden();
});

test('CB10 what an input method is still composing is left alone', async ({ window }) => {
  await window.press('/');
  await typeUntilOffered(window, 'blakem', /^Aaron Blakeman/);
  const session = await window.page.context().newCDPSession(window.page);
  await session.send('Input.imeSetComposition', { text: 'aa', selectionStart: 2, selectionEnd: 2 });
  await expect(completions(window)).toBeHidden();
  await session.send('Input.insertText', { text: 'a' });
  await expect(window.searchBox).toHaveValue('blakema');
  await expect(completions(window)).toBeVisible();
});

test('RC3 recent searches are offered in the empty box, also after a restart, and can be forgotten', async ({
  start,
}) => {
  const first = await start();
  for (const search of ['puzzle', 'fusion']) {
    await first.window.press('/', 'Control+a');
    await first.page.keyboard.type(search);
    await expect(first.window.list.rows.first()).toHaveAttribute('aria-setsize', String(titlesWith(search).length));
    await first.window.press('Enter');
    await first.window.press('/', 'Escape', 'Escape');
    await expect(first.window.list.box).toBeFocused();
    await first.window.list.shows(titles);
  }
  await first.window.press('/');
  await expect(recent(first.window).getByRole('option')).toHaveCount(3);
  await first.page.keyboard.type('mamba');
  await first.window.press('Escape', 'Escape');
  await first.close();

  const { window, page } = await start();
  await window.press('/');
  const options = recent(window).getByRole('option');
  await expect(options).toHaveText([/^fusion/, /^puzzle/, 'Clear recent searches']);
  await window.press('ArrowDown', 'ArrowDown', 'Delete');
  await expect(options).toHaveText([/^fusion/, 'Clear recent searches']);
  await window.press('ArrowUp', 'Enter');
  await expect(window.searchBox).toHaveValue('fusion');
  await expect(window.list.rows).not.toHaveCount(13);
  await window.press('Escape', 'Escape', '/');
  await page.getByRole('option', { name: 'Clear recent searches' }).click();
  await expect(recent(window)).toBeHidden();
  await window.press('Escape', '/');
  await expect(recent(window)).toBeHidden();
});

test('DM4 a search that found nothing offers a better spelling, which one key or a click takes', async ({ window }) => {
  const suggestion = window.page.getByRole('button', { name: 'quantization' });
  await window.press('/');
  await window.page.keyboard.type('quantizaton ');
  await expect(suggestion).toBeVisible();
  await window.press('Tab');
  await expect(window.searchBox).toHaveValue('quantization ');
  await expect(window.searchBox).toBeFocused();
  await expect(window.list.rows).not.toHaveCount(0);
  await window.searchBox.fill('qauntization is:unread');
  await expect(window.page.getByText('Did you mean')).toBeVisible();
  await window.page.getByRole('button', { name: 'quantization is:unread' }).click();
  await expect(window.searchBox).toHaveValue('quantization is:unread');
  await window.searchBox.fill('xylophone ');
  await expect(window.page.getByText('No paper matches')).toBeVisible();
  await expect(window.page.getByText('Did you mean')).toBeHidden();
});

test('DM5 a tag that there is not is told of, and the nearest is offered', async ({ window }) => {
  const tags = new Tags(window.page);
  await window.list.focus();
  await tags.create('methods/pruning of heads');
  await window.press('/');
  await window.page.keyboard.type('tag:"pruning of haeds"');
  await expect(window.searchBox).toHaveAccessibleDescription(/There is no tag “pruning of haeds”/);
  await expect(window.page.getByRole('button', { name: 'tag:"methods/pruning of heads"' })).toBeVisible();
  await window.press('Tab');
  await expect(window.searchBox).toHaveValue('tag:"methods/pruning of heads"');
  await window.list.shows([titleAt(0)]);
});

test('CB11 a tag and a saved search are chosen by keys alone, by any word of their names', async ({ window }) => {
  const { page, list } = window;
  const tags = new Tags(page);
  await list.focus();
  await tags.create('methods/pruning (heads)');
  await tags.create('methods/quantization');
  await window.press('Shift+ArrowDown');
  await tags.create('to read');

  await window.press('/');
  await typeUntilOffered(window, 'tag:prun', /^methods\/pruning \(heads\)/);
  await window.press('Tab');
  await expect(window.searchBox).toHaveValue('tag:"methods/pruning (heads)" ');
  await list.shows([titleAt(0)]);

  // A parent, which is no tag itself, finds what is below it; a word becomes a tag too.
  await window.press('Escape');
  await list.shows(titles);
  await typeUntilOffered(window, 'tag:meth', /^methods .*1 paper$/);
  await expect(completions(window).getByRole('option')).toHaveCount(3);
  await page.keyboard.type('zzz');
  await expect(completions(window)).toBeHidden();
  await window.press('Escape');
  await list.shows(titles);
  await typeUntilOffered(window, 'rea', /^to read .*2 papers$/);
  // Enter stays the list's.
  await window.press('Enter');
  await expect(list.box).toBeFocused();
  await window.press('/', 'Control+a');
  await typeUntilOffered(window, 'rea', /^to read .*2 papers$/);
  await completions(window)
    .getByRole('option', { name: /^to read/ })
    .click();
  await expect(window.searchBox).toHaveValue('tag:"to read" ');
  await list.shows([titleAt(0), titleAt(1)]);

  await window.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('Next (up)');
  await window.press('Enter');
  await window.told('Saved the search “Next (up)”');
  await window.press('/', 'Escape');
  await list.shows(titles);
  await typeUntilOffered(window, 'list:up', /^Next \(up\)/);
  await window.press('ArrowDown', 'Enter');
  await expect(window.searchBox).toHaveValue('list:"Next (up)" ');
  await list.shows([titleAt(0), titleAt(1)]);
});
