import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListQuery } from '../../shared/paper.ts';
import type { SavedSearch, SearchId } from '../../shared/saved-search.ts';
import type { Bridge } from '../bridge.ts';
import { coalesced } from './coalesced.ts';
import type { ListStore } from './list-store.ts';

/** What the form over a saved search asks for. */
export type SearchForm =
  { ask: 'save' } | { ask: 'name' | 'folder'; search: SavedSearch } | { ask: 'folder-name'; folder: string };

export interface SearchesState {
  /** Those in no folder first, then folder by folder, each in the user's order. */
  searches: readonly SavedSearch[];
  /** The one that is on screen as it was saved; null: none. */
  openId: SearchId | null;
  /** The one that was opened, and whose text was changed in the search box since; null: none. */
  changedId: SearchId | null;
  /** What is asked for, while the layout's overlay is `search-form`. */
  form: SearchForm;
}

export interface SearchesStore extends StoreApi<SearchesState> {
  /** Asks for the saved searches again. */
  refresh(): void;
  open(search: SavedSearch): void;
}

/** The saved searches, and which of them the list shows. */
export function createSearchesStore(
  bridge: Pick<Bridge, 'getSearches'>,
  list: ListStore,
  failed: (error: unknown) => void,
): SearchesStore {
  const store = createStore<SearchesState>(() => ({
    searches: [],
    openId: null,
    changedId: null,
    form: { ask: 'save' },
  }));
  let byId: ReadonlyMap<SearchId, SavedSearch> = new Map();
  let byQuery: ReadonlyMap<string, SearchId> = new Map();

  const settle = ({ view, search }: ListQuery): void => {
    const { openId: before, changedId } = store.getState();
    let openId: SearchId | null = null;
    let changed: SearchId | null = null;
    if (view.kind === 'all' && search.trim() !== '') {
      const isStill = before !== null && byId.get(before)?.query === search;
      openId = isStill ? before : (byQuery.get(search) ?? null);
      const base = before ?? changedId;
      if (openId === null && base !== null && byId.has(base)) changed = base;
    }
    if (openId !== before || changed !== changedId) store.setState({ openId, changedId: changed });
  };
  list.subscribe(({ query }, before) => {
    if (query !== before.query) settle(query);
  });

  const refresh = coalesced(async () => {
    const searches = await bridge.getSearches({});
    byId = new Map(searches.map((search) => [search.id, search]));
    byQuery = new Map(searches.toReversed().map(({ id, query }) => [query, id]));
    store.setState({ searches });
    settle(list.getState().query);
  }, failed);

  return {
    ...store,
    refresh,
    open({ id, query }) {
      store.setState({ openId: id, changedId: null });
      list.setView({ kind: 'all' }, query);
    },
  };
}
