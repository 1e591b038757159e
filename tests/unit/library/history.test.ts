import { describe, expect, it } from 'vitest';
import { changesKept, stepsKept } from '../../../electron/library/history.ts';
import { allRows } from '../../../electron/library/sql.ts';
import { dump } from './dump.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' }, { title: 'Three' });

/** All that the user made, without the history of it. */
const made = () => {
  const { marks, notes } = dump(library().db);
  return { marks, texts: notes?.map((note) => (note as { text: string }).text) };
};

const changes: [name: string, change: () => unknown][] = [
  ['a star', () => library().mark([1, 2], 'starred')],
  ['a star taken', () => library().mark([3], 'starred', false)],
  ['a read mark', () => library().mark([1, 3], 'read')],
  ['an unread mark', () => library().mark([3], 'read', false)],
  ['papers for Up next', () => library().mark([2, 1], 'queued')],
  ['papers taken from Up next', () => library().mark([3], 'queued', false)],
  ['a new order of Up next', () => library().move([2, 3])],
  ['a move to Trash', () => library().trash([1, 3])],
  ['a note', () => library().note(1, 'words')],
  ['a note made longer', () => library().note(3, 'an old note and more', 'another sitting')],
  ['a note taken away', () => library().note(3, '', 'a third sitting')],
];

describe('undo and redo', () => {
  it.each(changes)('HI1 take back %s, and do it again', (_, change) => {
    library().mark([3], 'starred');
    library().mark([3], 'read');
    library().mark([3], 'queued');
    library().note(3, 'an old note');
    const before = made();
    change();
    const after = made();
    expect(after).not.toEqual(before);
    library().undo();
    expect(made()).toEqual({ ...before, texts: textsWithEmpty(before.texts, after.texts) });
    library().redo();
    expect(made()).toEqual(after);
  });

  it('HI1 take back a restore, and do it again', () => {
    library().trash([1, 2]);
    const before = made();
    library().restore([1]);
    const after = made();
    library().undo();
    expect(made()).toEqual(before);
    library().redo();
    expect(made()).toEqual(after);
  });

  it('HI2 go back and forth through all kinds of changes in their order', () => {
    const states = [made()];
    for (const [, change] of changes) {
      change();
      states.push(made());
    }
    const steps = states.filter((state, at) => at === 0 || !same(state, states[at - 1]));
    for (const state of steps.toReversed().slice(1)) {
      library().undo();
      expect(made().marks).toEqual(state.marks);
    }
    expect(library().undo().label).toBeNull();
    for (const state of steps.slice(1)) {
      library().redo();
      expect(made().marks).toEqual(state.marks);
    }
    expect(library().redo().label).toBeNull();
    expect(made()).toEqual(steps.at(-1));
  });

  it('HI2 two changes of one thing in a row are taken back in the right order', () => {
    library().mark([1], 'starred');
    const first = library().paper(1).starredAt;
    library().mark([1], 'starred', false);
    library().mark([1], 'starred');
    expect(library().paper(1).starredAt).not.toBe(first);
    library().undo();
    expect(library().paper(1).starredAt).toBeNull();
    library().undo();
    expect(library().paper(1).starredAt).toBe(first);
    library().undo();
    expect(library().paper(1).starredAt).toBeNull();
  });

  it('HI3 a bulk change is one step, and what was so before it stays so', () => {
    library().mark([2], 'starred');
    const { starredAt } = library().paper(2);
    expect(library().mark([1, 2, 3], 'starred').history).toEqual({ undo: 'Starred 2 papers', redo: null });
    expect(library().undo().history).toEqual({ undo: 'Starred 1 paper', redo: 'Starred 2 papers' });
    expect(library().list('starred')).toEqual([2]);
    expect(library().paper(2).starredAt).toBe(starredAt);
  });

  it('HI4 after a new change there is nothing to redo', () => {
    library().mark([1], 'starred');
    library().undo();
    library().mark([2], 'starred');
    expect(library().history()).toEqual({ undo: 'Starred 1 paper', redo: null });
    expect(library().redo().label).toBeNull();
    expect(library().list('starred')).toEqual([2]);
  });

  it('HI4 what changes nothing, or is refused, leaves what can be redone', () => {
    library().mark([1], 'starred');
    library().undo();
    library().mark([1], 'read', false);
    library().mark([99], 'starred');
    library().move([99]);
    library().note(1, '');
    library().restore([1]);
    expect(() => library().note(99, 'x')).toThrow(/not in the library/);
    expect(library().redo().label).toBe('Starred 1 paper');
    expect(library().list('starred')).toEqual([1]);
  });

  it('HI5 go on after a restart', () => {
    library().mark([1], 'starred');
    library().trash([1]);
    library().close();
    expect(library().undo().label).toBe('Moved 1 paper to Trash');
    library().close();
    expect(library().history()).toEqual({ undo: 'Starred 1 paper', redo: 'Moved 1 paper to Trash' });
    library().redo();
    library().close();
    expect(library().list('trash')).toEqual([1]);
  });

  it('HI6 with nothing to take back or do again change nothing and tell nobody', () => {
    const whole = dump(library().db);
    expect([library().undo().label, library().redo().label]).toEqual([null, null]);
    expect(dump(library().db)).toEqual(whole);
    expect(library().changes).toEqual([]);
  });

  it('HI7 tell windows which papers changed, and what of them', () => {
    library().mark([1, 3], 'starred');
    library().undo();
    library().redo();
    expect(library().changes.map(({ ids, fields }) => [[...ids], fields])).toEqual(
      Array.from({ length: 3 }, () => [[1, 3], ['starred']]),
    );
  });

  it(`HI8 the last ${stepsKept} steps can be taken back, and what older ones made stays`, () => {
    library().mark([2], 'read');
    for (let step = 0; step < stepsKept; step++) library().mark([1], 'starred', step % 2 === 0);
    let steps = 0;
    while (library().undo().label !== null) steps++;
    expect(steps).toBe(stepsKept);
    expect(library().list('unread')).toEqual([3, 1]);
  });

  it('HI12 the oldest steps are forgotten where all together hold too many changes, but never the newest', () => {
    library().mark([1], 'starred');
    library().mark([1, 2], 'read');
    library().mark([3], 'starred');
    expect(changesOfSteps()).toEqual([1, 2, 1]);
    // As if they had been made to millions of papers.
    library().db.exec(`UPDATE history_steps SET changes = ${changesKept / 2} WHERE id < 3`);
    library().mark([2], 'starred');
    expect(changesOfSteps()).toEqual([changesKept / 2, 1, 1]);
    library().db.exec(`UPDATE history_steps SET changes = ${changesKept} WHERE id = 3`);
    library().mark([2], 'starred', false);
    expect(changesOfSteps()).toEqual([1, 1]);
    expect(library().undo().label).toBe('Unstarred 1 paper');
    // Only the history is forgotten: what was done stays.
    expect(library().list('starred')).toEqual([3, 2, 1]);
  });
});

function changesOfSteps(): number[] {
  return allRows<{ changes: number }>(library().db, 'SELECT changes FROM history_steps ORDER BY id').map(
    ({ changes }) => changes,
  );
}

describe('a step that no longer applies', () => {
  const starElsewhere = () => library().db.exec('UPDATE marks SET starred_at = 5 WHERE paper_id = 2');
  const conflict = expect.objectContaining({ code: 'conflict' });

  it('HI9 is refused as a conflict, and changes nothing of any paper in it', () => {
    library().mark([1, 2, 3], 'starred');
    starElsewhere();
    const before = made();
    expect(() => library().undo()).toThrow(conflict);
    expect(made()).toEqual(before);
  });

  it('HI9 is taken off the list, so that the steps before it can be taken back', () => {
    library().mark([3], 'read');
    library().mark([1, 2], 'starred');
    starElsewhere();
    expect(() => library().undo()).toThrow(/“Starred 2 papers” can’t be undone.*Nothing was altered/);
    expect(library().changes.at(-1)?.history).toEqual({ undo: 'Marked 1 paper read', redo: null });
    expect(library().undo().label).toBe('Marked 1 paper read');
    expect(library().paper(3).readAt).toBeNull();
  });

  it('HI9 is refused as well when it would be done again', () => {
    library().mark([1, 2], 'starred');
    library().undo();
    starElsewhere();
    expect(() => library().redo()).toThrow(/can’t be done again/);
    expect(library().list('starred')).toEqual([2]);
    expect(library().history()).toEqual({ undo: null, redo: null });
  });

  it('HI9 a note that something else has written is left alone', () => {
    library().note(1, 'mine');
    library().db.exec("UPDATE notes SET text = 'theirs' WHERE paper_id = 1");
    expect(() => library().undo()).toThrow(conflict);
    expect(library().paper(1).note.text).toBe('theirs');
  });
});

/** An undone first note leaves an empty one, which counts as none. */
function textsWithEmpty(before: string[] | undefined, after: string[] | undefined): string[] | undefined {
  return after?.length === before?.length ? before : ['', ...(before ?? [])];
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first, bigints) === JSON.stringify(second, bigints);
}

function bigints(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
