import { describe, expect, it } from 'vitest';
import { openForReading } from '../../../electron/library/database.ts';
import type { PaperId } from '../../../shared/paper.ts';
import { markKinds } from '../../../shared/paper.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' }, { title: 'Three' });

const marksOf = (id: PaperId) => {
  const { readAt, starredAt, queuePosition, trashedAt } = library().paper(id);
  return { readAt, starredAt, queuePosition, trashedAt };
};

describe('marks', () => {
  it('ST1 a new paper is unread, without a star, not in Up next, not in Trash', () => {
    expect(marksOf(1)).toEqual({ readAt: null, starredAt: null, queuePosition: null, trashedAt: null });
  });

  it.each([
    ['starred', 'starredAt'],
    ['read', 'readAt'],
    ['queued', 'queuePosition'],
  ] as const)('ST2 setting or taking %s changes that mark alone, of those papers alone', (mark, field) => {
    for (const other of markKinds) library().mark([3], other);
    const before = [marksOf(1), marksOf(3)];
    library().mark([1], mark);
    expect(marksOf(1)[field]).not.toBeNull();
    expect({ ...marksOf(1), [field]: null }).toEqual(before[0]);
    expect([marksOf(2), marksOf(3)]).toEqual([before[0], before[1]]);
    library().mark([3], mark, false);
    expect(marksOf(3)).toEqual({ ...before[1], [field]: null });
  });

  it('ST3 a mark set again keeps its first time, and is no change', () => {
    library().mark([1], 'read');
    const { readAt } = library().paper(1);
    const told = library().changes.length;
    const again = library().mark([1], 'read');
    expect(again.label).toBeNull();
    expect([...again.ids]).toEqual([]);
    expect(library().paper(1).readAt).toBe(readAt);
    expect(library().changes).toHaveLength(told);
  });

  it('ST3 a bulk mark leaves papers that have it already as they are', () => {
    library().mark([2], 'starred');
    const { starredAt } = library().paper(2);
    const bulk = library().mark([1, 2, 3], 'starred');
    expect([[...bulk.ids], bulk.label]).toEqual([[1, 3], 'Starred 2 papers']);
    expect(library().paper(2).starredAt).toBe(starredAt);
  });

  it('ST4 ids that are not in the library, and the same id twice, are passed over', () => {
    const marked = library().mark([1, 99, 1], 'starred');
    expect([[...marked.ids], marked.label]).toEqual([[1], 'Starred 1 paper']);
    expect(library().mark([99], 'starred').label).toBeNull();
  });

  it('ST5 each change is told to windows once, with its papers and fields, and a revision that grows', () => {
    const first = library().mark([1, 2], 'read');
    const second = library().mark([2], 'read', false);
    expect(library().changes).toEqual([
      { revision: first.revision, ids: Uint32Array.of(1, 2), fields: ['read'], history: first.history },
      { revision: second.revision, ids: Uint32Array.of(2), fields: ['read'], history: second.history },
    ]);
    expect(second.revision).toBeGreaterThan(first.revision);
  });

  it('ST6 a change is in the file before its answer: another connection sees it when windows are told', () => {
    const seen: unknown[] = [];
    const other = openForReading(library().folder);
    library().changes.push = () => seen.push(other.prepare('SELECT starred_at FROM marks WHERE paper_id = 1').get());
    library().mark([1], 'starred');
    other.close();
    expect(seen).toEqual([{ starred_at: library().paper(1).starredAt }]);
  });
});

describe('trash', () => {
  it('ST7 a paper in Trash is in no other list and no count, and comes back whole', () => {
    for (const mark of markKinds) library().mark([2], mark);
    library().note(2, 'my words');
    const whole = library().paper(2);
    const counts = library().counts();

    library().trash([2]);
    expect(library().list('trash')).toEqual([2]);
    for (const view of ['all', 'unread', 'queue', 'starred', 'noted'] as const) {
      expect(library().list(view), view).not.toContain(2);
    }
    expect(library().counts()).toMatchObject({ all: 2, starred: 0, queued: 0, noted: 0, trash: 1 });

    library().restore([2]);
    expect(library().paper(2)).toEqual(whole);
    expect(library().counts()).toEqual(counts);
    expect(library().list('trash')).toEqual([]);
  });

  it('ST7 a paper restored from Trash has its old place in Up next', () => {
    library().mark([1, 2, 3], 'queued');
    library().trash([2]);
    expect(library().queue()).toEqual([1, 3]);
    library().restore([2]);
    expect(library().queue()).toEqual([1, 2, 3]);
  });

  it('ST8 moving to Trash what is there, or restoring what is not, is no change', () => {
    library().trash([1]);
    const { trashedAt } = library().paper(1);
    expect(library().trash([1]).label).toBeNull();
    expect(library().restore([2]).label).toBeNull();
    expect(library().paper(1).trashedAt).toBe(trashedAt);
  });

  it('ST8 says what it did in words', () => {
    expect(library().trash([1, 2]).label).toBe('Moved 2 papers to Trash');
    expect(library().restore([1]).label).toBe('Restored 1 paper from Trash');
  });
});
