import { openLibrary } from '../../electron/library/database.ts';
import { closeLibrary, inTransaction } from '../../electron/library/sql.ts';
import { startIndexAnew } from '../../electron/library/word-index.ts';

/**
 * Lets all papers of a library wait to be indexed, as after an import. Imported through Vite, since the library's
 * migrations are part of a build.
 */
export function forgetIndex(folder: string): void {
  const { db } = openLibrary(folder, new Date());
  try {
    inTransaction(db, () => startIndexAnew(db));
  } finally {
    closeLibrary(db, 'writer');
  }
}
