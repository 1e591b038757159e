import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingChips } from '../../../renderer/features/search/fitting-chips.ts';

const room = { width: 100, gap: 4, lines: 2 };

describe('the chips of a row', () => {
  it.each([
    [[], 0],
    [[30, 30, 30], 3],
    [[48, 48, 48, 48], 4],
    [[48, 48, 48, 48, 10], 3],
    [[100, 100], 2],
    [[100, 100, 20], 1],
    [[90, 20, 90], 2],
    [[100, 100, 100], 1],
    [[400], 1],
    [[400, 400, 400], 1],
  ])('FT7 %j fit two lines of 100 with one for the rest: %i', (chips, count) => {
    expect(fittingChips(chips, 30, room)).toBe(count);
  });

  it('FT7 are never more than there are, and all where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 })), fc.integer({ min: 1, max: 60 }), (chips, more) => {
        const count = fittingChips(chips, more, room);
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(chips.length);
        expect(fittingChips(chips, more, { ...room, width: 1_000_000 })).toBe(chips.length);
      }),
      { seed: 7 },
    );
  });
});
