import { type CancelFlags, isNewest } from './cancel-flags.ts';
import { planList } from './list.ts';
import { countList } from './list-walk.ts';
import { cancelled, isGivenUp, nextTurn, walkInOneMoment } from './one-moment.ts';
import type { ReadableLibrary } from './sql.ts';

/**
 * Counts the papers that a search finds in the whole library, one short step between all else that its thread is asked.
 *
 * @param db a connection for counts and nothing else, as walkInOneMoment wants it
 * @param queryId from announceQuery, of the purpose `counts`
 * @throws OffprintError `cancelled` as soon as a newer count, or whatever goes before counts, was announced
 */
export async function runCount(
  db: ReadableLibrary,
  search: string,
  queryId: number,
  flags: CancelFlags,
): Promise<number> {
  const isCancelled = (): boolean => !isNewest(flags, 'counts', queryId);
  if (isCancelled()) throw cancelled();
  const walk = walkInOneMoment(db, () =>
    countList(db, planList(db, { view: { kind: 'all' }, search, sort: 'newest' }, new Date())),
  );
  let papers = 0;
  for (let step = walk.next(); step.done !== true; step = walk.next()) {
    papers += step.value;
    await nextTurn();
    if (isGivenUp(db, walk)) throw cancelled();
    if (isCancelled()) {
      walk.return();
      throw cancelled();
    }
  }
  return papers;
}
