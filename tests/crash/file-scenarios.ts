import { DatabaseSync } from '@photostructure/sqlite';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backUp, backupsKept, listBackups } from '../../electron/library/backup.ts';
import { libraryPath } from '../../electron/library/database.ts';
import {
  type KnownSchema,
  libraryVersion,
  migrate,
  type Migration,
  migrations,
} from '../../electron/library/migrations.ts';
import { addSample } from '../../electron/library/sample.ts';
import sample from '../../data/sample/akhiad-bercovich.json';
import { note, prepareLibrary, type Scenario, star } from './scenario.ts';

/** A step of the schema as later ones will be: a table, a column, and every paper changed. */
const nextMigration: Migration = {
  version: migrations.length + 1,
  name: 'the next one',
  sql: `
    CREATE TABLE starred_once (paper_id INTEGER NOT NULL REFERENCES papers (id), answer TEXT NOT NULL) STRICT;
    INSERT INTO starred_once SELECT paper_id, 'yes' FROM marks WHERE starred_at IS NOT NULL;
    ALTER TABLE papers ADD COLUMN of_the_next TEXT;
    UPDATE papers SET of_the_next = 'blue';
    CREATE INDEX papers_of_the_next ON papers (of_the_next);`,
};
const nextMigrations = [...migrations, nextMigration];

/** The schema of the next Offprint. */
const nextSchema: KnownSchema = {
  latestVersion: nextMigrations.length,
  migrate: (db) => migrate(db, nextMigrations.length, nextMigrations),
};

/** What a damaged library file and its log hold: no database, and too short to be mistaken for anything. */
const rubbish = { file: 'no database at all. '.repeat(400), log: 'no log either. '.repeat(300) };

/** What a new profile opens with, but for most of its papers. */
const twoPapers = { ...sample, papers: sample.papers.slice(0, 2) };

/** Nothing is there: the library is made, and the sample put in. */
export function firstStart(): Scenario {
  return {
    prepare: () => undefined,
    steps: [{ name: 'add the sample', run: ({ db, now }) => addSample(db, twoPapers, now()) }],
  };
}

/** A library of the version before, with as many backups as are kept: it is backed up, migrated, and marked. */
export function olderLibrary(): Scenario {
  return {
    schema: nextSchema,
    prepare: (folder) => prepareWithBackups(folder, backupsKept),
    steps: [star(3)],
    inspect: (folder) =>
      listBackups(folder).some(isBeforeMigration) ? [] : ['No backup is from before the migration.'],
  };
}

function isBeforeMigration(backup: string): boolean {
  if (backup.includes('library-2026-01-0')) return false;
  const copy = new DatabaseSync(backup, { readOnly: true });
  try {
    return libraryVersion(copy) === migrations.length;
  } finally {
    copy.close();
  }
}

/** A library file and its log overwritten with rubbish: they are set aside, and the newest backup takes their place. */
export function damagedLibrary({ backups }: { backups: number }): Scenario {
  return {
    prepare: (folder) => {
      prepareWithBackups(folder, backups);
      writeFileSync(libraryPath(folder), rubbish.file);
      writeFileSync(`${libraryPath(folder)}-wal`, rubbish.log);
    },
    steps: [],
    inspect: (folder) => {
      const isKept = (name: string): boolean =>
        name.startsWith('library-unreadable-') &&
        name.endsWith('.db') &&
        readFileSync(path.join(folder, name), 'utf8') === rubbish.file &&
        existsSync(path.join(folder, `${name}-wal`)) &&
        readFileSync(path.join(folder, `${name}-wal`), 'utf8') === rubbish.log;
      return readdirSync(folder).some(isKept) ? [] : ['The damaged library and its log are not kept.'];
    },
  };
}

function prepareWithBackups(folder: string, backups: number): void {
  prepareLibrary(folder, 3, (writing, workshop) => {
    star(1, 2).run(writing, workshop);
    note(1, 'monday', 'A thought on attention.').run(writing, workshop);
    for (let day = 1; day <= backups; day++) backUp(writing.db, workshop, new Date(2026, 0, day));
  });
}
