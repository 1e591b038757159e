import * as budgets from './budgets.ts';
import { figure, type Figure } from './figures.ts';
import { measureKeys, type PressedMark, type TypedLetter } from './keys.ts';
import type { Part } from './parts.ts';
import { withProfile } from './profiles.ts';
import { median, percentile } from './statistics.ts';

/**
 * How long a mark and a letter of a search take, each held against a key that does nothing and against a bare sync.
 *
 * @param only `marks`, `search` or both
 */
export async function keyFigures(size: number, only: ReadonlySet<Part>): Promise<Figure[]> {
  const { marks, letters } = await withProfile(size, (profile) => measureKeys(profile, only));
  return [
    ...(marks === null ? [] : markFigures(size, marks)),
    ...(letters === null ? [] : searchFigures(size, letters)),
  ];
}

function markFigures(size: number, marks: readonly PressedMark[]): Figure[] {
  const painted = marks.map((mark) => mark.painted);
  const durable = marks.map((mark) => mark.durable);
  const syncs = marks.map((mark) => mark.bareSync);
  const durableBudget = budgets.markDurable(percentile(syncs, 95));
  return [
    ...both('key to mark painted', size, painted, budgets.markPainted),
    ...both(
      'bare key to its frame, beside marks',
      size,
      marks.map((mark) => mark.bareFrame),
    ),
    ratio('key to mark painted against a bare key', size, painted, (at) => marks[at]?.bareFrame),
    ...both('key to mark on disk', size, durable, durableBudget),
    ...both('bare fdatasync', size, syncs),
    ratio('key to mark on disk against a bare sync', size, durable, (at) => syncs[at]),
  ];
}

function searchFigures(size: number, letters: readonly TypedLetter[]): Figure[] {
  if (letters.length === 0) {
    console.log('No letter of a search changed a row: nothing is told of searches.');
    return [];
  }
  const rows = letters.map((letter) => letter.painted);
  return [
    ...both('key to rows of a search', size, rows, budgets.searchRows(size)),
    ...both(
      'key to rows of a search, without the frame',
      size,
      letters.map((letter) => letter.worked),
      budgets.searchWork(size),
    ),
    ...both(
      'bare key to its frame, beside searches',
      size,
      letters.map((letter) => letter.bareFrame),
    ),
    ratio('key to rows of a search against a bare key', size, rows, (at) => letters[at]?.bareFrame),
  ];
}

/** The median, and the 95th percentile, which is what has a budget. */
function both(name: string, size: number, values: readonly number[], budget: number | null = null): Figure[] {
  return [
    figure({ name: `${name}, median`, size, value: median(values), unit: 'ms' }),
    figure({ name: `${name}, p95`, size, value: percentile(values, 95), unit: 'ms', budget }),
  ];
}

/** The median of the ratios of what was measured one right after the other. */
function ratio(
  name: string,
  size: number,
  values: readonly number[],
  floor: (at: number) => number | undefined,
): Figure {
  const value = median(values.map((measured, at) => measured / (floor(at) ?? Number.NaN)));
  return figure({ name, size, value, unit: 'x' });
}
