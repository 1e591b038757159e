import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { weekStart } from '../../../electron/library/counts.ts';
import { insertProfile } from '../../../electron/library/profiles.ts';
import { allRows, inTransaction } from '../../../electron/library/sql.ts';
import type { Counts } from '../../../shared/paper.ts';
import { act, type Action, actionsOn, clear, libraryInMemory, outcomeOf } from './store-actions.ts';

/** `npm run soak` asks for more. */
const runs = Number(process.env['OFFPRINT_RUNS'] ?? 200);

type Addition = { do: 'add'; subject: string | null } | { do: 'add page'; papers: number[] };

const papers = 12;
const subjects = ['cs.LG', 'cs.CL', null] as const;
/** All at once too. */
const action = fc.oneof<fc.MaybeWeightedArbitrary<Action | Addition>[]>(
  { weight: 12, arbitrary: actionsOn(papers, 2 * papers) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('add' as const), subject: fc.constantFrom(...subjects, 'math.AG', '') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('add page' as const),
      papers: fc.uniqueArray(fc.integer({ min: 1, max: papers })),
    }),
  },
);

const library = libraryInMemory();
afterAll(() => library.remove());
library.add(...Array.from({ length: papers }, (_, at) => ({ subject: subjects[at % 3] ?? null })));
/** Later weeks than those of the first changes. */
const times = [new Date(0), new Date(3 * 86_400_000), new Date(20 * 86_400_000)];

it(
  'CT3 are right after each change, whatever is done: added, marked, ordered, written, trashed, undone, in bulk',
  () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20, size: 'max' }), (actions) => {
        reset();
        for (const next of actions) {
          outcomeOf(() => (next.do === 'add' || next.do === 'add page' ? add(next) : act(library, next)));
          for (const now of times) expect(library.counts(now), JSON.stringify(next)).toEqual(plainCounts(now));
        }
      }),
      { numRuns: runs, seed: 20_261_125 },
    );
  },
  Math.max(60_000, runs * 300),
);

function add(next: Addition): null {
  if (next.do === 'add') library.add({ subject: next.subject });
  else {
    const page = { subject: null, hIndex: 1, papers: 1, citations: 1, noveltyPercent: 1, aiScore: 1, takenOn: '2026' };
    inTransaction(library.db, () => insertProfile(library.db, { name: 'A page', ...page }, next.papers));
  }
  return null;
}

function reset(): void {
  library.db.exec(`DELETE FROM papers WHERE id > ${papers}; DELETE FROM profiles`);
  library.db.exec("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'profiles'");
  clear(library);
  library.time = 1_000;
}

interface PlainPaper {
  id: number;
  subject: string | null;
  read_at: number | null;
  starred_at: number | null;
  queue_position: number | null;
  trashed_at: number | null;
  note: string;
}

/** The counts in the plainest way: all papers are read, and counted one by one. */
function plainCounts(now: Date): Counts {
  const { db } = library;
  const all = allRows<PlainPaper>(
    db,
    `SELECT p.id, p.subject, m.read_at, m.starred_at, m.queue_position, m.trashed_at,
       coalesce((SELECT text FROM notes WHERE paper_id = p.id), '') AS note
     FROM papers p JOIN marks m ON m.paper_id = p.id`,
  );
  const visible = all.filter((paper) => paper.trashed_at === null);
  const count = (isCounted: (paper: PlainPaper) => boolean): number => visible.filter(isCounted).length;
  const subjectsThere = [...new Set(visible.flatMap(({ subject }) => subject ?? []))];
  const pages = allRows<{ id: number; name: string }>(db, 'SELECT id, name FROM profiles ORDER BY id');
  const onPages = allRows<{ profile_id: number; paper_id: number }>(db, 'SELECT * FROM profile_papers');
  return {
    all: visible.length,
    unread: count((paper) => paper.read_at === null),
    queued: count((paper) => paper.queue_position !== null),
    starred: count((paper) => paper.starred_at !== null),
    noted: count((paper) => paper.note !== ''),
    trash: all.length - visible.length,
    readThisWeek: count((paper) => paper.read_at !== null && paper.read_at >= weekStart(now)),
    unindexed: 0,
    subjects: subjectsThere
      .map((subject) => ({ subject, papers: count((paper) => paper.subject === subject) }))
      .sort((a, b) => b.papers - a.papers || (a.subject < b.subject ? -1 : 1)),
    profiles: pages
      .map(({ id, name }) => {
        const listed = new Set(onPages.filter((row) => row.profile_id === id).map((row) => row.paper_id));
        return { id, name, papers: count((paper) => listed.has(paper.id)) };
      })
      .sort((a, b) => b.papers - a.papers || a.id - b.id),
  };
}
