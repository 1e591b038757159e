import { foldIndexText } from '../../shared/fold.ts';
import type { PaperId } from '../../shared/paper.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';

/** The searched text of a paper, as it was written. */
export interface SearchedText {
  title: string;
  abstract: string;
  authors: readonly string[];
  note: string;
}

/** Puts a paper's words, folded, into the index in place of those that were there. The caller holds the transaction. */
export function indexWords(db: WritableLibrary, id: PaperId, text: SearchedText): void {
  run(
    db,
    'INSERT OR REPLACE INTO paper_words (rowid, title, abstract, authors, notes) VALUES (?, ?, ?, ?, ?)',
    id,
    foldIndexText(text.title, { isName: false }),
    foldIndexText(text.abstract, { isName: false }),
    foldIndexText(text.authors.join(' \n '), { isName: true }),
    foldIndexText(text.note, { isName: false }),
  );
}

/** Indexes a paper again from what the library holds of it, after its note changed. The caller holds the transaction. */
export function reindexPaper(db: WritableLibrary, id: PaperId): void {
  const paper = firstRow<{ title: string; abstract: string | null; note: string | null }>(
    db,
    'SELECT p.title, p.abstract, n.text AS note FROM papers p LEFT JOIN notes n ON n.paper_id = p.id WHERE p.id = ?',
    id,
  );
  if (!paper) return;
  const authors = allRows<{ name: string }>(
    db,
    'SELECT name FROM paper_authors WHERE paper_id = ? ORDER BY position',
    id,
  );
  indexWords(db, id, {
    title: paper.title,
    abstract: paper.abstract ?? '',
    authors: authors.map((author) => author.name),
    note: paper.note ?? '',
  });
}

/** How many papers the index holds: as many as the library, unless it was damaged. */
export function countIndexed(db: ReadableLibrary): number {
  return firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM paper_words')?.n ?? 0;
}

/** Makes the whole index again from the papers and notes. The caller holds the transaction. */
export function rebuildIndex(db: WritableLibrary): void {
  run(db, "INSERT INTO paper_words (paper_words) VALUES ('delete-all')");
  for (const { id } of allRows<{ id: number }>(db, 'SELECT id FROM papers ORDER BY id')) reindexPaper(db, id);
}
