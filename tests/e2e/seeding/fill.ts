import { openLibrary } from '../../../electron/library/database.ts';
import { insertPaper } from '../../../electron/library/papers.ts';
import { closeLibrary, inTransaction, run } from '../../../electron/library/sql.ts';
import sample from '../../../data/sample/akhiad-bercovich.json';
import { fillLibrary } from '../../../scripts/generate/fill-library.ts';
import { edgePapers } from '../../fixtures/edge-papers.ts';
import { addManyPapers } from '../../unit/library/many-papers.ts';

/** What a prepared library holds: the edge papers, so many plain ones, or so many as the bench makes them. */
export type Content = 'edge-papers' | number | `generated-${number}`;

/** Makes the library of a profile folder; only a generated one has the sample. */
export async function fill(folder: string, content: Content): Promise<void> {
  if (typeof content === 'string' && content !== 'edge-papers') {
    const papers = Number(content.slice('generated-'.length));
    await fillLibrary(folder, { papers, seed: 1, sample }, () => undefined);
    return;
  }
  const { db } = openLibrary(folder, new Date());
  if (content === 'edge-papers') {
    inTransaction(db, () => {
      for (const paper of edgePapers) insertPaper(db, paper, { kind: 'author-page', name: 'Edges' }, Date.now());
    });
  } else addManyPapers(db, content);
  run(db, "INSERT INTO library_facts (name, value) VALUES ('sample-added', ?)", new Date().toISOString());
  closeLibrary(db, 'writer');
}
