import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** All that a database holds: each table's rows, the tables behind the word index too, and its version. */
export function dump(db: DatabaseSyncInstance): Record<string, unknown[]> {
  const tables = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name")
    .all() as { name: string }[];
  return {
    ...Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()])),
    version: db.prepare('PRAGMA user_version').all(),
  };
}

/** The tables, indexes and virtual tables of a database, as the SQL that made them. */
export function schemaOf(db: DatabaseSyncInstance): unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}
