import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

declare const canRead: unique symbol;
declare const canWrite: unique symbol;

/** An open, checked and migrated library to read from. Only database.ts makes one. */
export type ReadableLibrary = DatabaseSyncInstance & { readonly [canRead]: true };
/** The library's one writing connection. A function that takes this changes the library. */
export type WritableLibrary = ReadableLibrary & { readonly [canWrite]: true };

/** A value as SQLite stores it, and as the binding takes it. */
export type SqlValue = null | number | string;

const cache = new WeakMap<DatabaseSyncInstance, Map<string, StatementSyncInstance>>();

/**
 * The prepared statement for a text of SQL, prepared once a connection: marks and row pages run the same few again and
 * again.
 */
export function statement(db: DatabaseSyncInstance, sql: string): StatementSyncInstance {
  let known = cache.get(db);
  if (!known) cache.set(db, (known = new Map<string, StatementSyncInstance>()));
  let found = known.get(sql);
  if (!found) known.set(sql, (found = db.prepare(sql)));
  return found;
}

/**
 * Closes a connection for good. The writer first puts the log into the library file, since the binding keeps the file
 * open, with its log beside it, for as long as any prepared statement lives.
 *
 * @throws the binding's error when the log can't be written; all that was committed is safe in it then
 */
export function closeLibrary(db: DatabaseSyncInstance, role: 'writer' | 'reader'): void {
  cache.delete(db);
  try {
    // Its statements outlive it for a while: with what it still reads, the writer's log could not be put away.
    if (role === 'reader' && db.isTransaction) db.exec('ROLLBACK');
    if (role === 'writer') db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  } finally {
    db.close();
  }
}

/** SQLite's own text functions end a text at U+0000, and so does the binding: all after it would be lost. */
function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

/** The first row that a query gives, or undefined. `Row` is what the caller's SQL selects: nothing checks it. */
export function firstRow<Row>(db: DatabaseSyncInstance, sql: string, ...values: SqlValue[]): Row | undefined {
  return statement(db, sql).get(...values.map(storable)) as Row | undefined;
}

/** All rows that a query gives. `Row` is what the caller's SQL selects: nothing checks it. */
export function allRows<Row>(db: DatabaseSyncInstance, sql: string, ...values: SqlValue[]): Row[] {
  return statement(db, sql).all(...values.map(storable)) as Row[];
}

/**
 * Runs a statement that gives no rows; gives how many rows it changed and the last row id. U+0000 in a text, which SQLite
 * can't hold, is kept as U+FFFD.
 */
export function run(db: DatabaseSyncInstance, sql: string, ...values: SqlValue[]): { changes: number; lastId: number } {
  const result = statement(db, sql).run(...values.map(storable));
  return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
}

/**
 * Runs `work` in one write transaction: all of it is on the disk when this returns, or nothing of it is in the library.
 *
 * @returns what `work` gives
 * @throws what `work` or the commit throws, after rolling back
 */
export function inTransaction<Result>(db: DatabaseSyncInstance, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk or an I/O error may have rolled back already.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
