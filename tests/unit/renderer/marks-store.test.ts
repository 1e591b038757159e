import { describe, expect, it } from 'vitest';
import { createMarksStore, hasMark, withPending } from '../../../renderer/state/marks-store.ts';
import { createMessageStore } from '../../../renderer/state/messages-store.ts';
import { createRowStore } from '../../../renderer/state/row-store.ts';
import { OffprintError } from '../../../shared/errors.ts';
import type { Committed, PaperRow } from '../../../shared/paper.ts';
import { committed, deferred, fakeBridge, paperRow, settle } from './fake-bridge.ts';

function setUp(library: readonly PaperRow[]) {
  const commit = deferred<Committed>();
  const bridge = fakeBridge({
    setMark: () => commit.promise,
    getRows: ({ ids }) => Promise.resolve(library.filter(({ id }) => ids.includes(id))),
  });
  const rows = createRowStore(bridge, (error) => {
    throw error;
  });
  const messages = createMessageStore();
  const told: Committed[] = [];
  const patched: number[] = [];
  const paper = { patch: (ids: Uint32Array) => void patched.push(...ids) };
  const marks = createMarksStore({ bridge, rows, paper, messages, committed: (change) => told.push(change) });
  const isShown = (id: number, mark: 'read' | 'starred' | 'queued'): boolean => {
    const row = rows.getState().rows.get(id);
    return row !== undefined && hasMark(withPending(row, marks.getState().pending), mark);
  };
  return { bridge, rows, messages, marks, commit, told, patched, isShown };
}

describe('marks', () => {
  it('shows a mark at once, and keeps it when it is on the disk', async () => {
    const { rows, marks, commit, isShown, told, patched } = setUp([paperRow(1), paperRow(2)]);
    await rows.load([1, 2]);
    void marks.set([1], 'starred', true);
    expect(isShown(1, 'starred')).toBe(true);
    expect(isShown(2, 'starred')).toBe(false);
    expect(told).toEqual([]);
    commit.resolve(committed([1]));
    await settle();
    expect(marks.getState().pending).toEqual([]);
    expect(isShown(1, 'starred')).toBe(true);
    // The reader as well: what it shows must not fall back until its paper is fetched again.
    expect(patched).toEqual([1]);
    expect(told).toHaveLength(1);
  });

  it('takes a mark back, and says why, when it can’t be saved', async () => {
    const { rows, marks, commit, isShown, messages } = setUp([paperRow(1)]);
    await rows.load([1]);
    void marks.set([1], 'read', true);
    expect(isShown(1, 'read')).toBe(true);
    commit.reject(new OffprintError('disk-full', 'The disk is full: the paper is still unread.'));
    await settle();
    expect(isShown(1, 'read')).toBe(false);
    expect(messages.getState().toast).toMatchObject({
      kind: 'fault',
      message: 'The disk is full: the paper is still unread.',
    });
  });

  it('gives the mark to all when one lacks it, and takes it from all otherwise', async () => {
    const { bridge, rows, marks } = setUp([paperRow(1, { starredAt: 5 }), paperRow(2), paperRow(3, { starredAt: 5 })]);
    await rows.load([1, 2, 3]);
    void marks.toggle([1, 2], 'starred');
    void marks.toggle([1, 3], 'starred');
    await settle();
    const asked = bridge.asked.filter(({ name }) => name === 'setMark').map(({ input }) => input);
    expect(asked).toMatchObject([
      { ids: [1, 2], value: true },
      { ids: [1, 3], value: false },
    ]);
  });

  it('toggles back what is not yet on the disk', async () => {
    const { bridge, rows, marks } = setUp([paperRow(1)]);
    await rows.load([1]);
    void marks.toggle([1], 'queued');
    void marks.toggle([1], 'queued');
    await settle();
    const asked = bridge.asked.filter(({ name }) => name === 'setMark').map(({ input }) => input);
    expect(asked).toMatchObject([{ value: true }, { value: false }]);
  });

  it('looks at papers that were never on screen', async () => {
    const library = Array.from({ length: 2_500 }, (_, index) =>
      paperRow(index + 1, { readAt: index === 2_400 ? null : 1 }),
    );
    const { bridge, marks } = setUp(library);
    void marks.toggle(
      library.map(({ id }) => id),
      'read',
    );
    await settle();
    expect(bridge.asked.find(({ name }) => name === 'setMark')?.input).toMatchObject({ mark: 'read', value: true });
    expect(bridge.asked.filter(({ name }) => name === 'getRows')).toHaveLength(3);
  });
});
