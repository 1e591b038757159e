import { expect, test } from './fixtures.ts';
import { titleAt } from './sample.ts';

test('RS1 marks, the queue’s order, notes and the place are there after a restart', async ({ start }) => {
  const first = await start();
  const { list, reader, sidebar } = first.window;
  await list.focus();
  await first.window.press('s', 'j', 'r', 'j', 'u', 'j', 'u');
  await first.window.told('Added 1 paper to Up next');
  await first.window.press('n');
  await first.page.keyboard.type('Kept: $\\lambda$ = 3 “words”\n');
  await reader.noteSaved();
  await sidebar.open('Up next');
  await list.shows([titleAt(2), titleAt(3)]);
  await list.focus();
  await first.window.press('End', 'Alt+ArrowUp');
  await list.shows([titleAt(3), titleAt(2)]);
  expect(await first.close()).toBe(0);

  const second = await start();
  await second.window.list.shows([titleAt(3), titleAt(2)]);
  await second.window.reader.shows(titleAt(3));
  await expect(second.window.reader.notes).toHaveValue('Kept: $\\lambda$ = 3 “words”\n');
  await expect(second.window.sidebar.link('Up next')).toHaveAttribute('aria-current', 'page');
  await second.window.sidebar.counts({ Starred: 1, Unread: 12, 'Up next': 2, 'With notes': 1 });
  await second.window.sidebar.open('All papers');
  await second.window.list.hasState(titleAt(0), 'unread', 'starred');
  await second.window.list.hasState(titleAt(1));
});

test('RS2 a mark that was acknowledged survives a SIGKILL right after it', async ({ start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('s');
  await first.window.told('Starred 1 paper');
  await first.kill();

  const second = await start();
  await second.window.list.hasState(titleAt(0), 'unread', 'starred');
  await expect(second.window.notices).toBeHidden();
});

test('RS3 a note survives a SIGKILL right after “Saved”', async ({ start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('n');
  await first.page.keyboard.type('Not lost.');
  await first.window.reader.noteSaved();
  await first.kill();

  const second = await start();
  await expect(second.window.reader.notes).toHaveValue('Not lost.');
  await expect(second.window.notices).toBeHidden();
});

test('RS4 undo and redo go back and forth, before a restart and after it', async ({ start }) => {
  const first = await start();
  const { list, sidebar } = first.window;
  await list.focus();
  await first.window.press('s', 'Control+a', 'r');
  await first.window.told('Marked 13 papers read');
  await first.window.press('Control+z');
  await sidebar.counts({ Starred: 1, Unread: 13 });
  await first.window.press('Control+z');
  await sidebar.counts({ Starred: 0, Unread: 13 });
  await first.window.press('Control+Shift+z');
  await first.window.told('Done again: Starred 1 paper');
  await sidebar.counts({ Starred: 1, Unread: 13 });
  await first.close();

  const second = await start();
  await second.window.list.focus();
  await second.window.press('Control+Shift+z');
  await second.window.told('Done again: Marked 13 papers read');
  await second.window.sidebar.counts({ Starred: 1, Unread: 0 });
  await second.window.press('Control+z');
  await second.window.sidebar.counts({ Starred: 1, Unread: 13 });
  await second.window.press('Control+z');
  await second.window.sidebar.counts({ Starred: 0, Unread: 13 });
  await second.window.press('Control+z');
  await second.window.told('Nothing to undo');
});

test('RS5 undo of a note and of a delete works after a restart', async ({ start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('n');
  await first.page.keyboard.type('A first thought.');
  await first.window.reader.noteSaved();
  await first.window.press('Escape', 'Delete');
  await first.window.told('Moved 1 paper to Trash');
  await first.close();

  const second = await start();
  const { list, reader, sidebar } = second.window;
  await list.focus();
  await sidebar.counts({ 'All papers': 12, Trash: 1, 'With notes': 0 });
  await second.window.press('Control+z');
  await sidebar.counts({ 'All papers': 13, Trash: 0, 'With notes': 1 });
  await list.open(titleAt(0));
  await expect(reader.notes).toHaveValue('A first thought.');
  await list.focus();
  await second.window.press('Control+z');
  await expect(reader.notes).toHaveValue('');
  await sidebar.counts({ 'With notes': 0 });
  await second.window.press('Control+Shift+z');
  await expect(reader.notes).toHaveValue('A first thought.');
});

test('RS6 what is being typed is saved when the window closes', async ({ start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('n');
  await first.page.keyboard.type('Typed, and closed at once');
  await first.close();

  const second = await start();
  await expect(second.window.reader.notes).toHaveValue('Typed, and closed at once');
});

test('RS7 a SIGTERM, as at a logout, ends the app as a quit does, also after settings were written', async ({
  start,
}) => {
  const first = await start();
  await first.page.evaluate(() => window.offprint.setSettings({ density: 'compact' }));
  await first.window.list.focus();
  await first.window.press('n');
  await expect(first.window.reader.notes).toBeFocused();
  await first.page.keyboard.type('Typed before the logout');
  const running = first.electron.process();
  const ended = new Promise((resolve) => running.once('exit', (code, signal) => resolve({ code, signal })));
  running.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, signal: null });

  const second = await start();
  await expect(second.window.reader.notes).toHaveValue('Typed before the logout');
});
