import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** All that a database holds: each table's rows, the tables behind the word index too, and its version. */
export function dump(db: DatabaseSyncInstance): Record<string, unknown[]> {
  const tables = db
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> 'sqlite_schema' ORDER BY name`,
    )
    .all() as { name: string }[];
  return {
    ...Object.fromEntries(tables.map(({ name }) => [name, rowsOf(db, name)])),
    version: db.prepare('PRAGMA user_version').all(),
  };
}

function rowsOf(db: DatabaseSyncInstance, table: string): unknown[] {
  const rows = db.prepare(`SELECT * FROM "${table}"`);
  // The word index keeps 64-bit integers.
  rows.setReadBigInts(true);
  return rows.all();
}

/** The tables, indexes and virtual tables of a database, as the SQL that made them. */
export function schemaOf(db: DatabaseSyncInstance): unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}
