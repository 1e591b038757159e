import type { FacetAnswer, FacetQuery } from '../../shared/facets.ts';
import { type CancelFlags, isNewest } from './cancel-flags.ts';
import { countFacets } from './facets.ts';
import { cancelled, isGivenUp, nextTurn, walkInOneMoment } from './one-moment.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long counting may hold its thread before other reads get their turn, in milliseconds: lists go before it. */
const slice = 3;

/**
 * Counts the papers of a list by facets in slices, so that lists and rows are answered between them.
 *
 * @param db a connection for this and nothing else: while it counts, it sees the library as it was when that began
 * @param queryId from announceQuery, for the purpose `facets`
 * @param later told of better counts, when the first answer was not complete, or of what went wrong
 * @returns the first answer: all facets that were asked for
 * @throws OffprintError `cancelled` when a newer query took its place before the first answer
 */
export async function runFacets(
  db: ReadableLibrary,
  query: FacetQuery,
  queryId: number,
  flags: CancelFlags,
  later: { counted(answer: FacetAnswer): void; failed(error: unknown): void },
): Promise<FacetAnswer> {
  if (!isNewest(flags, 'facets', queryId)) throw cancelled();
  const steps = walkInOneMoment(db, () => countFacets(db, query, new Date()));
  /** Counts until some are ready, or the slice is over (null); undefined at the end or when nobody waits any more. */
  const countSlice = (): FacetAnswer | null | undefined => {
    // A quit does not wait for counts, and newer ones on this connection have ended these.
    if (isGivenUp(db, steps)) return undefined;
    const until = performance.now() + slice;
    do {
      if (!isNewest(flags, 'facets', queryId)) {
        steps.return();
        return undefined;
      }
      const step = steps.next();
      if (step.done === true) return undefined;
      if (step.value !== null) return { queryId, groups: step.value };
    } while (performance.now() < until);
    return null;
  };

  let first = countSlice();
  while (first === null) {
    await nextTurn();
    first = countSlice();
  }
  if (first === undefined) throw cancelled();
  const goOn = (): void => {
    try {
      const better = countSlice();
      if (better === undefined) return;
      if (better !== null) later.counted(better);
      setImmediate(goOn);
    } catch (error) {
      later.failed(error);
    }
  };
  setImmediate(goOn);
  return first;
}
