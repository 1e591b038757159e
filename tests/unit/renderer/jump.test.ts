import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRow } from '../../../renderer/features/jump/ask-keys.ts';
import { markOf, targetOf } from '../../../renderer/features/jump/jump-target.ts';
import { firstReached, spread } from '../../../renderer/features/jump/key-search.ts';
import { placeMarks, startsOf } from '../../../renderer/features/jump/mark-places.ts';
import type { KeyedSort, SortKey } from '../../../shared/list-order.ts';

function reaches(sort: KeyedSort, typed: string, keys: readonly SortKey[]): number {
  const target = targetOf(sort, typed);
  if (target === null) return -1;
  return keys.findIndex(target);
}

describe('a jump', () => {
  const newest = ['2026-01-05', '2025-12', '2025-02-01', '2025', '2024-05-07', '2024-05', '2019', null];

  it('JU3 goes to the first row of a year, a month or a day, as it is typed', () => {
    expect(reaches('newest', '2025', newest)).toBe(1);
    expect(reaches('newest', '2025-02', newest)).toBe(2);
    expect(reaches('newest', '2025/2', newest)).toBe(2);
    expect(reaches('newest', '2025-0', newest)).toBe(1);
    expect(reaches('newest', '2024-5-7', newest)).toBe(4);
    expect(reaches('newest', '202', newest)).toBe(0);
    expect(reaches('newest', '2023', newest)).toBe(6);
    expect(reaches('newest', '1999', newest)).toBe(7);
    const oldest = [...newest.slice(0, -1).toReversed(), null];
    expect(reaches('oldest', '2024', oldest)).toBe(1);
    expect(reaches('oldest', '2025-03', oldest)).toBe(5);
    expect(reaches('oldest', '2030', oldest)).toBe(7);
  });

  it('JU4 goes by the letters of a title or a name, without case, accents and opening signs', () => {
    const titles = ['3d vision', 'alpha', 'attention', 'éclair'.normalize('NFD').replace(/\p{M}/gu, ''), 'zero'];
    expect(reaches('title', 'A', titles)).toBe(1);
    expect(reaches('title', '“Att', titles)).toBe(2);
    expect(reaches('title', 'ÉC', titles)).toBe(3);
    expect(reaches('title', 'b', titles)).toBe(3);
    expect(reaches('title', 'zz', titles)).toBe(-1);
    expect(reaches('first-author', 'Łu', ['ada', 'lukasz', null])).toBe(1);
    expect(reaches('first-author', 'zz', ['ada', 'lukasz', null])).toBe(2);
  });

  it('JU4 what names no place leads nowhere', () => {
    expect(targetOf('newest', 'mamba')).toBeNull();
    expect(targetOf('newest', '')).toBeNull();
    expect(targetOf('title', ' “')).toBeNull();
  });

  it('JU4 letters beyond the first 65,536 come after all others, as in the library', () => {
    expect(reaches('title', '\u{20000}', ['\uFF5E', '\u{1F600}', '\u{20000}'])).toBe(2);
  });

  it('JU2 finds the row in any list, with few requests', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1_500_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (count, part) => {
          const wanted = Math.floor(part * (count + 1));
          let requests = 0;
          const found = await firstReached(
            count,
            (key) => key === 'reached',
            (indexes) => {
              requests += 1;
              expect(indexes.length).toBeLessThanOrEqual(64);
              return Promise.resolve(indexes.map((index) => (index >= wanted ? 'reached' : 'before')));
            },
          );
          expect(found).toBe(Math.min(wanted, count));
          expect(requests).toBeLessThanOrEqual(4);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('JU5 takes less than 50 ms of the window in a list of 1,000,000', async () => {
    const ids = Uint32Array.from({ length: 1_000_000 }, (_, index) => 1_000_000 - index);
    const bridge = {
      getSortKeys: ({ ids: asked }: { ids: number[] }) =>
        Promise.resolve(asked.map((id) => String(1000 + Math.floor(id / 1_000)).padStart(4, '0'))),
    };
    const target = targetOf('newest', '1500');
    if (target === null) throw new Error('A year leads somewhere.');
    const began = performance.now();
    const row = await findRow(bridge, ids, 'newest', target);
    expect(performance.now() - began).toBeLessThan(50);
    expect(row).toBe(1_000_000 - 500_999);
    // Past the end it is the last row.
    expect(await findRow(bridge, ids, 'newest', () => false)).toBe(999_999);
  });

  it('spreads what it asks for over the whole range', () => {
    expect(spread(3, 6, 64)).toEqual([3, 4, 5]);
    const indexes = spread(0, 1_000_000, 64);
    expect(new Set(indexes).size).toBe(64);
    expect(indexes[0]).toBeLessThan(16_000);
    expect(indexes.at(-1)).toBeGreaterThan(984_000);
  });
});

describe('marks beside the scrollbar', () => {
  it('say the year or the letter', () => {
    expect(markOf('newest', '2025-04-04')).toBe('2025');
    expect(markOf('newest', null)).toBeNull();
    expect(markOf('title', 'attention')).toBe('A');
    expect(markOf('title', '3d')).toBe('#');
    expect(markOf('title', '')).toBe('#');
  });

  it('JM1 begin where their rows do, as far as rows were looked at', () => {
    expect(startsOf([5, 15, 25, 35], ['2026', '2026', '2025', null])).toEqual([
      { label: '2026', index: 0 },
      { label: '2025', index: 20 },
    ]);
  });

  it('JM2 are never nearer than they may be, inside the track, and decades come first', () => {
    const starts = Array.from({ length: 60 }, (_, at) => ({ label: String(2026 - at), index: at * 10 }));
    const placed = placeMarks(starts, (index) => index / 600, 300, 28);
    expect(placed.map(({ label }) => label)).toEqual(expect.arrayContaining(['2020', '2010', '2000', '1990', '1980']));
    placed.forEach(({ y }, at) => {
      expect(y - (placed[at - 1]?.y ?? -28)).toBeGreaterThanOrEqual(28);
      expect(y + 28).toBeLessThanOrEqual(300);
    });
    const few = starts.slice(0, 4);
    expect(placeMarks(few, (index) => index / 40, 300, 28)).toHaveLength(4);
  });
});
