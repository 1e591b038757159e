import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createListStore } from '../../../renderer/state/list-store.ts';
import { settleCursor } from '../../../renderer/state/list-cursor.ts';
import { createPreferencesStore } from '../../../renderer/state/preferences-store.ts';
import { createRecentSearches, withSearch } from '../../../renderer/state/recent-searches.ts';
import { createSelectionStore } from '../../../renderer/state/selection-store.ts';
import { fakeBridge, settle } from './fake-bridge.ts';

function start() {
  const bridge = fakeBridge({
    queryPapers: ({ search }) => {
      const ids = search.includes('mamba') ? Uint32Array.of(3, 4) : Uint32Array.of(1, 2);
      return Promise.resolve({ queryId: 1, ids, rows: [], total: 2, complete: true, hint: null });
    },
  });
  const selection = createSelectionStore();
  const query = { view: { kind: 'all' as const }, search: '', sort: 'newest' as const };
  const list = createListStore(
    bridge,
    query,
    () => undefined,
    () => new Set(),
  );
  const preferences = createPreferencesStore(bridge, () => undefined);
  list.subscribe((now, before) => settleCursor(now, before, selection));
  const recent = createRecentSearches(list, preferences);
  recent.follow(selection);
  const type = async (search: string): Promise<void> => {
    list.setSearch(search);
    await settle();
  };
  const stand = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2_000);
  const goTo = (id: number): void => selection.moveTo(id, 'replace', list.getState().ids);
  return { type, stand, goTo, keep: recent.keep, kept: () => preferences.getState().recentSearches };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('recent searches', () => {
  it('RC1 are those that stood for two seconds', async () => {
    const { type, stand, kept } = start();
    await type('puz');
    await vi.advanceTimersByTimeAsync(1_900);
    await type('puzzle');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(kept()).toEqual([]);
    await stand();
    expect(kept()).toEqual(['puzzle']);
  });

  it('RC1 are those from which the user went to a paper, and not those that only brought a paper along', async () => {
    const { type, goTo, kept } = start();
    await type('mamba');
    expect(kept()).toEqual([]);
    goTo(4);
    expect(kept()).toEqual(['mamba']);
    await type('');
    goTo(2);
    expect(kept()).toEqual(['mamba']);
  });

  it('RC1 are those from which the user went on, also where no paper is left to go to', async () => {
    const { type, keep, kept } = start();
    keep();
    await type('mamba hybrid');
    keep();
    expect(kept()).toEqual(['mamba hybrid']);
  });

  it('RC2 what is typed on takes the place of what it began with, until the box is empty', async () => {
    const { type, stand, kept } = start();
    await type('puzzle');
    await stand();
    await type('puzzle moe ');
    await stand();
    expect(kept()).toEqual(['puzzle moe']);
    await type('');
    await type('puzzle');
    await stand();
    expect(kept()).toEqual(['puzzle', 'puzzle moe']);
    await type('');
    await type('puzzle moe');
    await stand();
    expect(kept()).toEqual(['puzzle moe', 'puzzle']);
  });

  it('RC2 are twenty at most, each once, and no long or blank ones', () => {
    const many = Array.from({ length: 20 }, (_, at) => `search ${at}`);
    expect(withSearch(many, 'new')).toEqual(['new', ...many.slice(0, 19)]);
    expect(withSearch(many, ' search 5 ')[0]).toBe('search 5');
    expect(withSearch(many, ' search 5 ')).toHaveLength(20);
    expect(withSearch(['a'], '  ')).toEqual(['a']);
    expect(withSearch(['a'], 'x'.repeat(1_001))).toEqual(['a']);
  });
});
