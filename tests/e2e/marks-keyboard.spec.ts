import { expect, test } from './fixtures.ts';
import { titleAt, titles } from './sample.ts';

test('MK1 s, r and u mark the paper at the cursor, and mark it back', async ({ window }) => {
  const title = titleAt(0);
  const { list, reader, sidebar } = window;
  await list.focus();
  await window.press('s');
  await list.hasState(title, 'unread', 'starred');
  await reader.isOn(reader.starred, true);
  await window.press('r');
  await list.hasState(title, 'starred');
  await reader.isOn(reader.read, true);
  await window.press('u');
  await list.hasState(title, 'starred', 'up next');
  await reader.isOn(reader.upNext, true);
  await sidebar.counts({ Starred: 1, Unread: 12, 'Up next': 1 });

  await window.press('s', 'r', 'u');
  await list.hasState(title, 'unread');
  for (const button of [reader.starred, reader.read, reader.upNext]) await reader.isOn(button, false);
  await sidebar.counts({ Starred: 0, Unread: 13, 'Up next': 0 });
});

test('MK2 starring never changes read, and reading never changes the star', async ({ window }) => {
  await window.list.focus();
  await window.press('s');
  await window.list.hasState(titleAt(0), 'unread', 'starred');
  await window.press('j', 'r');
  await window.list.hasState(titleAt(1));
  await window.list.hasState(titleAt(0), 'unread', 'starred');
});

test('MK3 n writes a note, which counts in With notes and is found there', async ({ window }) => {
  const { list, reader, sidebar } = window;
  await list.focus();
  await window.press('j', 'n');
  await expect(reader.notes).toBeFocused();
  await window.page.keyboard.type('Compare with MiniPuzzle.');
  await reader.noteSaved();
  await list.hasState(titleAt(1), 'unread', 'has note');
  await sidebar.counts({ 'With notes': 1 });
  await sidebar.open('With notes');
  await list.shows([titleAt(1)]);
});

test('MK4 Shift, Ctrl and Ctrl+A select several papers, and a key marks all of them as one step', async ({
  window,
}) => {
  const { list, sidebar } = window;
  await list.focus();
  await window.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(list.selected).toHaveCount(3);
  await window.press('s');
  await window.told('Starred 3 papers');
  await sidebar.counts({ Starred: 3 });

  await window.press('Control+ArrowDown', 'Control+ArrowDown', 'Control+Space');
  await expect(list.selected).toHaveCount(4);
  await expect(list.rowNamed(titleAt(3))).toHaveAttribute('aria-selected', 'false');
  await expect(list.rowNamed(titleAt(4))).toHaveAttribute('aria-selected', 'true');

  await window.press('Control+a');
  await expect(list.selected).toHaveCount(13);
  await window.press('r');
  await window.told('Marked 13 papers read');
  await sidebar.counts({ Unread: 0 });
  await window.press('Control+z');
  await window.told('Undone: Marked 13 papers read');
  await sidebar.counts({ Unread: 13, Starred: 3 });
});

test('MK5 a mark on several papers is set on all before it is taken from all', async ({ window }) => {
  const { list } = window;
  await list.focus();
  await window.press('s');
  await list.hasState(titleAt(0), 'unread', 'starred');
  await window.press('Shift+ArrowDown', 's');
  await list.hasState(titleAt(1), 'unread', 'starred');
  await list.hasState(titleAt(0), 'unread', 'starred');
  await window.press('s');
  await list.hasState(titleAt(0), 'unread');
  await list.hasState(titleAt(1), 'unread');
});

test('MK6 a row that no longer fits its list stays until the selection leaves it', async ({ window }) => {
  const { list, sidebar } = window;
  await sidebar.open('Unread');
  await list.shows(titles);
  await list.focus();
  await window.press('j', 'r');
  await list.hasState(titleAt(1));
  await sidebar.counts({ Unread: 12 });
  await list.shows(titles);
  await expect(list.selected).toHaveAttribute('aria-label', new RegExp(`^${titleAt(1).slice(0, 20)}`));
  await window.press('j');
  await list.shows(titles.filter((title) => title !== titleAt(1)));
  await expect(list.selected).toHaveAttribute('aria-label', new RegExp(`^${titleAt(2).slice(0, 20)}`));
});

test('MK7 Alt+Up and Alt+Down move a paper inside Up next', async ({ window }) => {
  const { list, sidebar } = window;
  await list.focus();
  await window.press('u', 'j', 'u', 'j', 'u');
  await sidebar.counts({ 'Up next': 3 });
  await window.press('g', 'n');
  await list.shows([titleAt(0), titleAt(1), titleAt(2)]);
  await window.press('End', 'Alt+ArrowUp');
  await list.shows([titleAt(0), titleAt(2), titleAt(1)]);
  await window.press('Alt+ArrowUp');
  await list.shows([titleAt(2), titleAt(0), titleAt(1)]);
  await window.press('Alt+ArrowDown');
  await list.shows([titleAt(0), titleAt(2), titleAt(1)]);
  await window.press('Control+z');
  await list.shows([titleAt(2), titleAt(0), titleAt(1)]);
});
