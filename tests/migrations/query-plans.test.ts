import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetSources } from '../../electron/library/facet-sources.ts';
import { readCounts } from '../../electron/library/counts.ts';
import { readTagNames } from '../../electron/library/nested-tags.ts';
import { readTags } from '../../electron/library/tags.ts';
import { readList } from '../../electron/library/list-walk.ts';
import type { WritableLibrary } from '../../electron/library/sql.ts';
import type { Sort, View } from '../../shared/paper.ts';
import { sorts } from '../../shared/paper.ts';
import { addManyPapers } from '../unit/library/many-papers.ts';
import { TestLibrary } from '../unit/library/test-library.ts';

const library = new TestLibrary();

beforeAll(() => {
  addManyPapers(library.db, 12_000);
  library.add(...Array.from({ length: 500 }, (_, at) => ({ title: `Attention ${at}`, abstract: 'common words' })));
  library.mark([1, 2, 3], 'starred');
  library.mark([4, 5, 6], 'queued');
});

afterAll(() => library.remove());

/** How SQLite goes about each statement of a list: a line for each table, and one for each sort. */
function plansOf(view: View, sort: Sort, search = ''): string[] {
  return plansOfAll((db) => readList(db, { view, search, sort }, new Date()));
}

/** The statements that something reads with. */
function statementsOf(read: (db: WritableLibrary) => unknown): string[] {
  const statements = new Set<string>();
  const { db } = library;
  const recording = new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') {
        return (sql: string, options: object) => {
          statements.add(sql);
          return target.prepare(sql, options);
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  }) as WritableLibrary;
  read(recording);
  return [...statements];
}

/** How SQLite goes about each statement that something reads with. */
function plansOfAll(read: (db: WritableLibrary) => unknown): string[] {
  const { db } = library;
  return statementsOf(read).flatMap((sql) =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail),
  );
}

const sorted = /TEMP B-TREE/;
/** A walk through a table itself or a whole index: by no key, and not cut off by a LIMIT. Tags are some thousands at most. */
const wholeScan = /^SCAN (?!.*VIRTUAL TABLE|tags$|w$|o$|json_each|found|asked|\(subquery|CONSTANT ROW|a$)/;

describe('a list of many papers, at 12,500', () => {
  it.each(['newest', 'oldest'] as const)('QP1 %s: goes by places, and sorts nothing', (sort) => {
    for (const kind of ['all', 'unread'] as const) {
      const plans = plansOf({ kind }, sort);
      expect(plans).toContain('SEARCH p USING COVERING INDEX papers_by_place (place>? AND place<?)');
      expect(plans.filter((line) => sorted.test(line) || wholeScan.test(line))).toEqual([]);
    }
  });

  const indexes = {
    title: /^SCAN papers USING COVERING INDEX papers_by_title$/,
    'first-author': /^SEARCH papers USING COVERING INDEX papers_by_author \(author_sort>\?\)$/,
    'recently-added': /^SCAN papers USING COVERING INDEX papers_by_added$/,
    // Those not read are met by their places.
    'recently-read': /^SEARCH marks USING COVERING INDEX marks_read \(read_at>\?\)$|papers_by_place$/,
  } as const;

  it.each(Object.entries(indexes) as [keyof typeof indexes, RegExp][])(
    'QP1 %s: goes along the index of its order, and sorts nothing',
    (sort, index) => {
      for (const kind of ['all', 'unread'] as const) {
        const plans = plansOf({ kind }, sort);
        expect(plans.filter((line) => index.test(line))).not.toEqual([]);
        // What begins an index is cut off by its LIMIT; all that follows is a search from a key.
        expect(plans.filter((line) => sorted.test(line) || (wholeScan.test(line) && !index.test(line)))).toEqual([]);
      }
    },
  );
});

describe('a list of few papers among many', () => {
  const few: View[] = [
    { kind: 'queue' },
    { kind: 'starred' },
    { kind: 'noted' },
    { kind: 'trash' },
    { kind: 'profile', profileId: 1 },
  ];

  it.each(few)('QP2 %o: looks at those few alone, in every order, with and without a search', (view) => {
    for (const sort of sorts) {
      for (const search of ['', 'attention']) {
        const plans = plansOf(view, sort, search);
        expect(plans.filter((line) => wholeScan.test(line) && !/USING (?:COVERING )?INDEX/.test(line))).toEqual([]);
        expect(plans.filter((line) => /SCAN (?:papers|p|m) |SCAN marks USING INDEX marks_read/.test(line))).toEqual([]);
      }
    }
  });
});

describe('counts by facet', () => {
  it.each(Object.entries(facetSources))('QP4 %s: looks up the papers of a step, and no others', (_, { sql }) => {
    const plan = library.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('[1, 2, 3]') as { detail: string }[];
    const scans = plan.map(({ detail }) => detail).filter((line) => line.startsWith('SCAN'));
    expect(scans.filter((line) => !/^SCAN (?:found VIRTUAL TABLE|counted$)/.test(line))).toEqual([]);
    expect(plan.some(({ detail }) => detail.startsWith('SEARCH'))).toBe(true);
  });
});

describe('counts beside names', () => {
  it.each([
    ['tags', 'library_counts', readTags],
    ['tags to complete', 'c', readTagNames],
    ['authors’ pages', 'c', (db: WritableLibrary) => readCounts(db, new Date())],
  ] as const)('QP5 of %s are looked up by their key', (_, counts, read) => {
    const plans = plansOfAll(read).filter((line) =>
      line.startsWith(`SEARCH ${counts} USING PRIMARY KEY (kind=? AND item=?)`),
    );
    expect(plans).not.toEqual([]);
  });
});

describe('a search', () => {
  it.each<View>([{ kind: 'all' }, { kind: 'unread' }])(
    'QP3 in %o, newest: begins with the index of words, and sorts nothing',
    (view) => {
      for (const search of ['attention', 'common', 'common -attention', 'year:2024 common']) {
        const plans = plansOf(view, 'newest', search);
        expect(plans.some((line) => line.startsWith('SCAN w VIRTUAL TABLE INDEX'))).toBe(true);
        expect(plans.filter((line) => sorted.test(line) || wholeScan.test(line))).toEqual([]);
      }
    },
  );

  it.each(['common', 'common -tag:x', '-common', 'common OR tag:x', 'author:"Ailon, Nir"'])(
    'QP6 binds places for the index of words as integers: %s',
    (search) => {
      const statements = statementsOf((db) =>
        readList(db, { view: { kind: 'all' }, search, sort: 'newest' }, new Date()),
      );
      const bounds = statements.flatMap((sql) => sql.match(/\browid (?:<|>=) \S+/g) ?? []);
      expect(bounds).not.toEqual([]);
      for (const bound of bounds) expect(bound).toMatch(/CAST\(/);
    },
  );

  it.each(sorts)('QP3 in another order never sorts more than a few: %s', (sort) => {
    const plans = plansOf({ kind: 'all' }, sort, 'common');
    expect(plans.filter((line) => wholeScan.test(line) && !/COVERING INDEX/.test(line))).toEqual([]);
  });
});
