import { firstRowCount, type ListAnswer, type ListQuery, type PaperId, type QueryPurpose } from '../../shared/paper.ts';
import { type CancelFlags, isNewest } from './cancel-flags.ts';
import { planList } from './list.ts';
import { walkList } from './list-walk.ts';
import { cancelled, isGivenUp, nextTurn, walkInOneMoment } from './one-moment.ts';
import { readRows } from './papers.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long a list may hold its thread before other reads get their turn, in milliseconds. */
const slice = 4;

/**
 * Runs a list query in slices, so that rows, counts and newer queries are answered between them.
 *
 * @param db a connection for the lists of one purpose and nothing else: while a list is walked, a connection sees the
 *   library as it was when the walk began. An older walk on it is ended, so that this one sees the library as it is.
 * @param queryId from announceQuery
 * @param later called when the first answer for the purpose `list` was not complete: with all ids, in list order, or with
 *   what went wrong; null ends the walk after the first answer
 * @returns the first answer: with as many rows as a window shows, and whole when it took less than a slice
 * @throws OffprintError `cancelled` when a newer query of the same purpose was asked before the first answer
 */
export async function runList(
  db: ReadableLibrary,
  query: ListQuery & { purpose: QueryPurpose },
  queryId: number,
  flags: CancelFlags,
  later: { completed(ids: Uint32Array): void; failed(error: unknown): void } | null,
): Promise<ListAnswer> {
  const isCancelled = (): boolean => !isNewest(flags, query.purpose, queryId);
  if (isCancelled()) throw cancelled();
  let hint: string | null = null;
  const walk = walkInOneMoment(db, () => {
    const plan = planList(db, query, new Date());
    ({ hint } = plan);
    return walkList(db, plan);
  });
  const ids: PaperId[] = [];
  const walkSlice = (): 'more' | 'end' | 'cancelled' => {
    const until = performance.now() + slice;
    for (;;) {
      const step = walk.next();
      if (step.done === true) return 'end';
      for (const id of step.value) ids.push(id);
      if (isCancelled()) {
        walk.return();
        return 'cancelled';
      }
      if (performance.now() > until) return 'more';
    }
  };

  let outcome = walkSlice();
  while (outcome === 'more' && ids.length < firstRowCount) {
    await nextTurn();
    if (isGivenUp(db, walk)) throw cancelled();
    outcome = walkSlice();
  }
  if (outcome === 'cancelled') throw cancelled();
  const isWhole = outcome === 'end';
  const answer: ListAnswer = {
    queryId,
    ids: Uint32Array.from(ids),
    rows: readRows(db, ids.slice(0, firstRowCount)),
    total: isWhole ? ids.length : null,
    complete: isWhole,
    hint,
  };
  // Beside the list on screen, nobody looks further than the first rows.
  const rest = query.purpose === 'list' ? later : null;
  if (!isWhole && rest === null) walk.return();
  else if (!isWhole && rest !== null) {
    const goOn = (): void => {
      if (isGivenUp(db, walk)) return;
      try {
        const next = walkSlice();
        if (next === 'more') setImmediate(goOn);
        else if (next === 'end') rest.completed(Uint32Array.from(ids));
      } catch (error) {
        rest.failed(error);
      }
    };
    setImmediate(goOn);
  }
  return answer;
}
