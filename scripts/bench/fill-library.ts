import { countAnew } from '../../electron/library/counting.ts';
import { openLibrary } from '../../electron/library/database.ts';
import { insertPaper } from '../../electron/library/papers.ts';
import { addSample, type AuthorPageDrafts } from '../../electron/library/sample.ts';
import { closeLibrary, inTransaction, run, type WritableLibrary } from '../../electron/library/sql.ts';
import { generatePapers } from './generate-papers.ts';
import { createRandom } from './random.ts';

/** Papers of one transaction: enough that its sync costs nothing a paper, few enough that the log stays small. */
const batch = 5_000;
/** When the first paper was added: 2026-01-01 UTC. Each later one came a minute after. */
const firstAdded = Date.UTC(2026, 0, 1);
const minute = 60_000;

/**
 * Makes a library of so many papers in a folder that has none: the sample's, and generated ones for the rest, of which
 * some are read and few starred. Imported through Vite, since the library's migrations are part of a build.
 *
 * @param told called with how many papers are in, after each batch
 */
export function fillLibrary(
  folder: string,
  wanted: { papers: number; seed: number; sample: AuthorPageDrafts },
  told: (papers: number) => void,
): void {
  const { db } = openLibrary(folder, new Date(firstAdded));
  try {
    addSample(db, wanted.sample, firstAdded);
    const drafts = generatePapers(wanted.seed);
    let papers = wanted.sample.papers.length;
    while (papers < wanted.papers) {
      const until = Math.min(papers + batch, wanted.papers);
      inTransaction(db, () => {
        for (; papers < until; papers++) {
          insertPaper(
            db,
            drafts.next().value,
            { kind: 'author-page', name: 'Generated' },
            firstAdded + papers * minute,
          );
        }
      });
      told(papers);
    }
    inTransaction(db, () => {
      markSome(db, wanted);
      countAnew(db);
    });
  } finally {
    closeLibrary(db, 'writer');
  }
}

function markSome(db: WritableLibrary, { papers, seed, sample }: Parameters<typeof fillLibrary>[1]): void {
  const random = createRandom(seed + 1);
  const at = firstAdded + papers * minute;
  for (let id = sample.papers.length + 1; id <= papers; id++) {
    if (random.chance(0.4)) run(db, 'UPDATE marks SET read_at = ? WHERE paper_id = ?', at + id, id);
    if (random.chance(0.03)) run(db, 'UPDATE marks SET starred_at = ? WHERE paper_id = ?', at + id, id);
  }
}
