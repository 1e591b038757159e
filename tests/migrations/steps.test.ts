import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsAreRight } from '../../electron/library/counting.ts';
import { latestVersion, libraryVersion, migrate, migrations } from '../../electron/library/migrations.ts';
import { firstPlace } from '../../electron/library/places.ts';
import type { ReadableLibrary } from '../../electron/library/sql.ts';
import { dump, schemaOf } from '../unit/library/dump.ts';

interface Step {
  version: number;
  /** Looks for those rows in a library of this version. */
  compare(db: DatabaseSyncInstance): void;
}

/** One test for each migration; a new one without its own fails the test of this list. */
const steps: Step[] = [
  {
    version: 1,
    compare: (db) => {
      fillVersion1(db);
      expect(dump(db)['papers']).toHaveLength(3);
      expect(db.prepare("SELECT rowid FROM paper_words WHERE paper_words MATCH 'attention'").all()).toEqual([
        { rowid: 1 },
      ]);
      expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
      expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    },
  },
  {
    version: 2,
    compare: (db) => {
      const placed = db.prepare('SELECT id, date, place FROM papers ORDER BY place').all() as Placed[];
      expect(placed.map(({ id }) => id)).toEqual([7, 2, 1]);
      expect(placed.map(({ place }) => place)).toEqual(placed.map(({ date }) => firstPlace(date) + 1));
      // All words are to be folded anew.
      expect(db.prepare('SELECT rowid FROM paper_words').all()).toEqual([]);
      expect(db.prepare('SELECT paper_id AS id FROM words_pending').all()).toEqual([{ id: 1 }, { id: 2 }, { id: 7 }]);
    },
  },
  {
    version: 3,
    compare: (db) => {
      expect(
        db
          .prepare('SELECT step_id, field, paper_id, item, before, after FROM history_changes ORDER BY step_id, field')
          .all(),
      ).toMatchObject([
        { step_id: 1, field: 'queue_position', paper_id: 2, item: 0, before: 0.5, after: 1 },
        { step_id: 1, field: 'starred_at', paper_id: 1, item: 0, before: null, after: 1101 },
        { step_id: 2, field: 'note', paper_id: 1, item: 0, before: '', after: 'My words, $x$.' },
        { step_id: 3, field: 'trashed_at', paper_id: 7, item: 0, before: null, after: 1103 },
        { step_id: 4, field: 'read_at', paper_id: 2, item: 0, before: 5, after: null },
      ]);
      expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    },
  },
  {
    version: 4,
    compare: (db) => {
      // Paper 7 is in Trash.
      expect(db.prepare('SELECT kind, item, papers FROM library_counts ORDER BY kind').all()).toEqual([
        { kind: 'all', item: '', papers: 2 },
        { kind: 'noted', item: '', papers: 1 },
        { kind: 'profile', item: 1, papers: 2 },
        { kind: 'queued', item: '', papers: 2 },
        { kind: 'read-at', item: 0, papers: 1 },
        { kind: 'starred', item: '', papers: 1 },
        { kind: 'subject', item: 'cs.LG', papers: 1 },
        { kind: 'trash', item: '', papers: 1 },
        { kind: 'unread', item: '', papers: 1 },
      ]);
      expect(countsAreRight(db as ReadableLibrary)).toBe(true);
    },
  },
  {
    version: 5,
    compare: (db) => {
      // No name is counted before its papers are indexed again.
      expect([dump(db)['names'], dump(db)['name_words']]).toEqual([[], []]);
    },
  },
  {
    version: 6,
    compare: (db) => {
      const papersOf = 'SELECT paper_id AS id FROM paper_authors WHERE name = ? ORDER BY paper_id DESC';
      expect(db.prepare(papersOf).all('Plato')).toEqual([{ id: 1 }]);
      const plan = JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${papersOf}`).all('Plato'));
      expect(plan).toContain('COVERING INDEX paper_authors_by_name (name=?)');
      expect(plan).not.toContain('TEMP B-TREE');
    },
  },
];

interface Placed {
  id: number;
  date: string | null;
  place: number;
}

/** Tables that hold nothing of the user's, and are made again from those that do. */
const derived = /^(?:paper_words|words|words_pending|library_counts|names|name_words)/;

let db: DatabaseSyncInstance;
beforeEach(() => {
  db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
});
afterEach(() => db.close());

function fillVersion1(library: DatabaseSyncInstance): void {
  library.exec(readFileSync(new URL('version-1.sql', import.meta.url), 'utf8'));
}

describe('migrations', () => {
  it('MI2 are numbered without a gap, and each has its test here', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, at) => at + 1));
    expect(steps.map((step) => step.version)).toEqual(migrations.map((migration) => migration.version));
  });

  it.each(steps)('MI2 number $version takes the data of the version before along', ({ version, compare }) => {
    if (version > 1) {
      migrate(db, 1);
      fillVersion1(db);
      migrate(db, version - 1);
    }
    migrate(db, version);
    expect(libraryVersion(db)).toBe(version);
    compare(db);
  });

  it('MI2 all together keep every row of the first version in the tables that are still there', () => {
    migrate(db, 1);
    fillVersion1(db);
    const before = dump(db);
    migrate(db);
    const after = dump(db);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'version' || derived.test(table) || !Object.hasOwn(after, table)) continue;
      expect(after[table], table).toMatchObject(rows);
    }
  });

  it('MI3 run again change nothing', () => {
    migrate(db, 1);
    fillVersion1(db);
    migrate(db);
    const before = [dump(db), schemaOf(db)];
    migrate(db);
    expect([dump(db), schemaOf(db)]).toEqual(before);
    expect(libraryVersion(db)).toBe(latestVersion);
  });

  it('MI4 that fail at their last statement leave the version and the tables as they were', () => {
    // The last table of the first migration is there already.
    db.exec("CREATE TABLE paper_words (mine TEXT); INSERT INTO paper_words VALUES ('kept')");
    const before = [dump(db), schemaOf(db)];
    expect(() => migrate(db)).toThrow(/paper_words already exists/);
    expect([dump(db), schemaOf(db)]).toEqual(before);
    expect(libraryVersion(db)).toBe(0);
    db.exec('DROP TABLE paper_words');
    migrate(db);
    expect(libraryVersion(db)).toBe(latestVersion);
  });
});
