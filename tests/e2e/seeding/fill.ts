import { openLibrary } from '../../../electron/library/database.ts';
import { insertPaper } from '../../../electron/library/papers.ts';
import { closeLibrary, inTransaction, run } from '../../../electron/library/sql.ts';
import { edgePapers } from '../../fixtures/edge-papers.ts';
import { addManyPapers } from '../../unit/library/many-papers.ts';

/** What a prepared library holds: the edge papers, or so many plain ones. */
export type Content = 'edge-papers' | number;

/** Makes the library of a profile folder, without the sample. */
export function fill(folder: string, content: Content): void {
  const { db } = openLibrary(folder, new Date());
  if (content === 'edge-papers') {
    inTransaction(db, () => {
      for (const paper of edgePapers) insertPaper(db, paper, { kind: 'author-page', name: 'Edges' }, Date.now());
    });
  } else addManyPapers(db, content);
  run(db, "INSERT INTO library_facts (name, value) VALUES ('sample-added', ?)", new Date().toISOString());
  closeLibrary(db, 'writer');
}
