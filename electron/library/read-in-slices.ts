import { OffprintError } from '../../shared/errors.ts';
import type { ReadableLibrary } from './sql.ts';

/** How long such work may hold its thread before other reads get their turn, in milliseconds. */
const slice = 4;

/** Long reading in steps of a few milliseconds. */
export type ReadingSteps<Result> = Generator<void, Result>;

/**
 * Runs long reading in slices, so that lists and rows are answered between them.
 *
 * @throws OffprintError `cancelled` where the library is closed in the middle; what a step throws
 */
export async function readInSlices<Result>(db: ReadableLibrary, steps: ReadingSteps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
    if (!db.isOpen) throw new OffprintError('cancelled', 'Offprint is closing.');
  }
}

/** Runs long reading in one go. */
export function readAtOnce<Result>(steps: ReadingSteps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
