import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planList } from '../../../electron/library/list.ts';
import { readList, walkList } from '../../../electron/library/list-walk.ts';
import { orderBy } from '../../../electron/library/list-orders.ts';
import { allRows, inTransaction, run } from '../../../electron/library/sql.ts';
import type { Sort, View } from '../../../shared/paper.ts';
import { sorts } from '../../../shared/paper.ts';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary } from './test-library.ts';

const papers = 9_000;
const library = new TestLibrary();

/** Words by how often papers have them: of `all` every one, of `tenth` each tenth. */
const wordsOf = (id: number): string =>
  ['all', id % 2 === 0 ? 'half' : 'other', id % 10 === 0 ? 'tenth' : '', id % 997 === 0 ? 'rare' : ''].join(' ');

beforeAll(() => {
  const { db } = library;
  addManyPapers(db, papers);
  inTransaction(db, () => {
    db.function('words_of', (id: unknown) => wordsOf(Number(id)));
    run(db, 'INSERT INTO paper_words (rowid, title) SELECT place, words_of(id) FROM papers');
    for (const word of ['all', 'half', 'other', 'tenth', 'rare']) run(db, 'INSERT INTO words VALUES (?, 1)', word);
  });
  library.mark(
    ids((id) => id % 3 === 0),
    'read',
  );
  library.mark(
    ids((id) => id % 9 === 1),
    'read',
  );
  library.mark(
    ids((id) => id % 4 === 0),
    'starred',
  );
  library.mark(
    ids((id) => id % 450 === 3),
    'queued',
  );
  library.trash(ids((id) => id % 11 === 5));
});

afterAll(() => library.remove());

function ids(fits: (id: number) => boolean): number[] {
  return Array.from({ length: papers }, (_, at) => at + 1).filter(fits);
}

/** The papers that a list must have, sorted whole by SQLite. */
function wanted(fits: (id: number) => boolean, sort: Sort): number[] {
  return allRows<{ id: number }>(
    library.db,
    `SELECT p.id FROM json_each(?) a CROSS JOIN papers p ON p.id = a.value CROSS JOIN marks m ON m.paper_id = p.id
     WHERE m.trashed_at IS NULL ORDER BY ${orderBy[sort]}`,
    JSON.stringify(ids(fits)),
  ).map(({ id }) => id);
}

/** Which suits a search best is tested with the ranking. */
function comparable(found: readonly number[], sort: Sort): number[] {
  return sort === 'relevance' ? found.toSorted((a, b) => a - b) : [...found];
}

const searches: [search: string, fits: (id: number) => boolean][] = [
  ['', () => true],
  ['all', () => true],
  ['half', (id) => id % 2 === 0],
  ['half tenth', (id) => id % 10 === 0],
  ['half other', () => false],
  ['tenth -half', () => false],
  ['-half', (id) => id % 2 === 1],
  ['rar', (id) => id % 997 === 0],
  ['hal', (id) => id % 2 === 0],
  ['half', (id) => id % 2 === 0],
  ['rare OR tenth', (id) => id % 997 === 0 || id % 10 === 0],
  ['tenth is:starred', (id) => id % 10 === 0 && id % 4 === 0],
  ['is:starred OR rare', (id) => id % 4 === 0 || id % 997 === 0],
  ['is:starred', (id) => id % 4 === 0],
  ['NOT (half is:starred)', (id) => !(id % 2 === 0 && id % 4 === 0)],
];

const views: [View, (id: number) => boolean][] = [
  [{ kind: 'all' }, () => true],
  [{ kind: 'unread' }, (id) => id % 3 !== 0 && id % 9 !== 1],
  [{ kind: 'starred' }, (id) => id % 4 === 0],
  [{ kind: 'queue' }, (id) => id % 450 === 3],
  [{ kind: 'subject', subject: 'cs.C' }, (id) => id % 20 === 2],
];

describe('a walk through a list', () => {
  it.each(sorts)('LW1 gives every paper that fits, once, in order, whichever way it takes: %s', (sort) => {
    for (const [view, isIn] of views) {
      for (const [search, fits] of searches) {
        const found = readList(library.db, { view, search, sort }, new Date());
        const expected = wanted((id) => isIn(id) && fits(id), sort);
        expect(found.length, `${view.kind}, “${search}”`).toBe(expected.length);
        expect(comparable(found, sort), `${view.kind}, “${search}”`).toEqual(comparable(expected, sort));
      }
    }
  });

  it('LW2 a range of dates is looked at alone, and its ends belong to it', () => {
    const dated = (from: string, end: string) =>
      wanted((id) => {
        const date =
          id % 10 > 0 ? `20${String(id % 25).padStart(2, '0')}-${String(1 + (id % 12)).padStart(2, '0')}` : '';
        return date >= from && date < end;
      }, 'newest');
    const found = (search: string) =>
      readList(library.db, { view: { kind: 'all' }, search, sort: 'newest' }, new Date());
    expect(found('year:2024')).toEqual(dated('2024', '2024~'));
    expect(found('year:2020..2021 half')).toEqual(dated('2020', '2021~').filter((id) => id % 2 === 0));
    expect(found('date:2019-04..2020-03')).toEqual(dated('2019-04', '2020-03~'));
    expect(found('date:..2001')).toEqual(dated('1', '2001~'));
    expect(found('date:2024-05..')).toEqual(dated('2024-05', '3'));
  });

  it('LW3 any searches of such words joined anyhow give what each paper’s own words say', () => {
    type Search = [text: string, fits: (id: number) => boolean];
    const word = fc.constantFrom('half', 'other', 'tenth', 'rare', 'all');
    const term = fc.oneof(
      word.map((text): Search => [text, (id) => wordsOf(id).includes(text)]),
      fc.constant<Search>(['is:starred', (id) => id % 4 === 0]),
    );
    const { query } = fc.letrec<{ query: Search }>((tie) => ({
      query: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        term,
        fc
          .tuple(tie('query'), tie('query'))
          .map(([a, b]): Search => [`(${a[0]} OR ${b[0]})`, (id: number) => a[1](id) || b[1](id)]),
        fc
          .tuple(tie('query'), tie('query'))
          .map(([a, b]): Search => [`(${a[0]} AND ${b[0]})`, (id: number) => a[1](id) && b[1](id)]),
        tie('query').map((a): Search => [`NOT (${a[0]})`, (id: number) => !a[1](id)]),
      ),
    }));
    fc.assert(
      fc.property(query, fc.constantFrom(...sorts), ([search, fits], sort) => {
        const found = readList(library.db, { view: { kind: 'all' }, search: `${search} `, sort }, new Date());
        expect(comparable(found, sort)).toEqual(comparable(wanted(fits, sort), sort));
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('LW4 looks at a small part of the library before it gives the first rows', () => {
    for (const sort of ['newest', 'oldest', 'title', 'recently-added'] as const) {
      for (const search of ['', 'all', 'half', 'is:unread', '-half']) {
        const plan = planList(library.db, { view: { kind: 'all' }, search, sort }, new Date());
        const first: number[] = [];
        let steps = 0;
        for (const step of walkList(library.db, plan)) {
          first.push(...step);
          steps += 1;
          if (first.length >= 32) break;
        }
        expect(steps, `${sort}, “${search}”`).toBeLessThanOrEqual(4);
        expect(first.length).toBeLessThan(papers / 4);
      }
    }
  });
});
