import type { ReadableLibrary } from './sql.ts';

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
