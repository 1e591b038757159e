import { foldText, titleSortKey } from '../../shared/fold.ts';
import { OffprintError } from '../../shared/errors.ts';
import type { Instant, PaperDetail, PaperId, PaperRow } from '../../shared/paper.ts';
import { countNew } from './counting.ts';
import type { TagId } from '../../shared/tag.ts';
import type { PaperDraft } from './import/drafts.ts';
import { countVersions } from './notes.ts';
import { placeFor } from './places.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { awaitIndexing } from './word-index.ts';

/** Where papers came from: the kind of source, and which one of that kind. */
export interface PaperSource {
  kind: 'author-page';
  name: string;
}

/**
 * Adds a paper with its authors, affiliations and empty mark; its words wait to be indexed. The caller holds the
 * transaction.
 *
 * @returns the new paper's id
 */
export function insertPaper(db: WritableLibrary, draft: PaperDraft, source: PaperSource, addedAt: Instant): PaperId {
  const { arxivId, arxivVersion, doi, url } = draft.identifiers;
  const id = run(
    db,
    `INSERT INTO papers (added_at, date, subject, has_code, authors_complete, title_sort, author_sort, title, arxiv_id,
       arxiv_version, doi, url, code_url, venue, cite_key, entry_type, source_kind, source_name, extra, abstract, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    addedAt,
    draft.date,
    draft.subject,
    Number(draft.hasCode),
    Number(draft.authorsComplete),
    titleSortKey(draft.title),
    authorSortKey(draft.authors[0]),
    draft.title,
    arxivId,
    arxivVersion,
    doi,
    url,
    draft.codeUrl,
    draft.venue,
    draft.citeKey,
    draft.entryType,
    source.kind,
    source.name,
    JSON.stringify(draft.extra),
    draft.abstract,
    placeFor(db, draft.date),
  ).lastId;
  insertNames(db, 'paper_authors', id, draft.authors);
  insertNames(db, 'paper_affiliations', id, draft.affiliations);
  run(db, 'INSERT INTO marks (paper_id) VALUES (?)', id);
  countNew(db, [id]);
  awaitIndexing(db, id);
  return id;
}

function insertNames(
  db: WritableLibrary,
  table: 'paper_authors' | 'paper_affiliations',
  id: PaperId,
  names: string[],
): void {
  names.forEach((name, position) => {
    run(db, `INSERT INTO ${table} (paper_id, position, name) VALUES (?, ?, ?)`, id, position, name);
  });
}

/** What first authors are ordered by: family name, then the rest, folded; '' where there is no author. */
export function authorSortKey(name: string | undefined): string {
  if (name === undefined) return '';
  const comma = name.indexOf(',');
  if (comma >= 0) return foldText(name);
  const words = name.trim().split(/\s+/);
  return foldText([words.at(-1) ?? '', ...words.slice(0, -1)].join(' '));
}

interface RowColumns {
  id: number;
  title: string;
  authors: string;
  author_count: number;
  authors_complete: number;
  subject: string | null;
  date: string | null;
  has_code: number;
  has_note: number;
  added_at: number;
  read_at: number | null;
  starred_at: number | null;
  queue_position: number | null;
  trashed_at: number | null;
  tags: string;
}

/**
 * Papers as a list shows them, in the order of `ids`. Ids that are not in the library are left out.
 *
 * @param ids a page of a list, some hundreds at most
 */
export function readRows(db: ReadableLibrary, ids: readonly PaperId[]): PaperRow[] {
  const rows = allRows<RowColumns>(
    db,
    `SELECT p.id, p.title, p.authors_complete, p.subject, p.date, p.has_code, p.added_at,
       m.read_at, m.starred_at, m.queue_position, m.trashed_at,
       (SELECT json_group_array(name) FROM (
          SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position LIMIT 3)) AS authors,
       (SELECT count(*) FROM paper_authors WHERE paper_id = p.id) AS author_count,
       EXISTS (SELECT 1 FROM notes n WHERE n.paper_id = p.id AND n.text <> '') AS has_note,
       (SELECT json_group_array(tag_id) FROM paper_tags WHERE paper_id = p.id) AS tags
     FROM json_each(?) asked
     CROSS JOIN papers p ON p.id = asked.value
     CROSS JOIN marks m ON m.paper_id = p.id
     ORDER BY asked.key`,
    JSON.stringify(ids),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    authors: JSON.parse(row.authors) as string[],
    authorCount: row.author_count,
    authorsComplete: row.authors_complete === 1,
    subject: row.subject,
    date: row.date,
    hasCode: row.has_code === 1,
    hasNote: row.has_note === 1,
    addedAt: row.added_at,
    tags: JSON.parse(row.tags) as TagId[],
    readAt: row.read_at,
    starredAt: row.starred_at,
    queuePosition: row.queue_position,
    trashedAt: row.trashed_at,
  }));
}

interface DetailColumns extends RowColumns {
  abstract: string | null;
  affiliations: string;
  arxiv_id: string | null;
  arxiv_version: number | null;
  doi: string | null;
  url: string | null;
  code_url: string | null;
  venue: string | null;
  cite_key: string | null;
  entry_type: string | null;
  extra: string;
  source_kind: string;
  source_name: string;
  note_text: string | null;
  note_updated_at: number | null;
  profile_names: string;
}

/**
 * A paper whole, with its mark and note.
 *
 * @throws OffprintError `not-found`
 */
export function readPaper(db: ReadableLibrary, id: PaperId): PaperDetail {
  const row = firstRow<DetailColumns>(
    db,
    `SELECT p.*, m.read_at, m.starred_at, m.queue_position, m.trashed_at,
       n.text AS note_text, n.updated_at AS note_updated_at,
       (SELECT json_group_array(name) FROM (SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position)) AS authors,
       (SELECT json_group_array(name) FROM (SELECT name FROM paper_affiliations WHERE paper_id = p.id ORDER BY position)) AS affiliations,
       (SELECT json_group_array(name) FROM (SELECT DISTINCT name FROM profiles)) AS profile_names,
       (SELECT json_group_array(tag_id) FROM paper_tags WHERE paper_id = p.id) AS tags
     FROM papers p JOIN marks m ON m.paper_id = p.id LEFT JOIN notes n ON n.paper_id = p.id
     WHERE p.id = ?`,
    id,
  );
  if (!row) throw new OffprintError('not-found', 'This paper is not in the library any more.', { id });
  const authors = JSON.parse(row.authors) as string[];
  return {
    id: row.id,
    title: row.title,
    abstract: row.abstract,
    authors,
    authorCount: authors.length,
    authorsComplete: row.authors_complete === 1,
    affiliations: JSON.parse(row.affiliations) as string[],
    subject: row.subject,
    date: row.date,
    hasCode: row.has_code === 1,
    codeUrl: row.code_url,
    identifiers: { arxivId: row.arxiv_id, arxivVersion: row.arxiv_version, doi: row.doi, url: row.url },
    venue: row.venue,
    citeKey: row.cite_key,
    entryType: row.entry_type,
    extra: JSON.parse(row.extra) as Record<string, string>,
    source: row.source_kind === 'author-page' ? `Author page of ${row.source_name}` : row.source_name,
    addedAt: row.added_at,
    tags: JSON.parse(row.tags) as TagId[],
    readAt: row.read_at,
    starredAt: row.starred_at,
    queuePosition: row.queue_position,
    trashedAt: row.trashed_at,
    note: { text: row.note_text ?? '', updatedAt: row.note_updated_at, versions: countVersions(db, id) },
    profileNames: JSON.parse(row.profile_names) as string[],
  };
}
