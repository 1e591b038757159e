import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createListScroll } from '../../../renderer/state/list-scroll.ts';
import type { ListState } from '../../../renderer/state/list-store.ts';
import { mostSpace, spaceOf } from '../../../renderer/state/scroll-range.ts';
import { FakeScroller } from './fake-scroller.ts';

const rowHeight = 78;
const viewport = 700;

/** A list of so many rows on a screen of 700 pixels. */
function scrolling(count: number) {
  const query = { view: { kind: 'all' }, search: '', sort: 'newest' } as const;
  const list = createStore<ListState>(() => ({
    query,
    shown: query,
    ids: Uint32Array.from({ length: count }, (_, index) => index + 1),
    total: count,
    hint: null,
    failure: null,
    listing: 1,
  }));
  const scroller = new FakeScroller(viewport, spaceOf(count * rowHeight));
  const scroll = createListScroll(list);
  scroll.attach(scroller, () => () => undefined);
  scroll.resize(rowHeight);
  /** Where a row is drawn on the screen, from its top; null where it is not drawn. */
  const seenAt = (index: number): number | null => {
    const { start, end, shift } = scroll.getState();
    return index < start || index >= end ? null : index * rowHeight + shift - scroller.scrollTop;
  };
  return { scroll, scroller, seenAt };
}

describe('a list of 1,000,000 rows', () => {
  it('SL1 shows any row that it is scrolled to, exactly where it is to be', () => {
    const { scroll, scroller, seenAt } = scrolling(1_000_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (index) => {
        scroll.showFirst(index);
        // The last rows can't be at the top of a screen that ends with the list.
        const toTheEnd = (1_000_000 - index) * rowHeight;
        expect(seenAt(index)).toBeCloseTo(Math.max(0, viewport - toTheEnd), 3);
        expect(scroller.scrollTop).toBeLessThanOrEqual(mostSpace - viewport);
      }),
      { seed: 5, numRuns: 500 },
    );
    scroll.showFirst(999_999);
    expect(seenAt(999_999)).toBeCloseTo(viewport - rowHeight, 3);
  });

  it('SL2 moves by the pixels of a wheel, also where the scrollbar is put right in between', () => {
    const { scroll, scroller, seenAt } = scrolling(1_000_000);
    scroll.showFirst(600_000);
    for (let count = 1; count <= 50; count += 1) {
      scroller.scroll(100);
      if (count % 7 === 0) scroller.rest();
      expect(seenAt(600_000 + Math.round((count * 100) / rowHeight))).not.toBeNull();
    }
    expect(scroll.offset()).toBeCloseTo(600_000 * rowHeight + 5_000, 3);
  });

  it('SL2 the middle of the scrollbar is the middle of the list', () => {
    const { scroll, scroller, seenAt } = scrolling(1_000_000);
    scroller.scroll((mostSpace - viewport) / 2);
    expect(seenAt(500_000)).not.toBeNull();
    expect(scroll.anchor()?.paperId).toBeGreaterThan(499_950);
    expect(scroll.anchor()?.paperId).toBeLessThan(500_050);
  });
});

describe('a list that has room', () => {
  it('SL3 is scrolled as the browser does it, with no shift', () => {
    const { scroll, scroller, seenAt } = scrolling(100_000);
    scroller.scroll(5_000_000);
    expect(scroll.getState().shift).toBe(0);
    expect(scroll.offset()).toBe(5_000_000);
    scroll.showFirst(99_999);
    expect(seenAt(99_999)).toBe(viewport - rowHeight);
  });

  it('tells where its screen begins, and nothing at its top', () => {
    const { scroll } = scrolling(100);
    expect(scroll.anchor()).toBeNull();
    scroll.scrollTo(39 + 78 * 3);
    expect(scroll.anchor()).toEqual({ paperId: 4, part: 0.5 });
  });
});
