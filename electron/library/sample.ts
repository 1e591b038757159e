import type { Instant } from '../../shared/paper.ts';
import type { PaperDraft, ProfileDraft } from './import/drafts.ts';
import { insertPaper } from './papers.ts';
import { insertProfile } from './profiles.ts';
import { firstRow, inTransaction, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { indexPending } from './word-index.ts';

/** An author's page and its papers, as the importer gives them. */
export interface AuthorPageDrafts {
  profile: ProfileDraft;
  papers: PaperDraft[];
}

/** Whether the library was ever given the sample, also when its papers have been deleted since. */
export function hadSample(db: ReadableLibrary): boolean {
  return firstRow(db, "SELECT 1 FROM library_facts WHERE name = 'sample-added'") !== undefined;
}

/** Puts an author's page and its papers in, in one transaction that also remembers that it did. */
export function addSample(db: WritableLibrary, page: AuthorPageDrafts, at: Instant): void {
  inTransaction(db, () => {
    insertAuthorPage(db, page, at);
    indexPending(db, () => false);
    run(db, "INSERT INTO library_facts (name, value) VALUES ('sample-added', ?)", new Date(at).toISOString());
  });
}

/** Adds an author's page with its papers. The caller holds the transaction. */
export function insertAuthorPage(db: WritableLibrary, page: AuthorPageDrafts, at: Instant): void {
  const source = { kind: 'author-page', name: page.profile.name } as const;
  const ids = page.papers.map((paper) => insertPaper(db, paper, source, at));
  insertProfile(db, page.profile, ids);
}
