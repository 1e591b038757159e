import { inTransaction, type WritableLibrary } from './sql.ts';
import { countPending, indexPending } from './word-index.ts';

/** How long one batch takes, in milliseconds: a mark that is asked for meanwhile waits that long at most. */
const batch = 6;
/** How often the number of papers that are left is told, in milliseconds. */
const tellEvery = 500;
/** How long to wait after a batch that failed (a full disk), in milliseconds. */
const retryAfter = 10_000;

/** Indexes papers that wait for it, between all else that the writer does. */
export interface Indexing {
  /** Goes on, if it had nothing left to do. */
  wake(): void;
}

/**
 * Starts to index the papers that wait for it, in batches, each in a transaction of its own: whatever ends the app in the
 * middle leaves the rest to the next start.
 *
 * @param told called with how many papers are left: now and then, and with 0 at the end
 */
export function startIndexing(db: WritableLibrary, told: (left: number) => void): Indexing {
  let isRunning = false;
  let toldAt = 0;
  const step = (): void => {
    if (!db.isOpen) return;
    try {
      const until = performance.now() + batch;
      const isDone = inTransaction(db, () => indexPending(db, () => performance.now() > until));
      if (!isDone && performance.now() - toldAt < tellEvery) {
        setImmediate(step);
        return;
      }
      toldAt = performance.now();
      told(isDone ? 0 : countPending(db));
      if (isDone) isRunning = false;
      else setImmediate(step);
    } catch {
      // The papers still wait, and searches say so.
      setTimeout(step, retryAfter).unref();
    }
  };
  const wake = (): void => {
    if (isRunning || countPending(db) === 0) return;
    isRunning = true;
    setImmediate(step);
  };
  wake();
  return { wake };
}
