import { foldText } from '../../shared/fold.ts';
import type { PaperId } from '../../shared/paper.ts';
import { addNames, forgetNames, type PaperNames } from './names.ts';
import { addWords, forgetWords, wordsOf } from './vocabulary.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';

/** Grows when words are folded otherwise or more is kept of them: libraries then index all their papers again. */
const wordsVersion = '2';

/** A sign for private use, which is a word of its own to FTS5: no phrase goes from one name to the next. */
const between = ' \uE001 ';

/** A paper's searched text, as it was written; lists as JSON. */
interface SearchedText {
  id: PaperId;
  place: number;
  title: string;
  abstract: string | null;
  authors: string;
  affiliations: string;
  note: string | null;
  venue: string | null;
  subject: string | null;
  date: string | null;
  ids: string;
  isPending: number;
}

/**
 * Puts the words of papers, folded, into the index in place of those that were there, counts their names where they are
 * new to it, and takes the papers off those that wait for it. The caller holds the transaction.
 */
export function indexPapers(db: WritableLibrary, ids: readonly PaperId[]): void {
  const counted: string[][] = [];
  const named: PaperNames[] = [];
  const known = new Set<string>();
  for (const text of readTexts(db, ids)) {
    const columns = [
      text.title,
      text.abstract ?? '',
      namesOf(text.authors),
      namesOf(text.affiliations),
      text.note ?? '',
      text.venue ?? '',
      namesOf(text.ids),
    ].map(foldText);
    run(
      db,
      `INSERT OR REPLACE INTO paper_words (rowid, title, abstract, authors, affiliations, notes, venue, ids)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      text.place,
      ...columns,
    );
    const words = wordsOf(columns.join(' '));
    if (text.isPending === 1) {
      counted.push(words);
      named.push(paperNames(text));
    } else for (const word of words) known.add(word);
  }
  addWords(db, counted, known);
  addNames(db, named);
  run(db, 'DELETE FROM words_pending WHERE paper_id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
}

/** Lets papers wait for {@link indexPending}. The caller holds the transaction. */
export function awaitIndexing(db: WritableLibrary, id: PaperId): void {
  run(db, 'INSERT OR IGNORE INTO words_pending (paper_id) VALUES (?)', id);
}

/**
 * Indexes papers that wait for it, the latest first, until the time is over. The caller holds the transaction.
 *
 * @param isOver asked after every few papers
 * @returns whether none is left
 */
export function indexPending(db: WritableLibrary, isOver: () => boolean): boolean {
  for (;;) {
    const ids = allRows<{ id: PaperId }>(
      db,
      'SELECT paper_id AS id FROM words_pending ORDER BY paper_id DESC LIMIT 8',
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

function readTexts(db: ReadableLibrary, ids: readonly PaperId[]): SearchedText[] {
  return allRows<SearchedText>(
    db,
    `SELECT p.id, p.place, p.title, p.abstract, p.venue, p.subject, p.date, n.text AS note,
       (SELECT json_group_array(name) FROM (SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position))
         AS authors,
       (SELECT json_group_array(name) FROM
          (SELECT name FROM paper_affiliations WHERE paper_id = p.id ORDER BY position)) AS affiliations,
       json_array(p.arxiv_id, p.doi, p.cite_key, p.url) AS ids,
       EXISTS (SELECT 1 FROM words_pending w WHERE w.paper_id = p.id) AS isPending
     FROM json_each(?) asked CROSS JOIN papers p ON p.id = asked.value LEFT JOIN notes n ON n.paper_id = p.id`,
    JSON.stringify(ids),
  );
}

function paperNames({ authors, affiliations, venue, subject, date }: SearchedText): PaperNames {
  return {
    author: listed(authors),
    affiliation: listed(affiliations),
    venue: venue === null ? [] : [venue],
    subject: subject === null ? [] : [subject],
    year: date === null ? [] : [date.slice(0, 4)],
  };
}

function namesOf(list: string): string {
  return listed(list).join(between);
}

function listed(list: string): string[] {
  return (JSON.parse(list) as (string | null)[]).filter((name) => name !== null);
}
