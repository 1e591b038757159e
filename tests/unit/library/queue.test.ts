import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffprintError } from '../../../shared/errors.ts';
import type { PaperId } from '../../../shared/paper.ts';
import { dump } from './dump.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({}, {}, {}, {}, {}, {});

const queue = (...ids: PaperId[]) => library().mark(ids, 'queued');

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof OffprintError ? error.code : `unexpected: ${String(error)}`;
  }
}

describe('Up next', () => {
  it('QU1 new papers go to the end, in the order they were given', () => {
    queue(4);
    queue(3, 1);
    expect(library().queue()).toEqual([4, 3, 1]);
  });

  it('QU2 papers move before another one, or to the end, in the order they were given', () => {
    queue(1, 2, 3, 4);
    library().move([4, 1], 3);
    expect(library().queue()).toEqual([2, 4, 1, 3]);
    library().move([2]);
    expect(library().queue()).toEqual([4, 1, 3, 2]);
    library().move([2], 4);
    expect(library().queue()).toEqual([2, 4, 1, 3]);
  });

  it('QU2 a move is one step, which undo takes back and redo does again', () => {
    queue(1, 2, 3, 4);
    expect(library().move([4, 2], 1).label).toBe('Reordered Up next');
    library().undo();
    expect(library().queue()).toEqual([1, 2, 3, 4]);
    library().redo();
    expect(library().queue()).toEqual([4, 2, 1, 3]);
  });

  it('QU3 papers that were not in Up next are added where they are dropped, and the label counts those', () => {
    queue(1, 2, 3);
    const moved = library().move([3, 5], 1);
    expect(library().queue()).toEqual([3, 5, 1, 2]);
    expect(moved.label).toBe('Added 1 paper to Up next');
  });

  it('QU4 a move that leaves the order as it was is no change', () => {
    queue(1, 2, 3);
    for (const move of [() => library().move([2], 3), () => library().move([2, 3]), () => library().move([99])]) {
      expect(move().label).toBeNull();
    }
    expect(library().queue()).toEqual([1, 2, 3]);
  });

  it('QU4 a paper dropped on one that moves along goes before the next that stays', () => {
    queue(1, 2, 3, 4);
    library().move([1, 3], 3);
    expect(library().queue()).toEqual([2, 1, 3, 4]);
    library().move([2, 4], 4);
    expect(library().queue()).toEqual([1, 3, 2, 4]);
  });

  it.each([
    ['is not in Up next', [2], 5],
    ['is not in Up next and would move itself', [5], 5],
    ['is not in the library', [2], 99],
  ])('QU5 a move before a paper that %s is refused as a conflict, and changes nothing', (_, ids, before) => {
    queue(1, 2, 3);
    const whole = dump(library().db);
    expect(codeOf(() => library().move(ids, before))).toBe('conflict');
    expect(dump(library().db)).toEqual(whole);
  });

  it('QU6 the order holds through any number of moves into the same gap, and after a restart', () => {
    queue(1, 2, 3, 4);
    for (let moves = 0; moves < 200; moves++) {
      const [, second = 0, third = 0] = library().queue();
      library().move([third], second);
      expect(library().queue()).toEqual([1, third, second, 4]);
    }
    library().close();
    expect(library().queue()).toEqual([1, 2, 3, 4]);
  });

  it('QU6 numbering afresh, when two numbers leave no room, counts as the one move that it is', () => {
    queue(1, 2, 3);
    library().db.exec('UPDATE marks SET queue_position = 1e300 * paper_id WHERE paper_id < 3');
    library().db.exec('UPDATE marks SET queue_position = 2.0000000000000004e300 WHERE paper_id = 3');
    library().db.exec('UPDATE marks SET queue_position = 2e300 WHERE paper_id = 2');
    expect(library().move([5, 6], 3).label).toBe('Added 2 papers to Up next');
    expect(library().queue()).toEqual([1, 2, 5, 6, 3]);
    library().undo();
    expect(library().queue()).toEqual([1, 2, 3]);
  });

  it('QU6 any run of moves leaves the order that the moves ask for', () => {
    const move = fc.record({
      ids: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
      before: fc.option(fc.integer({ min: 1, max: 6 })),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        library().mark([1, 2, 3, 4, 5, 6], 'queued', false);
        let expected: PaperId[] = [];
        for (const { ids, before } of moves) {
          const isConflict = before !== null && !expected.includes(before);
          expect(codeOf(() => library().move(ids, before))).toBe(isConflict ? 'conflict' : null);
          if (!isConflict) expected = moved(expected, ids, before);
          expect(
            library()
              .queue()
              .filter((id) => expected.includes(id)),
          ).toEqual(expected);
          expect(library().queue()).toHaveLength(expected.length);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

/** The order after a move, one paper after the other. */
function moved(order: readonly PaperId[], ids: readonly PaperId[], before: PaperId | null): PaperId[] {
  const follower = before === null ? undefined : order.slice(order.indexOf(before)).find((id) => !ids.includes(id));
  const staying = order.filter((id) => !ids.includes(id));
  const at = follower === undefined ? staying.length : staying.indexOf(follower);
  return [...staying.slice(0, at), ...ids, ...staying.slice(at)];
}
