import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { titleAt } from './sample.ts';

/** Drags with the mouse, in steps as a hand does, to a place inside another element. */
async function drag(from: Locator, to: Locator, place: { x: number; y: number }, steps = 12): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('What is dragged is not on screen.');
  const { mouse } = from.page();
  await mouse.move(start.x + 60, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + place.x, end.y + place.y, { steps });
  await mouse.up();
}

test('MM1 the star in a row stars, and leaves the selection where it is', async ({ window }) => {
  const { list } = window;
  await list.star(titleAt(2)).click();
  await list.hasState(titleAt(2), 'unread', 'starred');
  await expect(list.rowNamed(titleAt(0))).toHaveAttribute('aria-selected', 'true');
  await list.star(titleAt(2)).click();
  await list.hasState(titleAt(2), 'unread');
});

test('MM2 the reader’s buttons mark the paper that it shows', async ({ window }) => {
  const { list, reader, sidebar } = window;
  await list.open(titleAt(3));
  await reader.shows(titleAt(3));
  for (const button of [reader.starred, reader.read, reader.upNext]) {
    await reader.isOn(button, false);
    await button.click();
    await reader.isOn(button, true);
  }
  await list.hasState(titleAt(3), 'starred', 'up next');
  await sidebar.counts({ Starred: 1, Unread: 12, 'Up next': 1 });
  await reader.starred.click();
  await reader.isOn(reader.starred, false);
  await list.hasState(titleAt(3), 'up next');
});

test('MM3 the context menu marks the selected papers', async ({ window }) => {
  const { list } = window;
  await list.choose(titleAt(1), 'Star');
  await list.hasState(titleAt(1), 'unread', 'starred');
  await list.choose(titleAt(1), 'Mark read');
  await list.hasState(titleAt(1), 'starred');
  await list.choose(titleAt(1), 'Unstar');
  await list.hasState(titleAt(1));
  await list.open(titleAt(0));
  await list.rowNamed(titleAt(2)).click({ modifiers: ['Shift'] });
  await expect(list.selected).toHaveCount(3);
  await list.choose(titleAt(1), 'Add to Up next');
  await window.told('Added 3 papers to Up next');
  await list.choose(titleAt(0), 'Write a note');
  await expect(window.reader.notes).toBeFocused();
});

test('MM4 Ctrl and Shift with the mouse select several papers', async ({ window }) => {
  const { list } = window;
  await list.open(titleAt(1));
  await list.rowNamed(titleAt(4)).click({ modifiers: ['Shift'] });
  await expect(list.selected).toHaveCount(4);
  await list.rowNamed(titleAt(2)).click({ modifiers: ['Control'] });
  await expect(list.selected).toHaveCount(3);
  await list.rowNamed(titleAt(7)).click({ modifiers: ['Control'] });
  await expect(list.selected).toHaveCount(4);
  await list.open(titleAt(4));
  await expect(list.selected).toHaveCount(1);
});

test('MM5 a paper dragged to Up next is queued, all selected ones with it', async ({ window }) => {
  const { list, sidebar } = window;
  // In one move, as quick hands do.
  await drag(list.rowNamed(titleAt(2)), sidebar.link('Up next'), { x: 20, y: 8 }, 1);
  await list.hasState(titleAt(2), 'unread', 'up next');
  await sidebar.counts({ 'Up next': 1 });
  await list.open(titleAt(4));
  await list.rowNamed(titleAt(5)).click({ modifiers: ['Shift'] });
  await drag(list.rowNamed(titleAt(4)), sidebar.link('Up next'), { x: 20, y: 8 });
  await window.told('Added 2 papers to Up next');
  await sidebar.open('Up next');
  await list.shows([titleAt(2), titleAt(4), titleAt(5)]);
});

test('MM6 papers are put in order by dragging them inside Up next', async ({ window }) => {
  const { list, sidebar } = window;
  await list.focus();
  await window.press('Shift+ArrowDown', 'Shift+ArrowDown', 'u');
  await sidebar.open('Up next');
  await list.shows([titleAt(0), titleAt(1), titleAt(2)]);
  await drag(list.rowNamed(titleAt(2)), list.rowNamed(titleAt(0)), { x: 60, y: 2 });
  await list.shows([titleAt(2), titleAt(0), titleAt(1)]);
  await window.press('Control+z');
  await list.shows([titleAt(0), titleAt(1), titleAt(2)]);
});

test('MM7 Esc gives up a drag', async ({ window }) => {
  const { list, sidebar } = window;
  const start = await list.rowNamed(titleAt(2)).boundingBox();
  const end = await sidebar.link('Up next').boundingBox();
  if (start === null || end === null) throw new Error('The rows are not on screen.');
  const { mouse } = window.page;
  await mouse.move(start.x + 60, start.y + 20);
  await mouse.down();
  await mouse.move(end.x + 20, end.y + 8, { steps: 8 });
  await expect(sidebar.link('Up next')).toHaveAttribute('data-dropping');
  await window.press('Escape');
  await expect(sidebar.link('Up next')).not.toHaveAttribute('data-dropping');
  await mouse.up();
  await sidebar.counts({ 'Up next': 0 });
});
