import { OffprintError } from '../../shared/errors.ts';

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const FULL = 13;
const IOERR = 10;
const READONLY = 8;
const CANTOPEN = 14;
const NOTADB = 26;
const CONSTRAINT = 19;

/** SQLite's primary result code of an error of the binding; null for any other error. */
export function sqliteCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('sqliteCode' in error)) return null;
  return typeof error.sqliteCode === 'number' ? error.sqliteCode & 0xff : null;
}

/** Whether an error says that something must not be there twice, or must be there. */
export function isConstraintError(error: unknown): boolean {
  return sqliteCode(error) === CONSTRAINT;
}

/** Whether an error says that the file is no library, or a broken one. */
export function meansDamaged(error: unknown): boolean {
  if (error instanceof OffprintError) return error.code === 'library-damaged';
  const code = sqliteCode(error);
  return code === CORRUPT || code === NOTADB;
}

/**
 * Any error of the library as one that a person can read: what happened, what it means for their data, what they can
 * do. An {@link OffprintError} is given back as it is.
 */
export function readableError(error: unknown): OffprintError {
  if (error instanceof OffprintError) return error;
  const cause = { cause: error };
  const because = error instanceof Error ? error.message : String(error);
  const fileCode = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (sqliteCode(error) === FULL || fileCode === 'ENOSPC' || fileCode === 'EDQUOT') {
    return new OffprintError(
      'disk-full',
      'The disk is full, so this change was not saved. All earlier changes are safe. Free some space and try again.',
      { because: 'the disk is full' },
      cause,
    );
  }
  if (meansDamaged(error)) {
    return new OffprintError(
      'library-damaged',
      'A part of the library file can’t be read, so nothing was changed. Quit, and copy the profile folder before anything else; its folder “backups” holds earlier copies.',
      { because },
      cause,
    );
  }
  const code = sqliteCode(error);
  if (code === BUSY || code === LOCKED) {
    return new OffprintError(
      'library-unavailable',
      'Another program is using the library, so this change was not saved. All earlier changes are safe. Try again.',
      { because },
      cause,
    );
  }
  if (code === IOERR || code === READONLY || code === CANTOPEN || (error instanceof Error && 'syscall' in error)) {
    return new OffprintError(
      'disk-error',
      `The disk refused to read or write the library (${because}), so this change was not saved. All earlier changes are safe.`,
      { because },
      cause,
    );
  }
  return new OffprintError(
    'internal',
    `Something in Offprint went wrong (${because}). Nothing was changed.`,
    { because },
    cause,
  );
}
