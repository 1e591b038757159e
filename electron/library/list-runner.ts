import type { StatementSyncInstance } from '@photostructure/sqlite';
import { firstRowCount, type ListAnswer, type ListQuery, type QueryPurpose } from '../../shared/paper.ts';
import { OffprintError } from '../../shared/errors.ts';
import { type CancelFlags, isNewest } from './cancel-flags.ts';
import { listSql } from './list.ts';
import { readRows } from './papers.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long a list may hold its thread before other reads get their turn, in milliseconds. */
const slice = 4;
/** Rows between two looks at the clock and the cancel flag. */
const rowsPerLook = 256;

interface Walk {
  // The binding's iterator does not hold its statement, and crashes the process once that is collected, so both are
  // held together to the end.
  statement: StatementSyncInstance;
  rows: IterableIterator<[number]>;
}

/** The list that a connection is in the middle of. */
const walks = new WeakMap<ReadableLibrary, Walk>();

/**
 * Runs a list query in slices, so that rows, counts and newer queries are answered between them.
 *
 * @param db a connection for the lists of one purpose and nothing else: while a list is walked, a connection sees the
 *   library as it was when the walk began. An older walk on it is ended, so that this one sees the library as it is.
 * @param queryId from announceQuery
 * @param later called when the first answer was not complete: with all ids, in list order, or with what went wrong
 * @returns the first answer: whole when it took less than a slice
 * @throws OffprintError `cancelled` when a newer query of the same purpose was asked before the first answer
 */
export async function runList(
  db: ReadableLibrary,
  query: ListQuery & { purpose: QueryPurpose },
  queryId: number,
  flags: CancelFlags,
  later: { completed(ids: Uint32Array): void; failed(error: unknown): void },
): Promise<ListAnswer> {
  const isCancelled = (): boolean => !isNewest(flags, query.purpose, queryId);
  const cancelled = new OffprintError('cancelled', 'A newer search took the place of this one.');
  if (isCancelled()) throw cancelled;
  const { sql, values } = listSql(query);
  walks.get(db)?.rows.return?.();
  const statement = db.prepare(sql, { returnArrays: true });
  const walk: Walk = { statement, rows: statement.iterate(...values) as IterableIterator<[number]> };
  walks.set(db, walk);
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
    rows: readRows(db, ids.slice(0, firstRowCount)),
    total: first === 'end' ? ids.length : null,
    complete: first === 'end',
  };
  if (first === 'more') {
    const goOn = (): void => {
      // A quit does not wait for a list, and a newer list on this connection has ended this one.
      if (!db.isOpen || walks.get(db) !== walk) return;
      try {
        const outcome = walkSlice();
        if (outcome === 'more') setImmediate(goOn);
        else if (outcome === 'end') later.completed(Uint32Array.from(ids));
      } catch (error) {
        later.failed(error);
      }
    };
    setImmediate(goOn);
  }
  return answer;
}
