import { DatabaseSync } from '@photostructure/sqlite';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../electron/library/migrations.ts';
import { makeSchemaSql } from '../../scripts/schema-sql.ts';
import { schemaOf } from '../unit/library/dump.ts';

const file = new URL('../../data/schema.sql', import.meta.url);

it('MI1 data/schema.sql is what the migrations leave (else: npx tsx scripts/schema.ts)', () => {
  expect(readFileSync(file, 'utf8')).toBe(makeSchemaSql(migrations.map((migration) => migration.sql)));
});

it('MI1 data/schema.sql makes the same tables as the migrations do', () => {
  const migrated = new DatabaseSync(':memory:');
  migrate(migrated);
  const made = new DatabaseSync(':memory:');
  made.exec(readFileSync(file, 'utf8'));
  expect(schemaOf(made)).toEqual(schemaOf(migrated));
  expect(made.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
  made.close();
  migrated.close();
});

it('MI1 every table of the library’s own is STRICT, so that no column takes a value of another kind', () => {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
    )
    .all();
  expect(loose).toEqual([]);
  db.close();
});
