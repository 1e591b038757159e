import type { ReadableLibrary } from './sql.ts';

/** How long work may hold its thread before other reads get their turn, in milliseconds. */
const slice = 3;

/**
 * Runs work in slices, so that lists and rows are answered between them.
 *
 * @param work each of its steps takes less than a slice
 * @param isGivenUp asked after each slice; null is given then
 */
export async function runInSlices<Result>(
  work: Generator<void, Result>,
  isGivenUp: () => boolean,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
    await nextTurn();
    if (isGivenUp()) return null;
  }
}

/**
 * Steps of long reading that all see the library as it was at the first one.
 *
 * @param begin called then, in the same moment
 */
export function* inOneMoment<Step>(db: ReadableLibrary, begin: () => Generator<Step, void>): Generator<Step, void> {
  db.exec('BEGIN');
  try {
    yield* begin();
  } finally {
    if (db.isOpen) db.exec('COMMIT');
  }
}

/** Fulfilled when the thread has answered what it was asked meanwhile. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
