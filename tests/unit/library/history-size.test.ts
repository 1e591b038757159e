import { afterAll, beforeAll, expect, it } from 'vitest';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary } from './test-library.ts';

const papers = 100_000;
const library = new TestLibrary();
const ids = Array.from({ length: papers }, (_, at) => at + 1);

beforeAll(() => {
  addManyPapers(library.db, papers);
});

afterAll(() => library.remove());

/** Generous: a machine that is busy with other tests takes a third of it. */
const limit = 2_000;

it.each(['starred', 'read', 'queued'] as const)(
  `HI10 ${papers.toLocaleString('en')} papers are %s, and that is undone and done again, within ${limit} ms each`,
  (mark) => {
    const count = () => {
      const { starred, unread, queued } = library.counts();
      return { starred, read: papers - unread, queued }[mark];
    };
    expect(timeOf(() => library.mark(ids, mark))).toBeLessThan(limit);
    expect(count()).toBe(papers);
    expect(timeOf(() => library.undo())).toBeLessThan(limit);
    expect(count()).toBe(0);
    expect(timeOf(() => library.redo())).toBeLessThan(limit);
    expect(count()).toBe(papers);
  },
);

it(`HI10 so are they moved to Trash and back`, () => {
  expect(timeOf(() => library.trash(ids))).toBeLessThan(limit);
  expect(library.counts().all).toBe(0);
  expect(timeOf(() => library.undo())).toBeLessThan(limit);
  expect(library.counts().trash).toBe(0);
});

it('HI10 one mark costs the same in a library of that size as in a small one', () => {
  const small = new TestLibrary();
  small.add({}, {});
  const medianOf = (among: TestLibrary) => {
    const times = Array.from({ length: 41 }, (_, at) => timeOf(() => among.mark([2], 'starred', at % 2 === 1)));
    return times.sort((a, b) => a - b)[20] ?? 0;
  };
  // The median says little about a busy machine's worst moments; a cost that grows with the library is a hundred times.
  expect(medianOf(library)).toBeLessThan(5 * medianOf(small) + 2);
  small.remove();
});

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
