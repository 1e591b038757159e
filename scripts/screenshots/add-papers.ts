import { openLibrary } from '../../electron/library/database.ts';
import { insertPaper } from '../../electron/library/papers.ts';
import { addSample, type AuthorPageDrafts } from '../../electron/library/sample.ts';
import { closeLibrary, inTransaction } from '../../electron/library/sql.ts';
import type { PaperDraft } from '../../electron/library/import/drafts.ts';

/**
 * Makes the library of a profile folder with these papers, and with the sample where one is given; without it, the
 * folder counts as one whose sample was deleted. Imported through Vite, since the library's migrations are part of a
 * build.
 */
export function makeLibrary(folder: string, papers: readonly PaperDraft[], sample: AuthorPageDrafts | null): void {
  const at = Date.UTC(2026, 5, 1);
  const { db } = openLibrary(folder, new Date(at));
  try {
    if (sample !== null) addSample(db, sample, at);
    else db.exec("INSERT INTO library_facts (name, value) VALUES ('sample-added', '2026-06-01')");
    inTransaction(db, () => {
      for (const paper of papers) insertPaper(db, paper, { kind: 'author-page', name: 'Fixtures' }, at);
    });
  } finally {
    closeLibrary(db, 'writer');
  }
}
