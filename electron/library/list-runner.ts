import type { ListAnswer, ListQuery, QueryPurpose } from '../../shared/paper.ts';
import { OffprintError } from '../../shared/errors.ts';
import { type CancelFlags, isNewest } from './cancel-flags.ts';
import { listSql } from './list.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long a list may hold its thread before other reads get their turn, in milliseconds. */
const slice = 4;
/** Rows between two looks at the clock and the cancel flag. */
const rowsPerLook = 256;

/**
 * Runs a list query in slices, so that rows, counts and newer queries are answered between them.
 *
 * @param queryId from announceQuery
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
  const isCancelled = (): boolean => !isNewest(flags, query.purpose, queryId);
  const cancelled = new OffprintError('cancelled', 'A newer search took the place of this one.');
  if (isCancelled()) throw cancelled;
  const { sql, values } = listSql(query);
  // A statement of its own: two lists may be walked in turn. The binding's iterator does not hold its statement, and
  // crashes the process once that is collected, so both are held together to the end.
  const statement = db.prepare(sql, { returnArrays: true });
  const walk = { statement, rows: statement.iterate(...values) as IterableIterator<[number]> };
  const ids: number[] = [];
  const walkSlice = (): 'more' | 'end' | 'cancelled' => {
    const until = performance.now() + slice;
    for (let rows = 1; ; rows++) {
      const next = walk.rows.next();
      if (next.done === true) return 'end';
      ids.push(next.value[0]);
      if (rows % rowsPerLook !== 0) continue;
      if (isCancelled()) {
        walk.rows.return?.();
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
      // A quit does not wait for a list.
      if (!db.isOpen) return;
      const outcome = walkSlice();
      if (outcome === 'more') setImmediate(goOn);
      else if (outcome === 'end') completed(Uint32Array.from(ids));
    };
    setImmediate(goOn);
  }
  return answer;
}
