import { allRows, firstRow, type ReadableLibrary } from './sql.ts';

/** Papers of a cell, about. */
const cellSize = 512;

interface Cells {
  /** Grows with the library. */
  lastId: number;
  borders: Float64Array;
}

const known = new WeakMap<ReadableLibrary, Cells>();

/**
 * Borders that part the places of all papers into cells of about {@link cellSize} papers, ascending: work that goes from
 * border to border is work in pieces of a known size. They are places of papers chosen by their ids, so that finding them
 * costs some hundreds of look-ups and no walk; where cells are does not matter to what is found in them.
 */
export function placeCells(db: ReadableLibrary): Float64Array {
  const lastId = firstRow<{ id: number | null }>(db, 'SELECT max(id) AS id FROM papers')?.id ?? 0;
  const before = known.get(db);
  if (before !== undefined && lastId < before.lastId + 4 * cellSize && lastId >= before.lastId) return before.borders;
  const ids = Array.from({ length: Math.floor(lastId / cellSize) }, (_, at) => (at + 1) * cellSize);
  const places = allRows<{ place: number }>(
    db,
    'SELECT p.place FROM json_each(?) asked CROSS JOIN papers p ON p.id = asked.value',
    JSON.stringify(ids),
  );
  const borders = Float64Array.from(places, ({ place }) => place).sort();
  known.set(db, { lastId, borders });
  return borders;
}
