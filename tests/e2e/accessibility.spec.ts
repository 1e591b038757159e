import AxeBuilder from '@axe-core/playwright';
import type { Theme } from '../../shared/settings.ts';
import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { Tags } from './pages/tags.ts';
import { libraryFile, writeSettings } from './profile-files.ts';
import { writeFileSync } from 'node:fs';
import { titleAt } from './sample.ts';

/** What axe finds in the window as it is, by rule and element. */
async function findings({ page }: OffprintWindow): Promise<string[]> {
  // Electron can't open the second page that axe's usual way needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

async function isClean(window: OffprintWindow, view: string): Promise<void> {
  // Each view has its heading; a reader that is still on its way has none yet.
  await expect(window.page.locator('h1').first()).toBeAttached();
  // From one view to the next the heading is gone for a moment: a fault is what stays.
  await expect.poll(() => findings(window), { message: view }).toEqual([]);
}

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

    test(`AX5 axe finds nothing in tags: picker, tree, menu and dialogs (${theme})`, async ({ window }) => {
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
