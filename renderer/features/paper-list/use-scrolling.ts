import { useLayoutEffect, useRef } from 'react';
import type { PaperId } from '../../../shared/paper.ts';
import type { ScrollAnchor } from '../../../shared/settings.ts';
import type { ListScroll } from '../../state/list-scroll.ts';
import { useWindow } from '../../state/window-context.ts';

interface List {
  ids: Uint32Array;
  listing: number;
  /** Whether the ids are all that the list has. */
  isWhole: boolean;
  cursor: PaperId | null;
  rowHeight: number;
}

/**
 * Scrolls the list: a new one to where it is wished to begin, else to the cursor; then to the cursor when it moves, and so
 * that what is on screen stays where it is when rows come or go above it, or change their height.
 */
export function useScrolling(list: List): void {
  const { scroll } = useWindow();
  const before = useRef<List | null>(null);
  /** A wish that needs rows which are not here yet, and where the list stands until then. */
  const waiting = useRef<{ anchor: ScrollAnchor; offset: number } | null>(null);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = list;
    const offset = scroll.offset();
    scroll.resize(list.rowHeight);
    if (last === null || last.listing !== list.listing) {
      const wish = scroll.takeWish();
      const isThere = begin(scroll, list, wish);
      waiting.current = isThere || wish == null ? null : { anchor: wish, offset: scroll.offset() };
      return;
    }
    const { current: wish } = waiting;
    if (wish !== null && last.ids !== list.ids) {
      waiting.current = null;
      // Who has gone on meanwhile is not taken back.
      if (offset === wish.offset && last.cursor === list.cursor) {
        begin(scroll, list, wish.anchor);
        return;
      }
    }
    if (last.ids !== list.ids || last.rowHeight !== list.rowHeight) keepPlace(scroll, offset, last, list);
    const at = list.cursor === null ? -1 : list.ids.indexOf(list.cursor);
    if (last.cursor !== list.cursor && at >= 0) scroll.scrollTo(sightOf(scroll, at, list.rowHeight));
  });
}

/** Where a list is scrolled to when a row of it is just in sight. */
function sightOf(scroll: ListScroll, index: number, rowHeight: number): number {
  const top = index * rowHeight;
  const lowest = top + rowHeight - scroll.viewport();
  return scroll.offset() > top ? top : Math.max(lowest, scroll.offset());
}

/** Goes to where a list begins, as far as its rows are here; gives whether that is there. */
function begin(scroll: ListScroll, list: List, anchor: ScrollAnchor | null | undefined): boolean {
  const { ids, isWhole, cursor, rowHeight } = list;
  const first = anchor == null ? -1 : ids.indexOf(anchor.paperId);
  if (anchor != null && first >= 0) {
    const offset = (first + anchor.part) * rowHeight;
    scroll.scrollTo(offset);
    return isWhole || scroll.offset() >= Math.floor(offset);
  }
  const at = anchor === null || cursor === null ? -1 : ids.indexOf(cursor);
  scroll.scrollTo(at < 0 ? 0 : middle(scroll, at, rowHeight));
  return isWhole;
}

/** The top of the list where the row is on its first screen, else the place that has it in the middle. */
function middle(scroll: ListScroll, index: number, rowHeight: number): number {
  if ((index + 1) * rowHeight <= scroll.viewport()) return 0;
  return index * rowHeight - (scroll.viewport() - rowHeight) / 2;
}

/** @param offset where the list was scrolled to before its rows changed */
function keepPlace(scroll: ListScroll, offset: number, last: List, now: List): void {
  const cursorAt = last.cursor === null ? -1 : last.ids.indexOf(last.cursor);
  const first = Math.floor(offset / last.rowHeight);
  const end = (offset + scroll.viewport()) / last.rowHeight;
  const cursorIsSeen = cursorAt >= first && cursorAt < end;
  // At its very top a list shows what is new.
  if (!cursorIsSeen && offset === 0) return;
  for (let index = cursorIsSeen ? cursorAt : first; index < last.ids.length; index += 1) {
    const id = last.ids[index];
    const to = id === undefined ? -1 : now.ids.indexOf(id);
    if (to < 0) continue;
    scroll.scrollTo(offset + to * now.rowHeight - index * last.rowHeight);
    return;
  }
}
