import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { PaperId } from '../../../shared/paper.ts';

interface List {
  ids: Uint32Array;
  listing: number;
  cursor: PaperId | null;
  rowHeight: number;
}

/** Where an element is scrolled to when a row of it is just in sight. */
function sightOf(element: HTMLElement, index: number, rowHeight: number): number {
  const top = index * rowHeight;
  const lowest = top + rowHeight - element.clientHeight;
  if (element.scrollTop > top) return top;
  return element.scrollTop < lowest ? lowest : element.scrollTop;
}

/**
 * Scrolls the list: to the cursor when it moves, and so that what is on screen stays where it is when rows come or go
 * above it, or change their height.
 */
export function useScrolling(scroller: RefObject<HTMLElement | null>, list: List): void {
  const before = useRef<List | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    const last = before.current;
    before.current = list;
    if (element === null) return;
    const { ids, listing, cursor, rowHeight } = list;
    const at = cursor === null ? -1 : ids.indexOf(cursor);
    if (last === null || last.listing !== listing) {
      element.scrollTo({ top: at < 0 ? 0 : middle(element, at, rowHeight) });
      return;
    }
    if (last.ids !== ids || last.rowHeight !== rowHeight) keepPlace(element, last, list);
    if (last.cursor !== cursor && at >= 0) element.scrollTo({ top: sightOf(element, at, rowHeight) });
  });
}

/** The top of the list where the row is on its first screen, else the place that has it in the middle. */
function middle(element: HTMLElement, index: number, rowHeight: number): number {
  if ((index + 1) * rowHeight <= element.clientHeight) return 0;
  return index * rowHeight - (element.clientHeight - rowHeight) / 2;
}

function keepPlace(element: HTMLElement, last: List, now: List): void {
  const cursorAt = last.cursor === null ? -1 : last.ids.indexOf(last.cursor);
  const first = Math.floor(element.scrollTop / last.rowHeight);
  const end = (element.scrollTop + element.clientHeight) / last.rowHeight;
  const cursorIsSeen = cursorAt >= first && cursorAt < end;
  // At its very top a list shows what is new.
  if (!cursorIsSeen && element.scrollTop === 0) return;
  for (let index = cursorIsSeen ? cursorAt : first; index < last.ids.length; index += 1) {
    const id = last.ids[index];
    const to = id === undefined ? -1 : now.ids.indexOf(id);
    if (to < 0) continue;
    element.scrollBy({ top: to * now.rowHeight - index * last.rowHeight });
    return;
  }
}
