import { firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';

/** What the history keeps whole rows of, other than papers. */
export type ObjectKind = 'tag' | 'search';

const tables = {
  tag: {
    table: 'tags',
    columns: ['name', 'key', 'colour', 'favourite'],
    free: "key = 'let go ' || id, favourite = NULL",
  },
  search: {
    table: 'saved_searches',
    columns: ['name', 'key', 'query', 'folder', 'position'],
    free: "key = 'let go ' || id",
  },
} as const;

/** An object's row as JSON, always in the same form; null where it is not there. */
export function readObject(db: ReadableLibrary, kind: ObjectKind, id: number): string | null {
  const { table, columns } = tables[kind];
  const pairs = columns.map((column) => `'${column}', ${column}`).join(', ');
  return (
    firstRow<{ row: string }>(db, `SELECT json_object(${pairs}) AS row FROM ${table} WHERE id = ?`, id)?.row ?? null
  );
}

/**
 * Writes an object as {@link readObject} gave it, under its own number; null deletes it. The caller holds the transaction.
 *
 * @throws the binding's error where another object has what only one may have
 */
export function writeObject(db: WritableLibrary, kind: ObjectKind, id: number, row: string | null): void {
  const { table, columns } = tables[kind];
  if (row === null) {
    run(db, `DELETE FROM ${table} WHERE id = ?`, id);
    return;
  }
  run(
    db,
    `INSERT INTO ${table} (id, ${columns.join(', ')})
     SELECT ?, ${columns.map((column) => `row ->> '${column}'`).join(', ')} FROM (SELECT ? AS row)
     WHERE true ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    id,
    row,
  );
}

/**
 * Makes what only one object may have free for another, before {@link writeObject} writes this one anew. The caller holds
 * the transaction.
 */
export function letGo(db: WritableLibrary, kind: ObjectKind, id: number): void {
  const { table, free } = tables[kind];
  run(db, `UPDATE ${table} SET ${free} WHERE id = ?`, id);
}
