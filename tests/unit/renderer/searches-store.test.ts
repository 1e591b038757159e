import { describe, expect, it } from 'vitest';
import { createListStore } from '../../../renderer/state/list-store.ts';
import { createSearchesStore } from '../../../renderer/state/searches-store.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { deferred, fakeBridge, settle } from './fake-bridge.ts';

const mamba: SavedSearch = { id: 1, name: 'Mambas', query: 'mamba', folder: '' };
const twin: SavedSearch = { id: 2, name: 'Again', query: 'mamba', folder: 'Work' };

async function opened(...searches: SavedSearch[]) {
  const kept = [...searches];
  const bridge = fakeBridge({
    getSearches: () => Promise.resolve([...kept]),
    queryPapers: () => deferred<never>().promise,
  });
  const list = createListStore(
    bridge,
    { view: { kind: 'all' }, search: '', sort: 'newest' },
    () => undefined,
    () => new Set(),
  );
  const store = createSearchesStore(bridge, list, (error) => {
    throw error;
  });
  store.refresh();
  await settle();
  const state = () => {
    const { openId, changedId } = store.getState();
    return { openId, changedId };
  };
  return { list, store, state, kept };
}

describe('which saved search is on screen', () => {
  it('is the one whose text the search box has, over all papers', async () => {
    const { list, state } = await opened(mamba);
    list.setSearch('mamb');
    expect(state()).toEqual({ openId: null, changedId: null });
    list.setSearch('mamba');
    expect(state()).toEqual({ openId: 1, changedId: null });
    list.open({ view: { kind: 'unread' }, search: 'mamba', sort: 'newest' });
    expect(state()).toEqual({ openId: null, changedId: null });
  });

  it('is known as changed while its text is changed, and no longer once the box is empty', async () => {
    const { list, store, state } = await opened(mamba);
    store.open(mamba);
    expect(list.getState().query).toMatchObject({ view: { kind: 'all' }, search: 'mamba' });
    list.setSearch('mamba vision');
    list.setSearch('mamba visi');
    expect(state()).toEqual({ openId: null, changedId: 1 });
    list.setSearch('mamba');
    expect(state()).toEqual({ openId: 1, changedId: null });
    list.setSearch('');
    list.setSearch('vision');
    expect(state()).toEqual({ openId: null, changedId: null });
  });

  it('is the one that was opened, of two with the same text', async () => {
    const { store, state } = await opened(mamba, twin);
    store.open(twin);
    expect(state()).toEqual({ openId: 2, changedId: null });
  });

  it('is none once it is deleted', async () => {
    const { list, store, state, kept } = await opened(mamba);
    store.open(mamba);
    list.setSearch('mamba x');
    kept.length = 0;
    store.refresh();
    await settle();
    expect(state()).toEqual({ openId: null, changedId: null });
  });
});
