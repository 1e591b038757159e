import { OffprintError } from '../../shared/errors.ts';
import type { PaperId, RelatedPaper } from '../../shared/paper.ts';
import { type CancelFlags, isNewest } from './cancel-flags.ts';
import { findRelated } from './related.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long the search may hold its thread before other reads get their turn, in milliseconds. */
const slice = 3;

/** The search that a connection is in the middle of. */
const running = new WeakMap<ReadableLibrary, ReturnType<typeof findInOneMoment>>();

/**
 * Finds the papers nearest to one in slices, so that rows, lists and newer requests are answered between them.
 *
 * @param db a connection for this alone: it sees the library as it was when the search began
 * @param requestId from announceQuery
 * @throws OffprintError `cancelled` when a newer request was made meanwhile, `not-found`
 */
export async function runRelated(
  db: ReadableLibrary,
  id: PaperId,
  requestId: number,
  flags: CancelFlags,
): Promise<RelatedPaper[]> {
  const cancelled = new OffprintError('cancelled', 'Another paper took the place of this one.');
  const isCancelled = (): boolean => !isNewest(flags, 'related', requestId);
  if (isCancelled()) throw cancelled;
  running.get(db)?.return([]);
  const search = findInOneMoment(db, id);
  running.set(db, search);
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = search.next();
      if (step.done === true) return step.value;
      if (isCancelled()) {
        search.return([]);
        throw cancelled;
      }
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
    // A quit does not wait for this, and a newer request on this connection has ended it.
    if (!db.isOpen || running.get(db) !== search) throw cancelled;
  }
}

function* findInOneMoment(db: ReadableLibrary, id: PaperId): Generator<undefined, RelatedPaper[]> {
  db.exec('BEGIN');
  try {
    return yield* findRelated(db, id);
  } finally {
    if (db.isOpen) db.exec('COMMIT');
  }
}
