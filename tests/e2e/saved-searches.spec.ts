import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { newestFirst } from './sample.ts';

function titlesWith(...words: string[]): string[] {
  return newestFirst
    .filter(({ title, abstract, authors }) =>
      words.every((word) => new RegExp(`\\b${word}`, 'i').test(`${title} ${abstract} ${authors.join(' ')}`)),
    )
    .map(({ title }) => title);
}

/** The saved searches in the sidebar, in their order. */
function saved({ sidebar }: OffprintWindow): Locator {
  return sidebar.nav.locator('[data-search-id]');
}

/** Types a search and saves it by the keys alone. */
async function save(window: OffprintWindow, query: string, name: string, folder = ''): Promise<void> {
  await window.press('/');
  await window.searchBox.fill('');
  await window.page.keyboard.type(query);
  await window.press('Control+s');
  const form = window.dialog('Save this search');
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await window.page.keyboard.type(name);
  if (folder !== '') {
    await window.press('Tab');
    await window.page.keyboard.type(folder);
  }
  await window.press('Enter');
  await expect(form).toBeHidden();
  await window.told(`Saved the search “${name}”`);
}

test('SS1 a search is saved by key, has its count, and outlives a restart', async ({ start }) => {
  const first = await start();
  const { window } = first;
  const expected = titlesWith('quantiz');
  await window.press('/');
  await window.page.keyboard.type('quantiz');
  await window.press('Control+s');
  const form = window.dialog('Save this search');
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Quantiz');
  await window.page.keyboard.type('Fewer bits');
  await window.press('Enter');
  await window.told('Saved the search “Fewer bits”');
  await expect(window.sidebar.link('Fewer bits')).toHaveAttribute('aria-current', 'page');
  await window.sidebar.counts({ 'Fewer bits': expected.length });
  await expect(window.page.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
  await first.close();

  const second = await start();
  await second.window.sidebar.counts({ 'Fewer bits': expected.length });
  await second.window.press('Escape', 'g', 'u');
  await expect(second.window.sidebar.link('Unread')).toHaveAttribute('aria-current', 'page');
  await second.window.press('g', '1');
  await second.window.list.shows(expected);
  await expect(second.window.searchBox).toHaveValue('quantiz');
  await expect(second.window.sidebar.link('Fewer bits')).toHaveAttribute('aria-current', 'page');
  await second.window.press('g', '2');
  await second.window.told('There is no saved search 2 yet');
});

test('SS1 the same key saves the note where one is written, and says where there is nothing to save', async ({
  window,
}) => {
  await window.list.focus();
  await window.press('Control+s');
  await window.told('There is no search to save');
  await window.press('n');
  await window.page.keyboard.type('Read again');
  await window.press('Control+s');
  await window.reader.noteSaved();
  await expect(window.dialog('Save this search')).toBeHidden();
  await expect(window.reader.notes).toBeFocused();
});

test('SS2 saved searches are renamed, ordered, put in folders and deleted by keys, with a way back', async ({
  window,
}) => {
  await save(window, 'quantization ', 'Bits');
  await save(window, 'puzzle ', 'Puzzles');
  await save(window, 'is:unread', 'To read', 'Work');
  await expect(saved(window)).toHaveText(['Bits', 'Puzzles', 'To read']);

  await window.sidebar.link('Bits').focus();
  await window.press('F2');
  await expect(window.dialog('Rename the search').getByRole('textbox', { name: 'Name' })).toBeFocused();
  await window.page.keyboard.type('Fewer bits');
  await window.press('Enter');
  await expect(window.sidebar.link('Fewer bits')).toBeFocused();
  await window.press('Alt+ArrowDown');
  await expect(saved(window)).toHaveText(['Puzzles', 'Fewer bits', 'To read']);
  await expect(window.sidebar.link('Fewer bits')).toBeFocused();
  await window.press('Alt+ArrowUp');
  await expect(saved(window)).toHaveText(['Fewer bits', 'Puzzles', 'To read']);

  await window.sidebar.link('Puzzles').click({ button: 'right' });
  await window.page.getByRole('menuitem', { name: 'Change folder' }).click();
  await expect(window.page.getByRole('combobox', { name: 'Folder' })).toBeFocused();
  await window.page.keyboard.type('work');
  await window.press('Enter');
  await expect(saved(window)).toHaveText(['Fewer bits', 'To read', 'Puzzles']);
  const folder = window.sidebar.nav.getByRole('button', { name: 'Work' });
  await folder.click();
  await expect(folder).toHaveAttribute('aria-expanded', 'false');
  await expect(saved(window)).toHaveText(['Fewer bits']);
  await folder.focus();
  await window.press('ArrowRight');
  await expect(saved(window)).toHaveText(['Fewer bits', 'To read', 'Puzzles']);

  await window.sidebar.link('Fewer bits').focus();
  await window.press('Delete');
  await window.told('Deleted the saved search “Fewer bits”');
  await expect(saved(window)).toHaveText(['To read', 'Puzzles']);
  await window.page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(window)).toHaveText(['Fewer bits', 'To read', 'Puzzles']);
});

test('SS3 saved searches are dragged to their place and into a folder', async ({ window }) => {
  await save(window, 'quantization ', 'Bits');
  await save(window, 'puzzle ', 'Puzzles');
  await save(window, 'is:unread', 'To read', 'Work');
  await window.sidebar.link('Puzzles').dragTo(window.sidebar.link('Bits'), { targetPosition: { x: 20, y: 3 } });
  await expect(saved(window)).toHaveText(['Puzzles', 'Bits', 'To read']);
  await window.sidebar.link('Puzzles').dragTo(window.sidebar.nav.getByRole('button', { name: 'Work' }));
  await expect(saved(window)).toHaveText(['Bits', 'To read', 'Puzzles']);
  // A drag opens nothing.
  await expect(window.sidebar.link('To read')).toHaveAttribute('aria-current', 'page');
});

test('SS4 counts follow each change that matters', async ({ window }) => {
  const hits = titlesWith('quantization').length;
  await save(window, 'quantization is:unread', 'Unread bits');
  await save(window, 'list:"Unread bits" is:starred', 'Starred of them');
  await window.sidebar.counts({ 'Unread bits': hits, 'Starred of them': 0 });
  await window.press('Escape', 'Escape', 'g', '1');
  await window.list.focus();
  await window.press('s');
  await window.sidebar.counts({ 'Unread bits': hits, 'Starred of them': 1 });
  await window.press('r');
  await window.sidebar.counts({ 'Unread bits': hits - 1, 'Starred of them': 0 });
  await window.press('Control+z');
  await window.sidebar.counts({ 'Unread bits': hits, 'Starred of them': 1 });
});

test('SS5 a changed search is updated or saved as another; what can’t be a name is refused in place', async ({
  window,
}) => {
  await save(window, 'quantization ', 'Bits');
  await window.searchBox.focus();
  await window.press('End');
  await window.page.keyboard.type('nvfp4');
  await window.page.getByRole('button', { name: 'Save', exact: true }).click();
  const form = window.dialog('Save this search');
  await form.getByRole('textbox', { name: 'Name' }).fill('BITS');
  await form.getByRole('button', { name: 'Save as new' }).click();
  await expect(form.getByRole('alert')).toContainText('There is a saved search “Bits” already');
  await form.getByRole('button', { name: 'Update “Bits”' }).click();
  await window.told('Changed the saved search “Bits”');
  await expect(form).toBeHidden();
  await window.sidebar.counts({ Bits: titlesWith('quantization', 'nvfp4').length });
  await window.searchBox.focus();
  await window.press('Escape');
  await expect(window.searchBox).toHaveValue('');
  await window.runFromPalette('bits');
  await expect(window.searchBox).toHaveValue('quantization nvfp4');
});

test('SS6 of a list and an order, what the language can say is saved too', async ({ window }) => {
  await window.sidebar.open('Unread');
  await window.runFromPalette('sort by title');
  await save(window, 'puzzle', 'Unread puzzles');
  await expect(window.searchBox).toHaveValue('sort:title is:unread puzzle');
  await window.sidebar.open('Akhiad Bercovich');
  await window.press('/');
  await window.page.keyboard.type('fusion');
  await window.press('Control+s');
  await expect(window.dialog('Save this search')).toContainText('looks through all papers');
  await window.press('Escape');
  await expect(window.dialog('Save this search')).toBeHidden();
  await expect(window.searchBox).toBeFocused();
});

test('SS7 a search that is part of itself says so under the box', async ({ window }) => {
  await save(window, 'puzzle ', 'A');
  await save(window, 'list:"A" ', 'B');
  await window.sidebar.link('B').click();
  await window.searchBox.fill('list:"B" ');
  await window.sidebar.link('A').click({ button: 'right' });
  await window.page.getByRole('menuitem', { name: 'Update to the current search' }).click();
  await expect(window.page.getByRole('status').filter({ hasText: 'is part of itself' })).toBeVisible();
  await window.sidebar.counts({ A: 0, B: 0 });
});
