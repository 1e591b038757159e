import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSql } from '../../electron/library/list.ts';
import type { Sort, View } from '../../shared/paper.ts';
import { sorts } from '../../shared/paper.ts';
import { addManyPapers } from '../unit/library/many-papers.ts';
import { TestLibrary } from '../unit/library/test-library.ts';

const library = new TestLibrary();

beforeAll(() => {
  addManyPapers(library.db, 10_000);
  library.mark([1, 2, 3], 'starred');
  library.mark([4, 5, 6], 'queued');
});

afterAll(() => library.remove());

/** How SQLite goes about a list: a line for each table, and one for a sort that has to see every row first. */
function planOf(view: View, sort: Sort, search = ''): string[] {
  const { sql, values } = listSql({ view, search, sort });
  const rows = library.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  return rows.map((row) => row.detail);
}

const sorted = /TEMP B-TREE/;
/** A walk through the table itself, by no index and no key. */
const fullScan = /^SCAN (?!.*(INDEX|VIRTUAL TABLE))/;

describe('a list of many papers, at 10,000', () => {
  const indexes = {
    newest: 'papers_by_date',
    oldest: 'papers_by_date',
    title: 'papers_by_title',
    'first-author': 'papers_by_author',
    'recently-added': 'papers_by_added',
  } as const;
  const hot = (['all', 'unread'] as const).flatMap((kind) =>
    (Object.keys(indexes) as (keyof typeof indexes)[]).map((sort) => ({ kind, sort })),
  );

  it.each(hot)('QP1 $kind, $sort: walks the index of its order, and sorts nothing', ({ kind, sort }) => {
    expect(planOf({ kind }, sort)).toEqual([
      `SCAN p USING COVERING INDEX ${indexes[sort]}`,
      'SEARCH m USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });

  it.each(['newest', 'oldest'] as const)('QP1 a subject, %s: walks that subject in its order', (sort) => {
    expect(planOf({ kind: 'subject', subject: 'cs.C' }, sort)).toEqual([
      'SEARCH p USING COVERING INDEX papers_by_subject (subject=?)',
      'SEARCH m USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });
});

describe('a list of few papers among many', () => {
  const few: View[] = [
    { kind: 'queue' },
    { kind: 'starred' },
    { kind: 'noted' },
    { kind: 'trash' },
    { kind: 'profile', profileId: 1 },
    { kind: 'subject', subject: 'cs.C' },
  ];

  it.each(few)('QP2 %o: begins with those few, in every order, and looks the rest up by key', (view) => {
    for (const sort of sorts) {
      const plan = planOf(view, sort);
      expect(plan.join('\n'), sort).not.toMatch(/SCAN [pm]\b/);
      expect(plan.filter((line) => fullScan.test(line))).toEqual([]);
    }
  });

  it('QP2 Up next in its own order walks the index of it', () => {
    expect(planOf({ kind: 'queue' }, 'queue')[0]).toMatch(/USING INDEX marks_queued/);
    expect(planOf({ kind: 'queue' }, 'queue').join('\n')).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
  });
});

it.each<View>([{ kind: 'all' }, { kind: 'unread' }, { kind: 'subject', subject: 'cs.C' }])(
  'QP3 a search in %o begins with the index of words',
  (view) => {
    const [first, ...rest] = planOf(view, 'newest', 'attention');
    expect(first).toMatch(/^SCAN w VIRTUAL TABLE INDEX/);
    expect(
      rest.filter((line) => !sorted.test(line)).every((line) => /^SEARCH [pm] USING INTEGER PRIMARY KEY/.test(line)),
    ).toBe(true);
  },
);
