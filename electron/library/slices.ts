import { nextTurn } from './one-moment.ts';

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
