import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createListScroll } from '../../../renderer/state/list-scroll.ts';
import { createListStore } from '../../../renderer/state/list-store.ts';
import { createPlacesVisited } from '../../../renderer/state/places-visited.ts';
import { createSelectionStore } from '../../../renderer/state/selection-store.ts';
import { settleCursor } from '../../../renderer/state/list-cursor.ts';
import type { ListQuery } from '../../../shared/paper.ts';
import { fakeBridge, settle } from './fake-bridge.ts';
import { FakeScroller } from './fake-scroller.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const first: ListQuery = { view: { kind: 'all' }, search: '', sort: 'newest' };

/** A window whose lists all have the papers 1 to 1,000, but for searches, which have those from 500 on. */
async function visiting() {
  const bridge = fakeBridge({
    queryPapers: ({ search }) => {
      const from = search === '' ? 1 : 500;
      const ids = Uint32Array.from({ length: 1_001 - from }, (_, index) => from + index);
      return Promise.resolve({ queryId: 1, ids, rows: [], total: ids.length, complete: true, hint: null });
    },
  });
  const selection = createSelectionStore();
  const list = createListStore(
    bridge,
    first,
    () => undefined,
    () => new Set(),
  );
  const scroll = createListScroll(list);
  const scroller = new FakeScroller(700);
  scroll.attach(scroller, () => () => undefined);
  const visited = createPlacesVisited(list, selection, scroll);
  list.subscribe((now, before) => {
    if (now.listing !== before.listing) visited.arrive();
    settleCursor(now, before, selection);
    scroll.resize(70);
  });
  list.open(first);
  await settle();
  const type = async (search: string, standsFor: number): Promise<void> => {
    list.setSearch(search);
    await vi.advanceTimersByTimeAsync(standsFor);
  };
  const go = async (step: -1 | 1): Promise<string | null> => {
    const went = visited.go(step);
    await settle();
    const { view, search, sort } = list.getState().query;
    return went ? `${view.kind} ${sort} ${search}`.trim() : null;
  };
  return { list, selection, scroll, visited, type, go };
}

describe('places visited', () => {
  it('BF1 lead back and forward through lists, orders and searches', async () => {
    const { list, go, type } = await visiting();
    list.setView({ kind: 'starred' });
    list.setSort('title');
    await type('mamba', 1_100);
    expect([await go(-1), await go(-1), await go(-1), await go(-1)]).toEqual([
      'starred title',
      'starred newest',
      'all newest',
      null,
    ]);
    expect([await go(1), await go(1), await go(1), await go(1)]).toEqual([
      'starred newest',
      'starred title',
      'starred title mamba',
      null,
    ]);
  });

  it('BF2 a search is one place when it has stood, however it was typed', async () => {
    const { go, type } = await visiting();
    for (const typed of ['m', 'ma', 'mam', 'mamb']) await type(typed, 200);
    await type('mamba', 1_100);
    await type('mamba ', 1_100);
    await type('', 300);
    await type('puzzle', 1_100);
    expect([await go(-1), await go(-1), await go(-1)]).toEqual(['all newest mamba', 'all newest', null]);
  });

  it('BF2 a search from which a paper was gone to is a place at once', async () => {
    const { go, type, visited } = await visiting();
    await type('mamba', 100);
    visited.settle();
    await type('', 1_100);
    expect([await go(-1), await go(-1)]).toEqual(['all newest mamba', 'all newest']);
  });

  it('BF2 a search that is on screen when one goes back can be come back to', async () => {
    const { go, type } = await visiting();
    await type('mamba', 100);
    expect([await go(-1), await go(1)]).toEqual(['all newest', 'all newest mamba']);
  });

  it('BF3 a place has its cursor and its scrolling again', async () => {
    const { list, selection, scroll, go, type } = await visiting();
    selection.moveTo(300, 'replace', list.getState().ids);
    scroll.scrollTo(70 * 290 + 35);
    await type('mamba', 1_100);
    expect(selection.getState().cursor).toBe(500);
    selection.moveTo(700, 'replace', list.getState().ids);
    expect(await go(-1)).toBe('all newest');
    expect(selection.getState()).toMatchObject({ cursor: 300, selected: new Set([300]) });
    expect(scroll.takeWish()).toEqual({ paperId: 291, part: 0.5 });
    expect(await go(1)).toBe('all newest mamba');
    expect(selection.getState().cursor).toBe(700);
  });

  it('BF4 what is gone on to from a place before replaces those after it, and the last hundred are kept', async () => {
    const { list, go } = await visiting();
    for (let count = 0; count < 150; count += 1) list.setView({ kind: count % 2 === 0 ? 'unread' : 'starred' });
    let steps = 0;
    while ((await go(-1)) !== null) steps += 1;
    expect(steps).toBe(99);
    list.setView({ kind: 'noted' });
    expect(await go(1)).toBeNull();
    expect(await go(-1)).not.toBeNull();
    expect(await go(-1)).toBeNull();
  });
});
