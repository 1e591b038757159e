import type { PaperId } from '../../shared/paper.ts';
import { addNames, forgetNames, type PaperNames } from './names.ts';
import { readFolded, wordColumns } from './searched-text.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { strengthTokens } from './strengths.ts';
import { addWords, countWords, forgetWords } from './vocabulary.ts';

/** Grows when words are folded otherwise or more is kept of them: libraries then index all their papers again. */
const wordsVersion = '3';

/**
 * Puts the words of papers, folded, into the index in place of those that were there, counts their names where they are
 * new to it, and takes the papers off those that wait for it. The caller holds the transaction.
 */
export function indexPapers(db: WritableLibrary, ids: readonly PaperId[]): void {
  const list = JSON.stringify(ids);
  const pending = new Set(
    allRows<{ id: PaperId }>(
      db,
      'SELECT paper_id AS id FROM words_pending WHERE paper_id IN (SELECT value FROM json_each(?))',
      list,
    ).map(({ id }) => id),
  );
  const counted: string[][] = [];
  const named: PaperNames[] = [];
  const known = new Set<string>();
  // FTS5 gathers what is written for as long as the rowids grow, and writes it out at each that does not.
  const inOrder = readFolded(db, ids).sort((a, b) => a.place - b.place);
  for (const { id, place, columns, names } of inOrder) {
    const texts = wordColumns.map((column) => columns[column]);
    const counts = countWords(texts.join(' '));
    run(
      db,
      `INSERT OR REPLACE INTO paper_words (rowid, ${wordColumns.join(', ')}, strengths)
       VALUES (?, ${wordColumns.map(() => '?').join(', ')}, ?)`,
      place,
      ...texts,
      strengthTokens(counts),
    );
    if (pending.has(id)) {
      counted.push([...counts.keys()]);
      named.push(names);
    } else for (const word of counts.keys()) known.add(word);
  }
  addWords(db, counted, known);
  addNames(db, named);
  run(db, 'DELETE FROM words_pending WHERE paper_id IN (SELECT value FROM json_each(?))', list);
}

/** Lets papers wait for {@link indexPending}. The caller holds the transaction. */
export function awaitIndexing(db: WritableLibrary, id: PaperId): void {
  run(db, 'INSERT OR IGNORE INTO words_pending (paper_id) VALUES (?)', id);
}

/**
 * Indexes papers that wait for it, the latest first, until the time is over. The caller holds the transaction.
 *
 * @param isOver asked after every batch
 * @param batch papers between two of these questions: with many their words are counted together, which is faster
 * @returns whether none is left
 */
export function indexPending(db: WritableLibrary, isOver: () => boolean, batch = 8): boolean {
  for (;;) {
    const ids = allRows<{ id: PaperId }>(
      db,
      'SELECT paper_id AS id FROM words_pending ORDER BY paper_id DESC LIMIT ?',
      batch,
    ).map(({ id }) => id);
    if (ids.length === 0) return true;
    indexPapers(db, ids);
    if (isOver()) return countPending(db) === 0;
  }
}

/** How many papers wait to be indexed: searches don't find them yet. */
export function countPending(db: ReadableLibrary): number {
  return firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM words_pending')?.n ?? 0;
}

/** How many papers the index holds: with those that wait, as many as the library, unless it was damaged. */
export function countIndexed(db: ReadableLibrary): number {
  return firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM paper_words')?.n ?? 0;
}

/** Whether the index was made by the folding that this Offprint searches with. */
export function isIndexCurrent(db: ReadableLibrary): boolean {
  return (
    firstRow<{ value: string }>(db, "SELECT value FROM library_facts WHERE name = 'words-version'")?.value ===
    wordsVersion
  );
}

/** Empties the index, and lets all papers wait to be indexed again. The caller holds the transaction. */
export function startIndexAnew(db: WritableLibrary): void {
  run(db, "INSERT INTO paper_words (paper_words) VALUES ('delete-all')");
  forgetWords(db);
  forgetNames(db);
  run(db, 'INSERT OR IGNORE INTO words_pending SELECT id FROM papers');
  run(db, "INSERT OR REPLACE INTO library_facts (name, value) VALUES ('words-version', ?)", wordsVersion);
}
