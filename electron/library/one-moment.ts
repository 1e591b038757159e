import { OffprintError } from '../../shared/errors.ts';
import type { ReadableLibrary } from './sql.ts';

/** The walk that a connection is in the middle of. */
const walks = new WeakMap<ReadableLibrary, Generator<unknown, void>>();

/**
 * Long reading in steps that sees the library as it is when the first step is made. An older walk on the same connection
 * is ended, so that this one sees the library as it is.
 *
 * @param db a connection for such walks and nothing else: while one goes on, all that it reads is of that moment
 */
export function walkInOneMoment<Found>(
  db: ReadableLibrary,
  begin: () => Generator<Found, void>,
): Generator<Found, void> {
  walks.get(db)?.return();
  const walk = inTransaction(db, begin);
  walks.set(db, walk);
  return walk;
}

/** Ends the walk that a connection is in the middle of, before the connection is closed. */
export function endWalk(db: ReadableLibrary): void {
  walks.get(db)?.return();
  walks.delete(db);
}

/** Whether a walk was given up: a quit does not wait for it, and a newer one on its connection has ended it. */
export function isGivenUp(db: ReadableLibrary, walk: Generator<unknown, void>): boolean {
  return !db.isOpen || walks.get(db) !== walk;
}

/** What is told of a walk that a newer one took the place of. */
export function cancelled(): OffprintError {
  return new OffprintError('cancelled', 'A newer search took the place of this one.');
}

/** Lets all else that its thread was asked for go first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function* inTransaction<Found>(db: ReadableLibrary, begin: () => Generator<Found, void>): Generator<Found, void> {
  db.exec('BEGIN');
  try {
    yield* begin();
  } finally {
    if (db.isOpen) db.exec('COMMIT');
  }
}
