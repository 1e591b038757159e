import { DatabaseSync } from '@photostructure/sqlite';

const header = `-- The library's schema as all migrations leave it, for people to read: made by \`npx tsx scripts/schema.ts\`.
-- The app itself runs data/migrations, never this file.
`;

/**
 * data/schema.sql: every table with its indexes after it, in the order of their making, without the tables that SQLite
 * and FTS5 keep for themselves.
 *
 * @param migrations the SQL of all migrations, in order
 * @throws the binding's error when a migration fails
 */
export function makeSchemaSql(migrations: readonly string[]): string {
  const db = new DatabaseSync(':memory:');
  try {
    for (const sql of migrations) db.exec(sql);
    const statements = db
      .prepare(
        `SELECT o.type, o.sql FROM sqlite_schema o
         JOIN sqlite_schema t ON t.type = 'table' AND t.name = o.tbl_name
         JOIN pragma_table_list l ON l.schema = 'main' AND l.name = t.name
         WHERE o.sql IS NOT NULL AND l.type <> 'shadow' AND o.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY t.rowid, o.type <> 'table', o.rowid`,
      )
      .all() as { type: string; sql: string }[];
    const text = statements.map(({ type, sql }) => `${type === 'table' ? '\n' : ''}${sql};\n`).join('');
    return `${header}\nPRAGMA user_version = ${migrations.length};\n${text}`;
  } finally {
    db.close();
  }
}
