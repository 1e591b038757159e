import type { SortKey } from '../../../shared/list-order.ts';

/** Keys that are asked for at once: a million rows take four requests. */
const probes = 64;

/**
 * The first row of a list that a target has been reached at: all rows after it have reached it too.
 *
 * @param count of the list's rows
 * @param keysAt asks for the keys of rows by their indexes
 * @returns its index; `count` where no row has reached it
 */
export async function firstReached(
  count: number,
  isReached: (key: SortKey) => boolean,
  keysAt: (indexes: readonly number[]) => Promise<readonly SortKey[]>,
): Promise<number> {
  // Every row before `low` has not reached it, every row from `high` on has.
  let low = 0;
  let high = count;
  while (low < high) {
    const asked = spread(low, high, probes);
    const keys = await keysAt(asked);
    const found = keys.findIndex(isReached);
    const last = found < 0 ? asked.at(-1) : asked[found - 1];
    high = found < 0 ? high : (asked[found] ?? high);
    low = last === undefined ? low : last + 1;
  }
  return low;
}

/** So many indexes of a range, evenly apart and in order: all of them where they are not more. */
export function spread(from: number, before: number, most: number): number[] {
  const width = before - from;
  const count = Math.min(width, most);
  return Array.from({ length: count }, (_, at) => from + Math.floor(((at + 0.5) * width) / count));
}
