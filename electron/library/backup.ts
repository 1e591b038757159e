import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OffprintError } from '../../shared/errors.ts';
import { meansDamaged } from './disk-errors.ts';
import { freePath } from './free-path.ts';
import { stamp } from './stamp.ts';
import { firstRow } from './sql.ts';

/** How many backups are kept. */
export const backupsKept = 7;

const finished = /^library-(\d{4}-\d{2}-\d{2})T\d{2}-\d{2}-\d{2}(?:-\d+)?\.db$/;

/** The backups of a profile folder, newest first: full paths. */
export function listBackups(folder: string): string[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => finished.test(name))
    .sort((a, b) => (stem(a) < stem(b) ? 1 : -1))
    .map((name) => join(backups, name));
}

/** Without its ending, the first backup of a second comes before `-2`. */
function stem(name: string): string {
  return name.slice(0, -'.db'.length);
}

/** The local day of the newest backup, `2025-04-04`, or null when there is none. */
export function lastBackupDay(folder: string): string | null {
  const newest = listBackups(folder)[0];
  return newest === undefined ? null : (finished.exec(newest.slice(newest.lastIndexOf('library-')))?.[1] ?? null);
}

/**
 * Copies the whole library into the profile's folder `backups`, checks the copy, and only then gives it its name and
 * lets go of all but the newest {@link backupsKept}. A crash at any point leaves earlier backups as they were.
 *
 * @param db any open connection to the library
 * @param folder the profile folder
 * @param now names the copy, by local time
 * @returns the path of the backup
 * @throws OffprintError `library-damaged` when the copy fails its check; the binding's or Node's error on a full disk
 */
export function backUp(db: DatabaseSyncInstance, folder: string, now: Date): string {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  clearUnfinished(backups);
  const path = freePath(join(backups, `library-${stamp(now)}`), '.db');
  const unfinished = `${path}.unfinished`;
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    verifyCopy(unfinished);
    syncFile(unfinished);
    renameSync(unfinished, path);
    syncFile(backups);
  } catch (error) {
    clearUnfinished(backups);
    throw error;
  }
  for (const old of listBackups(folder).slice(backupsKept)) rmSync(old);
  return path;
}

/** Removes what an interrupted backup left: its copy, and SQLite's journal of that. */
function clearUnfinished(backups: string): void {
  for (const name of readdirSync(backups)) {
    if (/\.db\.unfinished(?:-journal)?$/.test(name)) rmSync(join(backups, name));
  }
}

/**
 * Reads a copy from end to end.
 *
 * @throws OffprintError `library-damaged` when SQLite finds a fault in it
 */
export function verifyCopy(path: string): void {
  const verdict = checkCopy(path);
  if (verdict === 'ok') return;
  throw new OffprintError(
    'library-damaged',
    'A backup of the library was made, but it failed its check, so it was not kept.',
    { because: verdict },
  );
}

function checkCopy(path: string): string {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    const found = firstRow<{ integrity_check: string }>(copy, 'PRAGMA integrity_check(1)');
    return found?.integrity_check ?? 'no answer';
  } catch (error) {
    if (!meansDamaged(error)) throw error;
    return error instanceof Error ? error.message : String(error);
  } finally {
    copy.close();
  }
}

/** Makes sure that a file, or a folder's list of names, is on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
