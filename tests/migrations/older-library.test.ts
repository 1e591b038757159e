import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listBackups } from '../../electron/library/backup.ts';
import type * as Migrations from '../../electron/library/migrations.ts';
import { dump } from '../unit/library/dump.ts';
import { useLibrary } from '../unit/library/test-library.ts';

/** What the next version's migration does; null: there is no next version yet. */
const next = vi.hoisted(() => ({ migration: null as ((db: { exec(sql: string): void }) => void) | null }));

// As if the next Offprint had come: it knows one version more.
vi.mock('../../electron/library/migrations.ts', async (importOriginal) => {
  const actual = await importOriginal<typeof Migrations>();
  return {
    ...actual,
    get latestVersion() {
      return actual.latestVersion + (next.migration === null ? 0 : 1);
    },
    migrate(db: DatabaseSyncInstance) {
      actual.migrate(db);
      if (actual.libraryVersion(db) === actual.latestVersion) next.migration?.(db);
    },
  };
});

beforeEach(() => {
  next.migration = null;
});
const library = useLibrary({ title: 'One' }, { title: 'Two' });

function closeAsOld(): Record<string, unknown[]> {
  library().mark([1], 'starred');
  const whole = dump(library().db);
  library().close();
  return whole;
}

describe('a library of an older version', () => {
  it('MI5 is copied to the backups, as it was, before it is migrated', () => {
    const old = closeAsOld();
    next.migration = (db) => db.exec('ALTER TABLE marks ADD COLUMN colour TEXT; PRAGMA user_version = 2');
    expect(dump(library().db)['version']).toEqual([{ user_version: 2 }]);
    const [backup, ...others] = listBackups(library().folder);
    expect(others).toEqual([]);
    const copy = new DatabaseSync(backup ?? '', { readOnly: true });
    expect(copy.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(dump(copy)['marks']).toEqual(old['marks']);
    copy.close();
    library().close();
    expect(library().list('starred')).toEqual([1]);
    expect(listBackups(library().folder)).toHaveLength(1);
  });

  it('MI5 stays as it was when the migration fails, and opens again with the version before', () => {
    const old = closeAsOld();
    next.migration = () => {
      throw new Error('a fault in the migration');
    };
    expect(() => library().db).toThrow(/a fault in the migration/);
    expect(listBackups(library().folder)).toHaveLength(1);
    next.migration = null;
    expect(dump(library().db)).toEqual(old);
  });

  it('MI5 a library that is made anew, or is up to date, is not copied', () => {
    closeAsOld();
    expect(library().list('starred')).toEqual([1]);
    expect(listBackups(library().folder)).toEqual([]);
  });
});
