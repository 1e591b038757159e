import type { Counts } from '../../shared/paper.ts';
import { type CountName, readSlot } from './counting.ts';
import { allRows, firstRow, type ReadableLibrary } from './sql.ts';
import { countPending } from './word-index.ts';

/** Monday 00:00 of the local week that `now` is in. */
export function weekStart(now: Date): number {
  const daysSinceMonday = (now.getDay() + 6) % 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysSinceMonday).getTime();
}

/** The counts beside all lists of the sidebar, as counting.ts keeps them. */
export function readCounts(db: ReadableLibrary, now: Date): Counts {
  const single = new Map(
    allRows<{ kind: CountName; papers: number }>(
      db,
      `SELECT kind, papers FROM library_counts
       WHERE kind IN ('all', 'unread', 'queued', 'starred', 'noted', 'trash') AND item = ''`,
    ).map(({ kind, papers }) => [kind, papers]),
  );
  const count = (kind: CountName): number => single.get(kind) ?? 0;
  const thisWeek = firstRow<{ papers: number }>(
    db,
    "SELECT coalesce(sum(papers), 0) AS papers FROM library_counts WHERE kind = 'read-at' AND item >= ?",
    Math.floor(weekStart(now) / readSlot),
  );
  return {
    all: count('all'),
    unread: count('unread'),
    queued: count('queued'),
    starred: count('starred'),
    noted: count('noted'),
    trash: count('trash'),
    readThisWeek: thisWeek?.papers ?? 0,
    unindexed: countPending(db),
    subjects: allRows(
      db,
      `SELECT item AS subject, papers FROM library_counts WHERE kind = 'subject' AND papers > 0
       ORDER BY papers DESC, item`,
    ),
    profiles: allRows(
      db,
      `SELECT r.id, r.name, coalesce(c.papers, 0) AS papers
       FROM profiles r LEFT JOIN library_counts c ON c.kind = 'profile' AND c.item = +r.id
       ORDER BY 3 DESC, r.name, r.id`,
    ),
  };
}
