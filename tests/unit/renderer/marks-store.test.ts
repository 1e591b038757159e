import { describe, expect, it, vi } from 'vitest';
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
    lacksMark: ({ ids, mark }) => Promise.resolve(library.some((row) => ids.includes(row.id) && !hasMark(row, mark))),
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
    rows.want([1, 2]);
    await settle();
    void marks.set(Uint32Array.from([1]), 'starred', true);
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
    rows.want([1]);
    await settle();
    void marks.set(Uint32Array.from([1]), 'read', true);
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
    rows.want([1, 2, 3]);
    await settle();
    void marks.toggle(Uint32Array.from([1, 2]), 'starred');
    void marks.toggle(Uint32Array.from([1, 3]), 'starred');
    await settle();
    const asked = bridge.asked.filter(({ name }) => name === 'setMark').map(({ input }) => input);
    expect(asked).toMatchObject([
      { ids: Uint32Array.of(1, 2), value: true },
      { ids: Uint32Array.of(1, 3), value: false },
    ]);
  });

  it('toggles back what is not yet on the disk', async () => {
    const { bridge, rows, marks } = setUp([paperRow(1)]);
    rows.want([1]);
    await settle();
    void marks.toggle(Uint32Array.from([1]), 'queued');
    void marks.toggle(Uint32Array.from([1]), 'queued');
    await settle();
    const asked = bridge.asked.filter(({ name }) => name === 'setMark').map(({ input }) => input);
    expect(asked).toMatchObject([{ value: true }, { value: false }]);
  });

  it('looks at papers that were never on screen', async () => {
    const library = Array.from({ length: 12_000 }, (_, index) =>
      paperRow(index + 1, { readAt: index === 11_400 ? null : 1 }),
    );
    const { bridge, marks } = setUp(library);
    void marks.toggle(
      Uint32Array.from(library, ({ id }) => id),
      'read',
    );
    await settle();
    expect(bridge.asked.find(({ name }) => name === 'setMark')?.input).toMatchObject({ mark: 'read', value: true });
    // Their rows are not needed for that.
    expect(bridge.asked.filter(({ name }) => name === 'getRows')).toEqual([]);
  });

  it('takes a mark that is on its way from papers that were never on screen', async () => {
    const { bridge, marks } = setUp([]);
    const ids = Uint32Array.from({ length: 12_000 }, (_, index) => index + 1);
    void marks.set(ids, 'starred', true);
    void marks.toggle(ids, 'starred');
    await settle();
    expect(bridge.asked.at(-1)).toMatchObject({ name: 'setMark', input: { mark: 'starred', value: false } });
  });

  it('says what is being done where that lasts', async () => {
    vi.useFakeTimers();
    try {
      const { marks, messages, commit } = setUp([]);
      const works = () => messages.getState().works.map(({ message }) => message);
      void marks.set(
        Uint32Array.from({ length: 100_000 }, (_, index) => index + 1),
        'starred',
        true,
      );
      vi.advanceTimersByTime(299);
      expect(works()).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(works()).toEqual(['Starring 100,000 papers…']);
      commit.resolve(committed([1]));
      await settle();
      expect(works()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});
