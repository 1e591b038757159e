import type { Theme } from '../../shared/settings.ts';
import { isClean } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Tags } from './pages/tags.ts';
import { libraryFile, writeSettings } from './profile-files.ts';
import { writeFileSync } from 'node:fs';
import { titleAt } from './sample.ts';
import { seedProfile } from './seeding/seed-profile.ts';

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(({ profile }) => writeSettings(profile, { theme }));

    test(`AX1 axe finds nothing in any list (${theme})`, async ({ window }) => {
      await window.list.focus();
      await window.press('s', 'j', 'r', 'u', 'j', 'n');
      await window.page.keyboard.type('A note.');
      await window.reader.noteSaved();
      await isClean(window, 'all papers, marked and noted');
      for (const name of [
        'Unread',
        'Up next',
        'Starred',
        'With notes',
        'Trash',
        'Akhiad Bercovich',
        'Machine Learning',
      ]) {
        await window.sidebar.open(name);
        await isClean(window, name);
      }
      await window.sidebar.open('All papers');
      await window.searchBox.fill('throughput');
      await expect(window.list.box.locator('[data-snippet]').first()).toBeVisible();
      await isClean(window, 'a search that tells why');
      await window.searchBox.fill('no such word');
      await expect(window.page.getByText('No paper matches')).toBeVisible();
      await isClean(window, 'no result');
    });

    test(`AX2 axe finds nothing in dialogs and menus (${theme})`, async ({ window }) => {
      for (const [keys, name] of [
        [['?'], 'Keyboard shortcuts'],
        [['Control+,'], 'Settings'],
        [['Control+k'], 'Command palette'],
      ] as const) {
        await window.press(...keys);
        await expect(window.dialog(name)).toBeVisible();
        await isClean(window, name);
        await window.press('Escape');
        await expect(window.dialog(name)).toBeHidden();
      }
      await window.press('.');
      await expect(window.dialog('Jump')).toBeVisible();
      await window.page.keyboard.type('2025');
      await isClean(window, 'the jump field');
      await window.press('Escape');
      for (const [typed, name] of [
        ['about', 'About Offprint'],
        ['earlier versions', 'Earlier versions of the note'],
      ] as const) {
        await window.runFromPalette(typed);
        await expect(window.dialog(name)).toBeVisible();
        await isClean(window, name);
        await window.press('Escape');
        await expect(window.dialog(name)).toBeHidden();
      }
      await window.list.rowNamed(titleAt(1)).click({ button: 'right' });
      await expect(window.list.menu).toBeVisible();
      await isClean(window, 'menu of a paper');
      await window.press('Escape');
      await window.page.getByRole('button', { name: 'Newest first' }).click();
      await expect(window.page.getByRole('menu', { name: 'Sort by' })).toBeVisible();
      await isClean(window, 'orders of the list');
      await window.press('Escape');
      await window.list.focus();
      await window.press('Delete');
      await window.told('Moved 1 paper to Trash');
      await isClean(window, 'after a delete, with its toast');
    });

    test(`AX5 axe finds nothing while a search is completed (${theme})`, async ({ profile, start }) => {
      writeSettings(profile, { theme, recentSearches: ['puzzle', 'author:"Akhiad Bercovich" is:unread'] });
      const { window } = await start();
      await window.press('/');
      await expect(window.page.getByRole('listbox', { name: 'Recent searches' })).toBeVisible();
      await window.press('ArrowDown');
      await isClean(window, 'recent searches');
      await window.page.keyboard.type('author:a');
      await expect(window.page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
      await window.press('ArrowDown');
      await isClean(window, 'authors');
      await window.searchBox.fill('quantizaton ');
      await expect(window.page.getByText('Did you mean')).toBeVisible();
      await isClean(window, 'did you mean');
    });

    test(`AX6 axe finds nothing in a long list with its marks (${theme})`, async ({ profile, start }) => {
      await seedProfile(profile, 1_000);
      const { window } = await start();
      await expect(window.page.locator('[data-marks] button').first()).toBeVisible();
      await isClean(window, 'a long list');
    });

    test(`AX7 axe finds nothing in tags: picker, tree, menu and dialogs (${theme})`, async ({ window }) => {
      const tags = new Tags(window.page);
      await window.list.focus();
      await tags.create('methods/pruning');
      await tags.create('to discuss');
      await tags.choose('to discuss', 'Colour', 'Orange');
      await window.told('Coloured the tag “to discuss”');
      await tags.section.getByRole('button', { name: 'Tags under methods' }).click();
      await isClean(window, 'chips and the tree');
      await window.list.focus();
      await window.press('Shift+ArrowDown');
      await tags.pick();
      await expect(tags.offer('to discuss')).toHaveAttribute('aria-checked', 'mixed');
      await isClean(window, 'the picker');
      await window.press('Escape');
      await tags.link('to discuss').focus();
      await window.press('Shift+F10');
      await expect(tags.menu).toBeVisible();
      await isClean(window, 'menu of a tag');
      await window.press('Escape', 'F2');
      await expect(window.dialog('Rename “to discuss”')).toBeVisible();
      await isClean(window, 'renaming');
      await window.press('Escape');
      await tags.choose('to discuss', 'Merge into another tag');
      await expect(window.dialog('Merge “to discuss”')).toBeVisible();
      await isClean(window, 'merging');
    });

    test(`AX8 axe finds nothing in saved searches, their menu and their form (${theme})`, async ({ window }) => {
      await window.searchBox.fill('quantization');
      await window.press('Control+s');
      const form = window.dialog('Save this search');
      await form.getByRole('textbox', { name: 'Name' }).fill('“');
      await form.getByRole('combobox', { name: 'Folder' }).fill('Thesis');
      await window.press('Enter');
      await expect(form.getByRole('alert')).toContainText('no quotation marks');
      await isClean(window, 'the form, with a refusal');
      await form.getByRole('textbox', { name: 'Name' }).fill('Bits');
      await window.press('Enter');
      await expect(form).toBeHidden();
      await window.sidebar.counts({ Bits: 5 });
      await isClean(window, 'the sidebar');
      await window.sidebar.link('Bits').click({ button: 'right' });
      await expect(window.page.getByRole('menu', { name: 'Saved search' })).toBeVisible();
      await isClean(window, 'the menu');
      await window.page.getByRole('menuitem', { name: 'Rename' }).click();
      await expect(window.dialog('Rename the search')).toBeVisible();
      await isClean(window, 'renaming');
    });

    test(`AX3 axe finds nothing in notices and in a refusal (${theme})`, async ({ profile, start }) => {
      writeFileSync(libraryFile(profile), 'No database.');
      const first = await start();
      await expect(first.window.notices).toBeVisible();
      await isClean(first.window, 'a notice');
      await first.close();
      // The header of a database whose schema is of version 99: https://www.sqlite.org/fileformat2.html
      const header = Buffer.alloc(100);
      header.write('SQLite format 3\0', 'latin1');
      header.writeUInt32BE(99, 60);
      for (const ending of ['-wal', '-shm']) writeFileSync(libraryFile(profile) + ending, '');
      writeFileSync(libraryFile(profile), header);
      const second = await start();
      await expect(second.window.alert).toContainText('newer Offprint');
      await isClean(second.window, 'refused');
    });
  });
}

test('AX4 axe finds nothing in a narrow window', async ({ profile, start }) => {
  writeSettings(profile, { textSize: 1.5 });
  const { electron, window } = await start();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(780, 600));
  await expect(window.reader.pane).toBeHidden();
  await isClean(window, 'the list alone');
  await window.press('Control+\\');
  await expect(window.sidebar.nav).toBeVisible();
  await isClean(window, 'the sidebar over the list');
  await window.press('Escape', 'Enter');
  await expect(window.reader.abstract).toBeVisible();
  await isClean(window, 'the reader alone');
});
