import type { Counts } from '../../shared/paper.ts';
import { allRows, firstRow, type ReadableLibrary } from './sql.ts';
import { countPending } from './word-index.ts';

/** Monday 00:00 of the local week that `now` is in. */
export function weekStart(now: Date): number {
  const daysSinceMonday = (now.getDay() + 6) % 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysSinceMonday).getTime();
}

/** The counts beside all lists of the sidebar. */
export function readCounts(db: ReadableLibrary, now: Date): Counts {
  const marks = firstRow<Omit<Counts, 'noted' | 'unindexed' | 'subjects' | 'profiles'>>(
    db,
    `SELECT count(*) FILTER (WHERE trashed_at IS NULL) AS "all",
       count(*) FILTER (WHERE trashed_at IS NULL AND read_at IS NULL) AS unread,
       count(*) FILTER (WHERE trashed_at IS NULL AND queue_position IS NOT NULL) AS queued,
       count(*) FILTER (WHERE trashed_at IS NULL AND starred_at IS NOT NULL) AS starred,
       count(trashed_at) AS trash,
       count(*) FILTER (WHERE trashed_at IS NULL AND read_at >= ?) AS readThisWeek
     FROM marks`,
    weekStart(now),
  );
  const noted = firstRow<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM notes n JOIN marks m ON m.paper_id = n.paper_id
     WHERE n.text <> '' AND m.trashed_at IS NULL`,
  );
  return {
    ...(marks ?? { all: 0, unread: 0, queued: 0, starred: 0, trash: 0, readThisWeek: 0 }),
    noted: noted?.n ?? 0,
    unindexed: countPending(db),
    subjects: allRows(
      db,
      `SELECT p.subject, count(*) AS papers FROM papers p CROSS JOIN marks m ON m.paper_id = p.id
       WHERE p.subject IS NOT NULL AND m.trashed_at IS NULL GROUP BY p.subject ORDER BY papers DESC, p.subject`,
    ),
    profiles: allRows(
      db,
      `SELECT r.id, r.name, (SELECT count(*) FROM profile_papers l JOIN marks m ON m.paper_id = l.paper_id
         WHERE l.profile_id = r.id AND m.trashed_at IS NULL) AS papers
       FROM profiles r ORDER BY papers DESC, r.name`,
    ),
  };
}
