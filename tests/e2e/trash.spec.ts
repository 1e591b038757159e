import { expect, test } from './fixtures.ts';
import { titleAt, titles } from './sample.ts';

test('TR1 a deleted paper waits in Trash, and comes back whole', async ({ window }) => {
  const { list, reader, sidebar } = window;
  await list.focus();
  await window.press('s', 'u', 'n');
  await window.page.keyboard.type('Keep this.');
  await reader.noteSaved();
  await window.press('Escape', 'Delete');
  await window.told('Moved 1 paper to Trash');
  await list.shows(titles.slice(1));
  await sidebar.counts({ 'All papers': 12, Starred: 0, 'Up next': 0, 'With notes': 0, Unread: 12, Trash: 1 });

  await sidebar.open('Trash');
  await list.shows([titleAt(0)]);
  await reader.shows(titleAt(0));
  await expect(reader.pane).toContainText('in Trash since today');
  await reader.button('Restore').click();
  await window.told('Restored 1 paper from Trash');
  await sidebar.counts({ 'All papers': 13, Starred: 1, 'Up next': 1, 'With notes': 1, Trash: 0 });
  await sidebar.open('All papers');
  await list.open(titleAt(0));
  await expect(reader.notes).toHaveValue('Keep this.');
  await list.hasState(titleAt(0), 'unread', 'starred', 'up next', 'has note');
});

test('TR2 the toast after a delete undoes it, and its Redo deletes again', async ({ window }) => {
  const { list, sidebar } = window;
  await list.focus();
  await window.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
  await window.told('Moved 3 papers to Trash');
  await sidebar.counts({ Trash: 3 });
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await window.told('Undone: Moved 3 papers to Trash');
  await list.shows(titles);
  await window.messages.getByRole('button', { name: 'Redo' }).click();
  await window.told('Done again: Moved 3 papers to Trash');
  await list.shows(titles.slice(3));
});

test('TR3 when the paper at the cursor goes, the one that takes its place is selected', async ({ window }) => {
  const { list, reader } = window;
  await list.focus();
  await window.press('j', 'j', 'Delete');
  await list.shows(titles.filter((title) => title !== titleAt(2)));
  await expect(list.rowNamed(titleAt(3))).toHaveAttribute('aria-selected', 'true');
  await reader.shows(titleAt(3));
});

test('TR4 every paper of a new library can be deleted, and the empty library says what to do', async ({ start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('Control+a', 'Delete');
  await expect(first.page.getByText('The library is empty')).toBeVisible();
  await first.window.sidebar.counts({ 'All papers': 0, Trash: 13 });
  await first.close();
  const second = await start();
  await expect(second.page.getByText('The library is empty')).toBeVisible();
  await second.window.press('g', 't');
  await second.window.list.shows(titles);
});
