import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLibrary, rebuildSearchIndex } from '../../../electron/library/check.ts';
import { startIndexing } from '../../../electron/library/indexing.ts';
import { insertPaper } from '../../../electron/library/papers.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { countPending, indexPending } from '../../../electron/library/word-index.ts';
import { makeDraft, TestLibrary } from './test-library.ts';

const papers = 600;
let library: TestLibrary;

beforeEach(() => {
  library = new TestLibrary();
  inTransaction(library.db, () => {
    for (let number = 1; number <= papers; number++) {
      const draft = makeDraft({ title: `Zebra ${number}`, abstract: `horse${number} `.repeat(200) });
      insertPaper(library.db, draft, { kind: 'author-page', name: 'A' }, number);
    }
  });
});

afterEach(() => library.remove());

const found = (): number => library.list('all', 'zebra').length;
const reachesTheEnd = (told: number[]): Promise<void> =>
  vi.waitFor(() => expect(told.at(-1)).toBe(0), { timeout: 20_000, interval: 2 });

describe('indexing in the background', () => {
  it('IX1 goes on to the end, says so, and searches find the papers one by one', async () => {
    const told: number[] = [];
    expect([found(), library.counts().unindexed]).toEqual([0, papers]);
    startIndexing(library.db, (left) => told.push(left));
    await vi.waitFor(() => expect(found()).toBeGreaterThan(0), { interval: 1 });
    const some = found();
    expect(some).toBeLessThan(papers);
    expect(library.counts().unindexed).toBeGreaterThan(0);
    await reachesTheEnd(told);
    expect([found(), library.counts().unindexed]).toEqual([papers, 0]);
    expect(checkLibrary(library.folder)).toEqual({ ok: true, problems: [] });
  });

  it('IX2 lets changes go between its batches', async () => {
    const told: number[] = [];
    startIndexing(library.db, (left) => told.push(left));
    await vi.waitFor(() => expect(found()).toBeGreaterThan(0), { interval: 1 });
    library.mark([1], 'starred');
    library.note(2, 'giraffe');
    expect(library.counts().unindexed).toBeGreaterThan(0);
    await reachesTheEnd(told);
    expect([library.list('starred'), library.list('all', 'giraffe')]).toEqual([[1], [2]]);
  });

  it('IX3 is taken up where it stopped, whatever ended it', async () => {
    inTransaction(library.db, () => indexPending(library.db, () => true));
    const first = found();
    expect(first).toBeGreaterThan(0);
    library.close();
    expect(found()).toBe(first);
    const told: number[] = [];
    startIndexing(library.db, (left) => told.push(left));
    await reachesTheEnd(told);
    expect(found()).toBe(papers);
  });

  it('IX3 a batch that fails leaves the index as it was', () => {
    const before = found();
    expect(() =>
      inTransaction(library.db, () => {
        indexPending(library.db, () => true);
        throw new Error('the disk is full');
      }),
    ).toThrow('the disk is full');
    expect([found(), countPending(library.db)]).toEqual([before, papers]);
  });

  it('IX4 the index can be made again, and is checked against the papers', () => {
    inTransaction(library.db, () => indexPending(library.db, () => false));
    library.db.exec('DELETE FROM paper_words WHERE rowid IN (SELECT place FROM papers WHERE id = 3)');
    library.close();
    expect(checkLibrary(library.folder).problems.join()).toMatch(/holds 599 of 600 papers/);
    expect(rebuildSearchIndex(library.folder)).toEqual({ ok: true, problems: [] });
    expect(found()).toBe(papers);
  });

  it('IX5 wakes for papers that come later', async () => {
    const told: number[] = [];
    const indexing = startIndexing(library.db, (left) => told.push(left));
    await reachesTheEnd(told);
    told.length = 0;
    inTransaction(library.db, () =>
      insertPaper(library.db, makeDraft({ title: 'Zebra again' }), { kind: 'author-page', name: 'A' }, 1),
    );
    indexing.wake();
    await reachesTheEnd(told);
    expect(found()).toBe(papers + 1);
  });
});
