import AxeBuilder from '@axe-core/playwright';
import type { Theme } from '../../shared/settings.ts';
import { expect, test } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';
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

    test(`AX5 axe finds nothing in saved searches, their menu and their form (${theme})`, async ({ window }) => {
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
