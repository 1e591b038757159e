import { foldIndexText } from '../../shared/fold.ts';
import type { PaperId } from '../../shared/paper.ts';
import type { PaperNames } from './names.ts';
import { allRows, type ReadableLibrary } from './sql.ts';

/** The columns of the index of words, in its order. */
export const wordColumns = ['title', 'abstract', 'authors', 'affiliations', 'notes', 'venue', 'ids'] as const;
export type WordColumn = (typeof wordColumns)[number];

/** A paper's text as the index of words holds it. */
export interface FoldedPaper {
  id: PaperId;
  place: number;
  columns: Record<WordColumn, string>;
  /** As they were written. */
  names: PaperNames;
}

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
}

/** A sign for private use, which is a word of its own to FTS5: no phrase goes from one name to the next. */
const between = ' \uE001 ';

/** Reads papers' searched text and folds it. Papers that are not in the library are left out. */
export function readFolded(db: ReadableLibrary, ids: readonly PaperId[]): FoldedPaper[] {
  const texts = allRows<SearchedText>(
    db,
    `SELECT p.id, p.place, p.title, p.abstract, p.venue, p.subject, p.date, n.text AS note,
       (SELECT json_group_array(name) FROM (SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position))
         AS authors,
       (SELECT json_group_array(name) FROM
          (SELECT name FROM paper_affiliations WHERE paper_id = p.id ORDER BY position)) AS affiliations,
       json_array(p.arxiv_id, p.doi, p.cite_key, p.url) AS ids
     FROM json_each(?) asked CROSS JOIN papers p ON p.id = asked.value LEFT JOIN notes n ON n.paper_id = p.id`,
    JSON.stringify(ids),
  );
  return texts.map((text) => {
    const authors = listed(text.authors);
    const affiliations = listed(text.affiliations);
    return {
      id: text.id,
      place: text.place,
      columns: {
        title: foldProse(text.title),
        abstract: foldProse(text.abstract ?? ''),
        authors: foldList(authors, true),
        affiliations: foldList(affiliations, false),
        notes: foldProse(text.note ?? ''),
        venue: foldProse(text.venue ?? ''),
        ids: foldList(listed(text.ids), false),
      },
      names: {
        author: authors,
        affiliation: affiliations,
        venue: text.venue === null ? [] : [text.venue],
        subject: text.subject === null ? [] : [text.subject],
        year: text.date === null ? [] : [text.date.slice(0, 4)],
      },
    };
  });
}

function foldProse(text: string): string {
  return foldIndexText(text, { isName: false });
}

function foldList(names: readonly string[], isName: boolean): string {
  return names.map((name) => foldIndexText(name, { isName })).join(between);
}

function listed(list: string): string[] {
  return (JSON.parse(list) as (string | null)[]).filter((name) => name !== null);
}
