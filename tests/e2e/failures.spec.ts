import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { libraryFile } from './profile-files.ts';
import { titleAt } from './sample.ts';

test.describe('on a disk of its own', () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Only root can mount a small disk.');

  let disk: string;

  test.beforeEach(({ profile }) => {
    disk = path.join(profile, 'small-disk');
    mkdirSync(disk);
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], {
      encoding: 'utf8',
    });
    test.skip(status !== 0, `A small disk can't be mounted here: ${stderr}`);
    // Only the library lies there, so that a full disk is met by nothing else.
    symlinkSync(path.join(disk, 'library.db'), libraryFile(profile));
  });
  test.afterEach(() => void spawnSync('umount', ['-l', disk]));

  /** Fills the disk to the last byte. */
  function fill(): void {
    const handle = openSync(path.join(disk, 'filler'), 'w');
    try {
      for (let size = 1 << 16; size >= 1;) {
        try {
          writeSync(handle, Buffer.alloc(size));
        } catch {
          size = size >> 1;
        }
      }
    } finally {
      closeSync(handle);
    }
  }

  test('FL1 a mark that the disk refuses is taken back on screen, with a message, and works again after', async ({
    window,
  }) => {
    const { list, sidebar } = window;
    await list.focus();
    await window.press('r');
    await window.told('Marked 1 paper read');
    fill();
    await window.press('s');
    await expect(window.alert.filter({ hasText: 'The disk is full' })).toContainText('All earlier changes are safe');
    await list.hasState(titleAt(0));
    await window.reader.isOn(window.reader.starred, false);
    await sidebar.counts({ Starred: 0, Unread: 12 });
    rmSync(path.join(disk, 'filler'));
    await window.press('s');
    await window.told('Starred 1 paper');
    await list.hasState(titleAt(0), 'starred');
  });

  test('FL2 a note that the disk refuses is kept in the window, and saved by itself when it can be', async ({
    window,
  }) => {
    const { reader, sidebar } = window;
    await window.list.focus();
    await window.press('r');
    await window.told('Marked 1 paper read');
    fill();
    await window.press('n');
    await window.page.keyboard.type('Must not be lost');
    await expect(reader.pane.getByText('Not saved. The disk is full')).toBeVisible();
    await expect(reader.notes).toHaveValue('Must not be lost');
    rmSync(path.join(disk, 'filler'));
    await reader.noteSaved();
    await sidebar.counts({ 'With notes': 1 });
  });

  test('FL4 a window over a note that the disk refuses stays open, also when nothing at all can be written', async ({
    offprint,
    profile,
    window,
  }) => {
    const { reader } = window;
    await window.list.focus();
    await window.press('n');
    await expect(window.reader.notes).toBeFocused();
    fill();
    // Nor can the settings be written any more, which is tried first at a close.
    rmSync(path.join(profile, 'settings.json'), { force: true });
    mkdirSync(path.join(profile, 'settings.json'));
    await window.page.keyboard.type('Must not be lost');
    await expect(reader.pane.getByText('Not saved. The disk is full')).toBeVisible();
    await offprint.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect(window.alert.filter({ hasText: 'the window stays open' })).toBeVisible();
    await expect(reader.notes).toHaveValue('Must not be lost');
    rmSync(path.join(disk, 'filler'));
    await reader.noteSaved();
  });
});

test.describe('when the window itself fails', () => {
  test.use({ expectedErrors: /./ });

  test('FL3 the window says so, and draws itself again without losing the note', async ({ offprint, window }) => {
    await window.list.focus();
    await window.press('n');
    await expect(window.reader.notes).toBeFocused();
    // Saves don't end any more, and the next counts are ones that no window can draw.
    const held = await offprint.electron.evaluateHandle(({ ipcMain }) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>;
      const kept = new Map(['saveNote', 'getCounts'].map((name) => [name, handlers.get(name)]));
      for (const name of kept.keys()) ipcMain.removeHandler(name);
      ipcMain.handle('saveNote', () => new Promise(() => undefined));
      ipcMain.handle('getCounts', () => ({ ok: true, value: { profiles: [null] } }));
      return { handlers, kept };
    });
    await window.page.keyboard.type('In the middle of');
    await window.list.star(titleAt(3)).click();
    await expect(window.alert).toContainText('This window met a fault');
    await held.evaluate(({ handlers, kept }) => {
      for (const [name, handler] of kept) handlers.set(name, handler);
    });
    await window.page.getByRole('button', { name: 'Draw the window again' }).click();
    // Saved by the window that failed or by the new one: which of them comes first is not told.
    await window.list.open(titleAt(0));
    await expect(window.reader.notes).toHaveValue('In the middle of');
    await window.list.hasState(titleAt(3), 'unread', 'starred');
  });
});
