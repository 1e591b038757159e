import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OffprintError } from '../../shared/errors.ts';
import { backUp, listBackups, syncFile, verifyCopy } from './backup.ts';
import { meansDamaged } from './disk-errors.ts';
import { freePath } from './free-path.ts';
import { type KnownSchema, latestVersion, libraryVersion, migrate } from './migrations.ts';
import { firstRow, type ReadableLibrary, type WritableLibrary } from './sql.ts';
import { stamp } from './stamp.ts';

/** SQLite before 3.51.3 can corrupt a WAL database that is reset while another connection reads it. */
const leastSqlite = [3, 51, 3] as const;

/** What happened to a library file that could not be read. */
export interface SetAside {
  /** The name under which the file is kept. */
  keptAs: string;
  /** The name of the backup that took its place; null when there was none, and an empty library did. */
  restoredFrom: string | null;
}

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
  refuseNewer(versionInHeader(file), schema);
  let setAside: SetAside | null = null;
  let db: DatabaseSyncInstance;
  try {
    db = connect(file, schema);
  } catch (error) {
    if (!meansDamaged(error)) throw error;
    setAside = setFileAside(folder, now);
    db = connect(file, schema);
  }
  try {
    const version = libraryVersion(db);
    refuseNewer(version, schema);
    configure(db);
    if (version > 0 && version < schema.latestVersion) backUp(db, folder, now);
    schema.migrate(db);
    return { db: db as WritableLibrary, setAside };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a second connection that can only read; the library must have been opened with {@link openLibrary} before.
 *
 * @throws the binding's error when the file can't be opened
 */
export function openForReading(folder: string): ReadableLibrary {
  const db = new DatabaseSync(libraryPath(folder), { readOnly: true, timeout: 5_000 });
  db.exec(
    'PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL',
  );
  assertSafe(db);
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

function connect(file: string, schema: KnownSchema): DatabaseSyncInstance {
  const db = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  try {
    // The first read: it recovers the log after a crash, and fails where the file is no database.
    refuseForeign(db, schema);
    return db;
  } catch (error) {
    closeKeepingLog(db, file);
    throw error;
  }
}

function refuseForeign(db: DatabaseSyncInstance, schema: KnownSchema): void {
  const found = firstRow<{ tables: number; own: number }>(
    db,
    "SELECT count(*) AS tables, count(*) FILTER (WHERE name = 'library_facts') AS own FROM sqlite_schema",
  );
  // A library of a version that is not known yet may look like anything, and is refused as that.
  if (!found || found.tables === 0 || found.own === 1 || libraryVersion(db) > schema.latestVersion) return;
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
function versionInHeader(file: string): number {
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

function setFileAside(folder: string, now: Date): SetAside {
  const file = libraryPath(folder);
  const kept = freePath(`${file.slice(0, -'.db'.length)}-unreadable-${stamp(now)}`, '.db');
  // The log and its index belong to the file: they go along, so that nothing that could be rescued is lost.
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, kept + ending);
  }
  renameSync(file, kept);
  const backup = listBackups(folder).find(isSound);
  if (backup !== undefined) {
    const unfinished = `${file}.unfinished`;
    copyFileSync(backup, unfinished);
    syncFile(unfinished);
    renameSync(unfinished, file);
  }
  syncFile(folder);
  return { keptAs: basename(kept), restoredFrom: backup === undefined ? null : basename(backup) };
}

function isSound(backup: string): boolean {
  try {
    verifyCopy(backup);
    return true;
  } catch {
    return false;
  }
}
