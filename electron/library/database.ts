import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OffprintError } from '../../shared/errors.ts';
import { backUp } from './backup.ts';
import { meansDamaged } from './disk-errors.ts';
import { type KnownSchema, latestVersion, libraryVersion, migrate } from './migrations.ts';
import { finishSettingAside, type SetAside, setFileAside } from './set-aside.ts';
import { firstRow, inTransaction, type ReadableLibrary, type WritableLibrary } from './sql.ts';
import { addTextFunctions } from './text-functions.ts';
import { isIndexCurrent, startIndexAnew } from './word-index.ts';

/** SQLite before 3.51.3 can corrupt a WAL database that is reset while another connection reads it. */
const leastSqlite = [3, 51, 3] as const;

export type { SetAside } from './set-aside.ts';

export interface OpenedLibrary {
  db: WritableLibrary;
  /** Null: the file was sound, or there was none yet. */
  setAside: SetAside | null;
}

/** The path of the library in a profile folder. */
export function libraryPath(folder: string): string {
  return join(folder, 'library.db');
}

/**
 * Opens the library of a profile folder for writing: makes it when there is none, sets a file that is no database
 * aside under a name with the date (never overwriting anything), backs up and migrates an older one.
 *
 * @param folder the profile folder; it is made when it is not there
 * @param now names what is set aside or backed up
 * @param schema this Offprint's own, but for tests of one that is still to come
 * @throws OffprintError `library-newer` when a newer Offprint made it (the file is left untouched), `disk-full`,
 *   `disk-error`; the binding's error otherwise
 */
export function openLibrary(
  folder: string,
  now: Date,
  schema: KnownSchema = { latestVersion, migrate },
): OpenedLibrary {
  mkdirSync(folder, { recursive: true });
  const file = libraryPath(folder);
  let setAside = finishSettingAside(file, now);
  refuseNewer(versionInHeader(file), schema);
  let db: DatabaseSyncInstance;
  try {
    db = connect(file);
  } catch (error) {
    if (!meansDamaged(error)) throw error;
    setAside = setFileAside(file, now);
    db = connect(file);
  }
  try {
    const version = libraryVersion(db);
    refuseNewer(version, schema);
    configure(db);
    if (version > 0 && version < schema.latestVersion) backUp(db, folder, now);
    schema.migrate(db);
    const library = db as WritableLibrary;
    if (!isIndexCurrent(library)) inTransaction(library, () => startIndexAnew(library));
    return { db: library, setAside };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a second connection that can only read; the library must have been opened with {@link openLibrary} before.
 *
 * @param patience how long a lock of another process is waited for, in milliseconds
 * @throws the binding's error when the file can't be opened
 */
export function openForReading(folder: string, patience = 5_000): ReadableLibrary {
  const db = new DatabaseSync(libraryPath(folder), { readOnly: true, timeout: patience });
  db.exec(
    'PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL',
  );
  assertSafe(db);
  addTextFunctions(db);
  return db as ReadableLibrary;
}

/** What a connection really runs with, read back from it. */
export function connectionFacts(db: DatabaseSyncInstance): {
  sqlite: string;
  journalMode: string;
  synchronous: number;
  foreignKeys: number;
} {
  return {
    sqlite: firstRow<{ version: string }>(db, 'SELECT sqlite_version() AS version')?.version ?? '',
    journalMode: firstRow<{ journal_mode: string }>(db, 'PRAGMA journal_mode')?.journal_mode ?? '',
    synchronous: firstRow<{ synchronous: number }>(db, 'PRAGMA synchronous')?.synchronous ?? -1,
    foreignKeys: firstRow<{ foreign_keys: number }>(db, 'PRAGMA foreign_keys')?.foreign_keys ?? -1,
  };
}

function connect(file: string): DatabaseSyncInstance {
  const db = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  try {
    // The first read: it recovers the log after a crash, and fails where the file is no database.
    refuseForeign(db);
    return db;
  } catch (error) {
    closeKeepingLog(db, file);
    throw error;
  }
}

function refuseForeign(db: DatabaseSyncInstance): void {
  const found = firstRow<{ tables: number; own: number }>(
    db,
    "SELECT count(*) AS tables, count(*) FILTER (WHERE name = 'library_facts') AS own FROM sqlite_schema",
  );
  if (!found || found.tables === 0 || found.own === 1) return;
  throw new OffprintError('library-damaged', 'The library file is a database of another program.');
}

/** Closing removes the log, even one that SQLite can't read; it must stay beside a file that is set aside. */
function closeKeepingLog(db: DatabaseSyncInstance, file: string): void {
  const log = `${file}-wal`;
  const copy = `${log}.unfinished`;
  if (existsSync(log)) copyFileSync(log, copy);
  db.close();
  if (existsSync(copy)) renameSync(copy, log);
}

function configure(db: DatabaseSyncInstance): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000');
  assertSafe(db);
  addTextFunctions(db);
}

function assertSafe(db: DatabaseSyncInstance): void {
  const facts = connectionFacts(db);
  const version = facts.sqlite.split('.').map(Number);
  const difference = leastSqlite.map((least, index) => (version[index] ?? 0) - least).find((part) => part !== 0) ?? 0;
  if (difference < 0 || facts.journalMode !== 'wal' || facts.synchronous !== 2 || facts.foreignKeys !== 1) {
    throw new OffprintError(
      'library-unavailable',
      `The library can’t be opened safely on this disk (${JSON.stringify(facts)}). Nothing was changed.`,
    );
  }
}

/** The schema's version as the file's header has it; 0 for no file, or one that is no database. */
export function versionInHeader(file: string): number {
  if (!existsSync(file) || statSync(file).size < 100) return 0;
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  // https://www.sqlite.org/fileformat2.html: the user version is the big-endian integer at 60.
  return header.toString('latin1', 0, 15) === 'SQLite format 3' ? header.readUInt32BE(60) : 0;
}

function refuseNewer(version: number, schema: KnownSchema): void {
  if (version <= schema.latestVersion) return;
  throw new OffprintError(
    'library-newer',
    'This library was made by a newer version of Offprint. It was left untouched, and nothing in it is lost: open it with that version, or install the newest one.',
    { version, newestKnown: schema.latestVersion },
  );
}
