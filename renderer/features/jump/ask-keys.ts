import type { KeyedSort, SortKey } from '../../../shared/list-order.ts';
import type { Bridge } from '../../bridge.ts';
import { firstReached } from './key-search.ts';
import type { Target } from './jump-target.ts';

/** Asks for the keys of rows of a list by their indexes. */
export function askKeys(
  bridge: Pick<Bridge, 'getSortKeys'>,
  ids: Uint32Array,
  sort: KeyedSort,
): (indexes: readonly number[]) => Promise<SortKey[]> {
  return (indexes) => bridge.getSortKeys({ sort, ids: indexes.flatMap((index) => ids[index] ?? []) });
}

/** The index of the row where a target is in a list that has rows: its last one where that is beyond. */
export async function findRow(
  bridge: Pick<Bridge, 'getSortKeys'>,
  ids: Uint32Array,
  sort: KeyedSort,
  target: Target,
): Promise<number> {
  return Math.min(ids.length - 1, await firstReached(ids.length, target, askKeys(bridge, ids, sort)));
}
