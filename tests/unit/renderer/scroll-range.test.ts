import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isScaled,
  lastOffset,
  mostSpace,
  offsetAt,
  placeAfter,
  type ScrollRange,
  spaceOf,
  topAt,
} from '../../../renderer/state/scroll-range.ts';

const seed = { seed: 11, numRuns: 2_000 };
const rowHeight = fc.integer({ min: 30, max: 160 });
const viewport = fc.integer({ min: 200, max: 2_200 });
const lists = fc.record({ rows: fc.integer({ min: 1, max: 1_500_000 }), rowHeight, viewport });

function rangeOf(list: { rows: number; rowHeight: number; viewport: number }): ScrollRange {
  return { content: list.rows * list.rowHeight, viewport: list.viewport };
}

describe('the scroll range of a list of up to 1,500,000 rows', () => {
  it('SL1 begins at its first row and ends at its very last', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const range = rangeOf(list);
        const lastTop = Math.max(0, spaceOf(range.content) - range.viewport);
        expect(offsetAt(range, 0)).toBe(0);
        expect(offsetAt(range, lastTop)).toBe(lastOffset(range));
        expect(topAt(range, lastOffset(range))).toBe(lastTop);
        expect(spaceOf(range.content)).toBeLessThanOrEqual(mostSpace);
      }),
      seed,
    );
  });

  it('SL1 every row can be scrolled to, and the scrollbar stands where it is', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const range = rangeOf(list);
        const offset = Math.min(Math.floor(part * (list.rows - 1)) * list.rowHeight, lastOffset(range));
        expect(offsetAt(range, topAt(range, offset))).toBeCloseTo(offset, 3);
      }),
      seed,
    );
  });

  it('SL1 further along the scrollbar is further along the list', () => {
    const parts = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(lists, parts, (list, [first, second]) => {
        const range = rangeOf(list);
        const lastTop = Math.max(0, spaceOf(range.content) - range.viewport);
        const [low, high] = [Math.min(first, second) * lastTop, Math.max(first, second) * lastTop];
        // A hair of a pixel for the arithmetic.
        expect(offsetAt(range, high) - offsetAt(range, low)).toBeGreaterThanOrEqual(high - low - 0.001);
      }),
      seed,
    );
  });

  it('SL2 a wheel moves the rows by its own pixels, anywhere and any number of times', () => {
    const steps = fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), steps, (list, part, wheel) => {
        const range = rangeOf(list);
        const end = lastOffset(range);
        const lastTop = Math.max(0, spaceOf(range.content) - range.viewport);
        let expected = part * end;
        let place = { top: topAt(range, expected), offset: expected };
        for (const step of wheel) {
          // What a browser does: it stops at the ends, and the list puts the scrollbar right when it rests.
          const top = Math.min(lastTop, Math.max(0, place.top + step));
          expected = Math.min(end, Math.max(0, expected + step));
          place = placeAfter(range, place, top);
          expect(Math.abs(place.offset - expected)).toBeLessThan(0.01);
          place = { top: topAt(range, place.offset), offset: place.offset };
        }
      }),
      seed,
    );
  });

  it('SL2 a dragged scrollbar goes where it stands, pixel by pixel', () => {
    fc.assert(
      fc.property(viewport, fc.integer({ min: 1, max: 199 }), (height, pixel) => {
        const range = { content: 78_000_000, viewport: height };
        expect(isScaled(range)).toBe(true);
        const perPixel = (mostSpace - height) / height;
        const before = { top: pixel * perPixel, offset: offsetAt(range, pixel * perPixel) };
        const top = (pixel + 1) * perPixel;
        expect(placeAfter(range, before, top).offset).toBe(offsetAt(range, top));
      }),
      seed,
    );
  });
});
