import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { libraryPath } from '../../../electron/library/database.ts';
import { allRows } from '../../../electron/library/sql.ts';

/** What every rival is built of: the searched text of a paper, and what a row of a list shows. */
export interface LibraryPaper {
  id: number;
  /** The higher, the newer. */
  place: number;
  title: string;
  abstract: string;
  authors: string[];
  affiliations: string[];
  note: string;
  date: string | null;
  subject: string | null;
}

type Columns = Omit<LibraryPaper, 'authors' | 'affiliations'> & { authors: string; affiliations: string };

/** Papers read at once. */
const page = 1_000;

/** Opens the library of a profile folder to read from it; nothing of Offprint's own is set up on the connection. */
export function openPlainly(folder: string): DatabaseSyncInstance {
  return new DatabaseSync(libraryPath(folder), { readOnly: true });
}

/** All papers of a library, in the order in which they were added, without ever holding more than a page of them. */
export function* libraryPapers(db: DatabaseSyncInstance): Generator<LibraryPaper, void> {
  for (let after = 0; ;) {
    const rows = allRows<Columns>(
      db,
      `SELECT p.id, p.place, p.title, coalesce(p.abstract, '') AS abstract, coalesce(n.text, '') AS note, p.date, p.subject,
         (SELECT json_group_array(name) FROM (SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position))
           AS authors,
         (SELECT json_group_array(name) FROM
            (SELECT name FROM paper_affiliations WHERE paper_id = p.id ORDER BY position)) AS affiliations
       FROM papers p LEFT JOIN notes n ON n.paper_id = p.id WHERE p.id > ? ORDER BY p.id LIMIT ${page}`,
      after,
    );
    if (rows.length === 0) return;
    for (const { authors, affiliations, ...row } of rows) {
      yield {
        ...row,
        authors: JSON.parse(authors) as string[],
        affiliations: JSON.parse(affiliations) as string[],
      };
      after = row.id;
    }
  }
}

/** All of a paper that is searched, as one text. */
export function searchedText({ title, abstract, authors, affiliations, note }: LibraryPaper): string {
  return [title, abstract, ...authors, ...affiliations, note].join('\n');
}
