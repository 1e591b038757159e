import type { CompletedValues, CountedValue, ValueField } from '../../shared/completion.ts';
import { completeTags } from './complete-tags.ts';
import { findNames, type NameField } from './names.ts';
import { allRows, type ReadableLibrary } from './sql.ts';

/** How many values are offered. */
const offered = 8;
/** More papers in Trash than that are not looked through at every key. */
const mostTrashed = 300;

/** How the values of a field are found: those of the most papers first, and how many there are without those in Trash. */
interface ValueSource {
  find(db: ReadableLibrary, typed: string, most: number): CountedValue[];
  /** The rows of a paper `m.paper_id` that have a value each, as a join to `h` with the column `value`. */
  trashed: string;
}

/** One place for each field whose names are kept; tags have their own. */
const sources: Record<Exclude<ValueField, 'tag'>, ValueSource> = {
  author: ofNames('author', '(SELECT paper_id, name AS value FROM paper_authors)'),
  affiliation: ofNames('affiliation', '(SELECT paper_id, name AS value FROM paper_affiliations)'),
  venue: ofNames('venue', '(SELECT id AS paper_id, venue AS value FROM papers)'),
  subject: ofNames('subject', '(SELECT id AS paper_id, subject AS value FROM papers)'),
  year: ofNames('year', '(SELECT id AS paper_id, substr(date, 1, 4) AS value FROM papers)'),
};

/**
 * The values of a field with words that begin as typed, with how many papers have each: of those that are indexed and not
 * in Trash.
 *
 * @param typed as it was typed, in any case and with or without accents; '' gives the most used
 */
export function completeValues(db: ReadableLibrary, field: ValueField, typed: string): CompletedValues {
  if (field === 'tag') return completeTags(db, typed, offered);
  const { find, trashed } = sources[field];
  const gone = trashedIds(db);
  if (gone === null) return { values: find(db, typed, offered), areExact: false };
  // Some of those found may be on papers in Trash alone.
  const found = find(db, typed, offered * 2);
  const inTrash = gone.length === 0 ? new Map<string, number>() : countTrashed(db, trashed, gone, found);
  const values = found
    .map(({ value, papers }) => ({ value, papers: papers - (inTrash.get(value) ?? 0) }))
    .filter(({ papers }) => papers > 0)
    .sort((one, other) => other.papers - one.papers)
    .slice(0, offered);
  return { values, areExact: true };
}

function ofNames(field: NameField, trashed: string): ValueSource {
  return { find: (db, typed, most) => findNames(db, field, typed, most), trashed };
}

/** The papers in Trash that are counted; null where they are too many. */
function trashedIds(db: ReadableLibrary): number[] | null {
  const rows = allRows<{ id: number }>(
    db,
    `SELECT paper_id AS id FROM marks WHERE trashed_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM words_pending w WHERE w.paper_id = marks.paper_id) LIMIT ?`,
    mostTrashed + 1,
  );
  return rows.length > mostTrashed ? null : rows.map(({ id }) => id);
}

function countTrashed(
  db: ReadableLibrary,
  holders: string,
  ids: readonly number[],
  found: readonly CountedValue[],
): Map<string, number> {
  const rows = allRows<CountedValue>(
    db,
    `SELECT h.value, count(DISTINCT h.paper_id) AS papers FROM json_each(?) t CROSS JOIN ${holders} h
       ON h.paper_id = t.value
     WHERE h.value IN (SELECT value FROM json_each(?)) GROUP BY h.value`,
    JSON.stringify(ids),
    JSON.stringify(found.map(({ value }) => value)),
  );
  return new Map(rows.map(({ value, papers }) => [value, papers]));
}
