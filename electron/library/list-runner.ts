import type { ListAnswer, ListQuery, QueryPurpose } from '../../shared/paper.ts';
import { queryPurposes } from '../../shared/paper.ts';
import { OffprintError } from '../../shared/errors.ts';
import { listSql } from './list.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long a list may hold its thread before other reads get their turn, in milliseconds. */
const slice = 4;
/** Rows between two looks at the clock and the cancel flag. */
const rowsPerLook = 256;

/** The newest query of each purpose, shared with main: it counts up when a query is asked, so an older one can stop. */
export type CancelFlags = Int32Array<SharedArrayBuffer>;

/** Flags for all purposes, at zero. */
export function createCancelFlags(): CancelFlags {
  return new Int32Array(new SharedArrayBuffer(queryPurposes.length * Int32Array.BYTES_PER_ELEMENT));
}

/** Says that a newer query is on its way; gives its number. Called by main, before it sends the query. */
export function announceQuery(flags: CancelFlags, purpose: QueryPurpose): number {
  return Atomics.add(flags, queryPurposes.indexOf(purpose), 1) + 1;
}

/**
 * Runs a list query in slices, so that rows, counts and newer queries are answered between them.
 *
 * @param queryId from {@link announceQuery}
 * @param completed called with all ids, in list order, when the first answer was not complete
 * @returns the first answer: whole when it took less than a slice
 * @throws OffprintError `cancelled` when a newer query of the same purpose was asked before the first answer
 */
export async function runList(
  db: ReadableLibrary,
  query: ListQuery & { purpose: QueryPurpose },
  queryId: number,
  flags: CancelFlags,
  completed: (ids: Uint32Array) => void,
): Promise<ListAnswer> {
  const isCancelled = (): boolean => Atomics.load(flags, queryPurposes.indexOf(query.purpose)) !== queryId;
  const cancelled = new OffprintError('cancelled', 'A newer search took the place of this one.');
  if (isCancelled()) throw cancelled;
  const { sql, values } = listSql(query);
  // A statement of its own: two lists may be walked in turn.
  const walk = db.prepare(sql, { returnArrays: true }).iterate(...values) as IterableIterator<[number]>;
  const ids: number[] = [];
  const walkSlice = (): 'more' | 'end' | 'cancelled' => {
    const until = performance.now() + slice;
    for (let rows = 1; ; rows++) {
      const next = walk.next();
      if (next.done === true) return 'end';
      ids.push(next.value[0]);
      if (rows % rowsPerLook !== 0) continue;
      if (isCancelled()) {
        walk.return?.();
        return 'cancelled';
      }
      if (performance.now() > until) return 'more';
    }
  };
  const first = walkSlice();
  if (first === 'cancelled') throw cancelled;
  const answer: ListAnswer = {
    queryId,
    ids: Uint32Array.from(ids),
    total: first === 'end' ? ids.length : null,
    complete: first === 'end',
  };
  if (first === 'more') {
    const goOn = (): void => {
      const outcome = walkSlice();
      if (outcome === 'more') setImmediate(goOn);
      else if (outcome === 'end') completed(Uint32Array.from(ids));
    };
    setImmediate(goOn);
  }
  return answer;
}
