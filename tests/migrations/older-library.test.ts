import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/library/backup.ts';

import { type KnownSchema, latestVersion, migrate } from '../../electron/library/migrations.ts';
import { dump } from '../unit/library/dump.ts';
import { useLibrary } from '../unit/library/test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' });

/** As if the next Offprint had come, with this as its one new migration. */
const nextSchema = (migration: string): KnownSchema => ({
  latestVersion: latestVersion + 1,
  migrate: (db) => {
    migrate(db);
    db.exec(migration);
  },
});

/** Makes a library of today's version, and gives all that is in it. */
function closeAsOld(): Record<string, unknown[]> {
  library().mark([1], 'starred');
  const whole = dump(library().db);
  library().close();
  return whole;
}

describe('a library of an older version', () => {
  it('MI5 is copied to the backups, as it was, before it is migrated', () => {
    const old = closeAsOld();
    library().schema = nextSchema(
      `ALTER TABLE marks ADD COLUMN colour TEXT; PRAGMA user_version = ${latestVersion + 1}`,
    );
    expect(dump(library().db)['version']).toEqual([{ user_version: latestVersion + 1 }]);
    const [backup, ...others] = listBackups(library().folder);
    expect(others).toEqual([]);
    const copy = new DatabaseSync(backup ?? '', { readOnly: true });
    expect(dump(copy)).toMatchObject({ version: old['version'], marks: old['marks'], papers: old['papers'] });
    copy.close();
    expect(library().list('starred')).toEqual([1]);
  });

  it('MI5 stays as it was when the migration fails, and opens again with the version before', () => {
    const old = closeAsOld();
    library().schema = nextSchema('BEGIN; ALTER TABLE marks ADD COLUMN colour TEXT; a fault');
    expect(() => library().db).toThrow(/syntax error/);
    expect(listBackups(library().folder)).toHaveLength(1);
    library().schema = undefined;
    expect(dump(library().db)).toEqual(old);
  });

  it('MI5 is not copied when it is up to date, or made anew', () => {
    closeAsOld();
    expect(library().list('starred')).toEqual([1]);
    expect(listBackups(library().folder)).toEqual([]);
  });
});
