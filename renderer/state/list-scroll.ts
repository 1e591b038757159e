import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScrollAnchor } from '../../shared/settings.ts';
import type { ListState } from './list-store.ts';
import {
  isScaled,
  lastOffset,
  placeAfter,
  type ScrollPlace,
  type ScrollRange,
  spaceOf,
  topAt,
} from './scroll-range.ts';

/** Rows drawn above and below the screen. */
const overscan = 8;

export interface RowWindow {
  /** The first row to draw. */
  start: number;
  /** The row after the last one to draw; it can be past the list's end. */
  end: number;
  /** What is added to a row's offset to find its place in the element, in CSS pixels. */
  shift: number;
}

/** What is scrolled: an element, as far as it matters here. */
export type ScrollElement = Pick<
  HTMLElement,
  'scrollTop' | 'clientHeight' | 'addEventListener' | 'removeEventListener'
>;

/** The scrolling of the list on screen. All rows have one height, so it is arithmetic, the same for a million as for ten. */
export interface ListScroll extends StoreApi<RowWindow> {
  /**
   * Takes the element that scrolls, which {@link resize} then measures; gives what lets it go. `observe` calls back when
   * its height changes.
   */
  attach(element: ScrollElement, observe: (changed: () => void) => () => void): () => void;
  /** The list's rows are others, or have this height, in CSS pixels; its element has the height for them already. */
  resize(rowHeight: number): void;
  /** Where the screen begins among all rows, in CSS pixels. */
  offset(): number;
  /** The height of the screen that the rows pass, in CSS pixels. */
  viewport(): number;
  scrollTo(offset: number): void;
  /** Puts a row, by its index, at the top of the screen. */
  showFirst(index: number): void;
  /** Where the scrollbar begins when a row, by its index, is at the top of the screen: from 0 to 1 of its track. */
  barPlace(index: number): number;
  /** What begins the screen; null at the list's very top. */
  anchor(): ScrollAnchor | null;
  /** The next listing is to begin here, not where its cursor is; null is its top. */
  wish(anchor: ScrollAnchor | null): void;
  /** What was wished last, once; undefined where nothing was. */
  takeWish(): ScrollAnchor | null | undefined;
}

/** @param list whose `ids` are the rows */
export function createListScroll(list: StoreApi<ListState>): ListScroll {
  const store = createStore<RowWindow>(() => ({ start: 0, end: 32, shift: 0 }));
  let element: ScrollElement | null = null;
  let range: ScrollRange = { content: 0, viewport: 0 };
  let place: ScrollPlace = { top: 0, offset: 0 };
  let rowHeight = 1;
  let wished: ScrollAnchor | null | undefined;

  const draw = (): void => {
    const start = Math.floor(place.offset / rowHeight) - overscan;
    const end = Math.ceil((place.offset + range.viewport) / rowHeight) + overscan;
    const shift = place.top - place.offset;
    const before = store.getState();
    if (before.start !== start || before.end !== end || before.shift !== shift) store.setState({ start, end, shift });
  };
  const go = (offset: number): void => {
    if (element === null) return;
    const inside = Math.min(lastOffset(range), Math.max(0, offset));
    element.scrollTop = topAt(range, inside);
    // The browser rounds to pixels of the screen.
    const top = element.scrollTop;
    place = { top, offset: isScaled(range) ? inside : top };
    draw();
  };
  const scrolled = (): void => {
    if (element === null || element.clientHeight === 0) return;
    place = placeAfter(range, place, element.scrollTop);
    draw();
  };
  // Steps by pixels have moved the scrollbar away from where the offset has it.
  const rested = (): void => {
    if (isScaled(range)) go(place.offset);
  };
  const measure = (): void => {
    // An element that is hidden has no height, and no place either.
    if (element === null || element.clientHeight === 0) return;
    const wasScaled = isScaled(range);
    range = { content: list.getState().ids.length * rowHeight, viewport: element.clientHeight };
    if (wasScaled || isScaled(range)) go(place.offset);
    else {
      place = { top: element.scrollTop, offset: element.scrollTop };
      draw();
    }
  };

  return {
    ...store,
    attach(scrolling, observe) {
      element = scrolling;
      place = { top: scrolling.scrollTop, offset: scrolling.scrollTop };
      scrolling.addEventListener('scroll', scrolled, { passive: true });
      scrolling.addEventListener('scrollend', rested);
      const stop = observe(measure);
      return () => {
        scrolling.removeEventListener('scroll', scrolled);
        scrolling.removeEventListener('scrollend', rested);
        stop();
        element = null;
      };
    },
    resize(height) {
      rowHeight = height;
      measure();
    },
    offset: () => place.offset,
    viewport: () => range.viewport,
    scrollTo: go,
    showFirst: (index) => go(index * rowHeight),
    barPlace: (index) => (range.content === 0 ? 0 : topAt(range, index * rowHeight) / spaceOf(range.content)),
    anchor() {
      if (place.offset === 0) return null;
      const index = Math.floor(place.offset / rowHeight);
      const paperId = list.getState().ids[index];
      return paperId === undefined ? null : { paperId, part: place.offset / rowHeight - index };
    },
    wish: (anchor) => void (wished = anchor),
    takeWish() {
      const taken = wished;
      wished = undefined;
      return taken;
    },
  };
}
