import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { firstRow, inTransaction } from './sql.ts';

/** One step of the schema: `version` is the number that its file name begins with. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}

const files = import.meta.glob<string>('../../data/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * All migrations, in order, from data/migrations: part of the build, so that no path has to be found at run time.
 *
 * @throws Error when a number is missing or there twice: a fault of the build.
 */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
    return { version: Number.parseInt(name, 10), name, sql };
  })
  .sort((a, b) => a.version - b.version)
  .map((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${index + 1} is missing or there twice.`);
    return migration;
  });

/** The schema's version that this Offprint reads and writes. */
export const latestVersion = migrations.length;

/** What an Offprint knows of the library's schema: its newest version, and the way there. */
export interface KnownSchema {
  latestVersion: number;
  migrate(db: DatabaseSyncInstance): void;
}

/** The version of an open library: 0 for an empty file. */
export function libraryVersion(db: DatabaseSyncInstance): number {
  return firstRow<{ user_version: number }>(db, 'PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Runs the migrations that the library lacks, each in a transaction of its own that also sets the version, so that a
 * crash leaves the library at one version or the next and nowhere between.
 *
 * @param db an open library
 * @param upTo the version to stop at (for tests of a single step)
 * @param steps all migrations from the first on (for tests of one that is still to come)
 * @throws the binding's error; the failed migration is then rolled back
 */
export function migrate(
  db: DatabaseSyncInstance,
  upTo = latestVersion,
  steps: readonly Migration[] = migrations,
): void {
  for (const migration of steps.slice(libraryVersion(db), upTo)) {
    inTransaction(db, () => {
      db.exec(migration.sql);
      db.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
}
