import { beforeEach, describe, expect, it, vi } from 'vitest';
import { placeFor } from '../../../renderer/state/paper-actions.ts';
import { lastViewIn } from '../../../renderer/state/last-view.ts';
import { layoutFor } from '../../../renderer/state/layout-store.ts';
import { createNoteBackup } from '../../../renderer/state/note-backup.ts';
import { startWindow } from '../../../renderer/state/window-events.ts';
import { createCommands } from '../../../renderer/state/run-command.ts';
import { createWindowState } from '../../../renderer/state/window-state.ts';
import type { Bridge } from '../../../renderer/bridge.ts';
import type { LastView } from '../../../shared/settings.ts';
import { committed, fakeBridge, paperDetail, paperRow, settle } from './fake-bridge.ts';

class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  clear = (): void => this.#items.clear();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
  removeItem = (key: string): void => void this.#items.delete(key);
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
}

const counts = {
  all: 3,
  unread: 3,
  queued: 0,
  starred: 0,
  noted: 0,
  trash: 0,
  unindexed: 0,
  readThisWeek: 0,
  subjects: [],
  profiles: [],
};

async function started(
  answers: Partial<Bridge> = {},
  last: LastView | null = null,
  storage: Storage = new FakeStorage(),
) {
  const bridge = fakeBridge({
    queryPapers: () =>
      Promise.resolve({
        queryId: 1,
        ids: Uint32Array.of(1, 2, 3),
        rows: [1, 2, 3].map((id) => paperRow(id)),
        total: 3,
        complete: true,
        hint: null,
      }),
    getCounts: () => Promise.resolve(counts),
    ...answers,
  });
  const state = createWindowState(bridge, last, storage);
  void startWindow(state);
  await settle();
  return { bridge, state };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a window', () => {
  it('asks for the list before anything has answered, and opens its first paper', async () => {
    const { bridge, state } = await started();
    const names = bridge.asked.map(({ name }) => name);
    expect(names.slice(0, 4).sort()).toEqual(['getSearches', 'getStartup', 'getTags', 'queryPapers']);
    expect(state.paper.getState().paper?.id).toBe(1);
    expect(state.counts.getState().counts?.unread).toBe(3);
  });

  it('opens where the reader was', async () => {
    const last: LastView = { view: { kind: 'starred' }, search: 'puzzle', sort: 'title', paperId: 2 };
    const { bridge, state } = await started({}, last);
    expect(bridge.asked.find(({ name }) => name === 'queryPapers')?.input).toMatchObject({
      view: { kind: 'starred' },
      search: 'puzzle',
      sort: 'title',
    });
    expect(state.paper.getState().paper?.id).toBe(2);
  });

  it('writes where the reader is once they stand still, and before it closes', async () => {
    const { bridge, state } = await started();
    await vi.advanceTimersByTimeAsync(600);
    const writes = (): unknown[] => bridge.asked.filter(({ name }) => name === 'setSettings').map(({ input }) => input);
    expect(writes()).toMatchObject([{ lastView: { paperId: 1 } }]);
    state.selection.moveTo(3, 'replace', state.list.getState().ids);
    bridge.send('closing', null);
    await vi.advanceTimersByTimeAsync(10);
    expect(writes()[1]).toMatchObject({ lastView: { paperId: 3 } });
    expect(bridge.asked.at(-1)?.name).toBe('readyToClose');
  });

  it('saves the note before it shows another paper, and before it closes', async () => {
    const { bridge, state } = await started({ saveNote: () => Promise.resolve(committed([1], null)) });
    state.note.edit('half a thought');
    state.selection.moveTo(2, 'replace', state.list.getState().ids);
    await settle();
    expect(bridge.asked.find(({ name }) => name === 'saveNote')?.input).toMatchObject({
      paperId: 1,
      text: 'half a thought',
    });
    expect(state.paper.getState().paper?.id).toBe(2);
    state.note.edit('and another');
    bridge.send('closing', null);
    await vi.advanceTimersByTimeAsync(10);
    const order = bridge.asked.map(({ name }) => name);
    expect(order.lastIndexOf('saveNote')).toBeGreaterThan(order.indexOf('saveNote'));
    expect(order.at(-1)).toBe('readyToClose');
  });

  it('does not close over a note that could not be saved, the first time', async () => {
    const { bridge, state } = await started({ saveNote: () => Promise.reject(new Error('disk')) });
    state.note.edit('precious');
    bridge.send('closing', null);
    await vi.advanceTimersByTimeAsync(10);
    expect(bridge.asked.map(({ name }) => name)).not.toContain('readyToClose');
    expect(bridge.asked.at(-1)?.name).toBe('keepOpen');
    expect(state.messages.getState().toast?.kind).toBe('fault');
    bridge.send('closing', null);
    await vi.advanceTimersByTimeAsync(10);
    expect(bridge.asked.at(-1)?.name).toBe('readyToClose');
  });

  it('warns again of another note that could not be saved, after the first one was', async () => {
    let fails = true;
    const { bridge, state } = await started({
      saveNote: () => (fails ? Promise.reject(new Error('disk')) : Promise.resolve(committed([1]))),
    });
    state.note.edit('first');
    bridge.send('closing', null);
    await vi.advanceTimersByTimeAsync(10);
    fails = false;
    await state.note.flush();
    fails = true;
    state.note.edit('second');
    bridge.send('closing', null);
    await vi.advanceTimersByTimeAsync(10);
    expect(bridge.asked.map(({ name }) => name)).not.toContain('readyToClose');
  });

  it('keeps paper and note together when one goes on and back while a save is slow', async () => {
    let saved = (): void => undefined;
    const { state } = await started({
      getPaper: ({ id }) => Promise.resolve(paperDetail(id)),
      saveNote: () =>
        new Promise((resolve) => {
          saved = () => resolve(committed([1]));
        }),
    });
    const { ids } = state.list.getState();
    state.note.edit('about the first');
    state.selection.moveTo(2, 'replace', ids);
    await vi.advanceTimersByTimeAsync(10);
    state.selection.moveTo(1, 'replace', ids);
    await vi.advanceTimersByTimeAsync(10);
    saved();
    await vi.advanceTimersByTimeAsync(10);
    expect(state.paper.getState().paper?.id).toBe(1);
    expect(state.note.getState()).toMatchObject({ paperId: 1, text: 'about the first' });
  });

  it('shows in the editor what an undo did to the note', async () => {
    let text = 'new';
    const { state } = await started({
      getPaper: ({ id }) => Promise.resolve(paperDetail(id, { note: { text, updatedAt: 1, versions: 1 } })),
      undo: () => {
        text = 'old';
        return Promise.resolve(committed([1], 'Edited a note'));
      },
    });
    expect(state.note.getState().text).toBe('new');
    await state.actions.undo();
    expect(state.note.getState().text).toBe('old');
    expect(state.messages.getState().toast?.message).toBe('Undone: Edited a note');
  });

  it('saves a note that a window before it could not', async () => {
    const storage = new FakeStorage();
    createNoteBackup(storage).keep(2, 'typed before the fault');
    const { bridge, state } = await started({ saveNote: () => Promise.resolve(committed([2])) }, null, storage);
    expect(bridge.asked.find(({ name }) => name === 'saveNote')?.input).toMatchObject({
      paperId: 2,
      text: 'typed before the fault',
    });
    expect(storage.length).toBe(0);
    expect(state.messages.getState().toast?.message).toMatch(/note/);
  });
});

describe('the last view in the page’s address', () => {
  it('is read, and a broken one is no last view', () => {
    const last: LastView = { view: { kind: 'unread' }, search: 'a b', sort: 'oldest', paperId: 4 };
    expect(lastViewIn(`?${new URLSearchParams({ last: JSON.stringify(last) })}`)).toEqual(last);
    for (const anchor of [null, { paperId: 3, part: 0.25 }]) {
      const placed = { ...last, anchor };
      expect(lastViewIn(`?${new URLSearchParams({ last: JSON.stringify(placed) })}`)).toEqual(placed);
    }
    const astray = JSON.stringify({ ...last, anchor: { paperId: 3, part: 7 } });
    for (const text of [astray, '', '{', 'null', '{"view":{},"search":"","sort":"newest","paperId":null}']) {
      expect(lastViewIn(`?${new URLSearchParams({ last: text })}`)).toBeNull();
    }
    expect(lastViewIn('')).toBeNull();
  });
});

describe('the panes', () => {
  it('collapse in order: the sidebar, then the list', () => {
    const panes = { sidebar: 216, list: 404 };
    expect(layoutFor(1280, panes, 1)).toBe('wide');
    expect(layoutFor(900, panes, 1)).toBe('medium');
    expect(layoutFor(720, panes, 1)).toBe('narrow');
    expect(layoutFor(900, panes, 2)).toBe('narrow');
    expect(layoutFor(3840, panes, 2)).toBe('wide');
  });
});

describe('a place in Up next', () => {
  const ids = Uint32Array.of(1, 2, 3, 4);
  it('is one further, and none past the ends', () => {
    expect(placeFor(ids, new Set([3]), -1)).toBe(2);
    expect(placeFor(ids, new Set([2]), 1)).toBe(4);
    expect(placeFor(ids, new Set([3]), 1)).toBeNull();
    expect(placeFor(ids, new Set([1]), -1)).toBeUndefined();
    expect(placeFor(ids, new Set([4]), 1)).toBeUndefined();
  });

  it('keeps the letters after n while the list is on its way, for the note of the paper that it brings', async () => {
    const { state } = await started({ queryPapers: () => new Promise(() => undefined) });
    vi.stubGlobal('requestAnimationFrame', () => 0);
    createCommands(state)('edit-note');
    expect(state.noteFocus.takes({ key: 's', ctrlKey: false, metaKey: false, altKey: false })).toBe(true);
    vi.unstubAllGlobals();
  });

  it('leaves the letters after n alone in a list without papers', async () => {
    const nothing = { queryId: 1, ids: new Uint32Array(), rows: [], total: 0, complete: true, hint: null };
    const { state } = await started({ queryPapers: () => Promise.resolve(nothing) });
    createCommands(state)('edit-note');
    expect(state.noteFocus.takes({ key: 's', ctrlKey: false, metaKey: false, altKey: false })).toBe(false);
  });

  it('takes two quick steps for two, where the list has not shown the first one yet', async () => {
    let order = [1, 2, 3];
    const answer = () => ({
      queryId: 1,
      ids: Uint32Array.from(order),
      rows: order.map((id) => paperRow(id)),
      total: 3,
      complete: true,
      hint: null,
    });
    const { bridge, state } = await started({
      queryPapers: () => Promise.resolve(answer()),
      moveInQueue: ({ ids, before }) => {
        order = order.filter((id) => !ids.includes(id));
        order.splice(before === null ? order.length : order.indexOf(before), 0, ...ids);
        bridge.send('libraryChanged', { revision: 1, ids, fields: ['queued'], history: { undo: 'Moved', redo: null } });
        return Promise.resolve(committed([...ids], 'Moved 1 paper in Up next'));
      },
    });
    state.list.setView({ kind: 'queue' });
    await settle();
    const { actions, list, selection } = state;
    selection.moveTo(3, 'replace', list.getState().ids);
    void actions.moveInQueue(-1);
    void actions.moveInQueue(-1);
    await settle();
    expect(order).toEqual([3, 1, 2]);
    expect([...list.getState().ids]).toEqual([3, 1, 2]);
  });
});
