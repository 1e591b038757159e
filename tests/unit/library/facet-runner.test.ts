import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { announceQuery, createCancelFlags } from '../../../electron/library/cancel-flags.ts';
import { openForReading } from '../../../electron/library/database.ts';
import { runFacets } from '../../../electron/library/facet-runner.ts';
import { closeLibrary, type ReadableLibrary } from '../../../electron/library/sql.ts';
import { type FacetAnswer, type FacetKind, facetKinds } from '../../../shared/facets.ts';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary } from './test-library.ts';

const papers = 30_000;
const library = new TestLibrary();
let db: ReadableLibrary;

beforeAll(() => {
  addManyPapers(library.db, papers);
  db = openForReading(library.folder);
});

afterAll(() => {
  closeLibrary(db, 'reader');
  library.remove();
});

/** Asks as main does; `later` is what was said after the first answer. */
function ask(search = '', flags = createCancelFlags(), from = db) {
  const later: FacetAnswer[] = [];
  const queryId = announceQuery(flags, 'facets');
  const query = { view: { kind: 'all' as const }, search, facets: [...facetKinds] };
  const answer = runFacets(from, query, queryId, flags, {
    counted: (better) => later.push(better),
    failed: (error) => {
      throw error;
    },
  });
  return { queryId, answer, later };
}

const kindsOf = (answers: readonly FacetAnswer[]): FacetKind[] =>
  answers.flatMap(({ groups }) => groups.map(({ kind }) => kind));

const all = async (later: readonly FacetAnswer[]): Promise<void> =>
  vi.waitFor(() => expect(kindsOf(later).toSorted()).toEqual(facetKinds.toSorted()), { timeout: 10_000, interval: 5 });

describe('counting a long list', () => {
  it('FR1 answers first with counts of all facets, and later with exact ones, in slices', async () => {
    const { queryId, answer, later } = ask();
    const first = await answer;
    expect(kindsOf([first])).toEqual(facetKinds);
    expect(later).toEqual([]);
    let turns = 0;
    while (later.length < 2) {
      await nextTurn();
      turns += 1;
    }
    expect(turns).toBeGreaterThan(5);
    await all(later);
    expect([first, ...later].every((one) => one.queryId === queryId)).toBe(true);
    expect(later.flatMap(({ groups }) => groups).every(({ isExact }) => isExact)).toBe(true);
  });

  it('FR2 ends in the middle of its work when a newer one is announced', async () => {
    const flags = createCancelFlags();
    const older = ask('', flags);
    await older.answer;
    announceQuery(flags, 'facets');
    for (let turns = 0; turns < 500; turns += 1) await nextTurn();
    expect(older.later).toEqual([]);
  });

  it('FR2 fails with `cancelled` when it is out of date before its first answer', async () => {
    const flags = createCancelFlags();
    const older = ask('', flags);
    announceQuery(flags, 'facets');
    await expect(older.answer).rejects.toMatchObject({ code: 'cancelled' });
    expect(db.isTransaction).toBe(false);
  });

  it('FR2 is not ended by a query of another purpose', async () => {
    const flags = createCancelFlags();
    const { answer, later } = ask('', flags);
    announceQuery(flags, 'palette');
    await answer;
    await all(later);
    expect(later.length).toBeGreaterThan(0);
  });

  it('FR3 counts the library as it is, also when an older count is in the middle of its work', async () => {
    const older = ask();
    await older.answer;
    library.mark([1, 2, 3], 'starred');
    const { answer } = ask('is:starred');
    const mark = (await answer).groups.find(({ kind }) => kind === 'mark');
    expect(mark).toEqual({ kind: 'mark', values: [{ value: 'starred', papers: 3 }], isExact: true });
  });

  it('FR4 ends quietly when the library is closed in the middle of it', async () => {
    const closing = openForReading(library.folder);
    const { answer, later } = ask('', createCancelFlags(), closing);
    await answer;
    closeLibrary(closing, 'reader');
    for (let turns = 0; turns < 5; turns += 1) await nextTurn();
    expect(later).toEqual([]);
  });
});
