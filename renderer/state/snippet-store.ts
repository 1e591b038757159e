import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../shared/paper.ts';
import type { PaperSnippet } from '../../shared/snippets.ts';
import { isCancelled, type Bridge } from '../bridge.ts';
import type { PaperSet } from './paper-set.ts';

/** Snippets per request: what the contract allows at most. */
const pageSize = 100;
/** While a search is typed, its snippets wait for a pause so long, in milliseconds. */
const pause = 80;

export interface SnippetState {
  /** The search whose snippets these are. */
  search: string;
  found: ReadonlyMap<PaperId, PaperSnippet>;
}

export interface SnippetStore extends StoreApi<SnippetState> {
  /** Fetches the snippets of the papers on screen that are not here; those of another search are dropped. */
  want(search: string, ids: readonly PaperId[]): void;
  /** These papers have changed in the library. */
  invalidate(ids: PaperSet): void;
}

/** Where papers on screen have the words of the search. `failed` hears why that could not be told. */
export function createSnippetStore(
  bridge: Pick<Bridge, 'getSnippets'>,
  failed: (error: unknown) => void,
): SnippetStore {
  const store = createStore<SnippetState>(() => ({ search: '', found: new Map() }));
  /** Papers of which it is known where they have the words, or that there is nothing to tell. */
  let known = new Set<PaperId>();
  let wanted: readonly PaperId[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isFetching = false;

  const missing = (): PaperId[] => wanted.filter((id) => !known.has(id)).slice(0, pageSize);

  const fetchPage = async (search: string, ids: PaperId[]): Promise<void> => {
    const asked = known;
    for (const id of ids) asked.add(id);
    try {
      const page = await bridge.getSnippets({ ids, search });
      if (asked !== known) return;
      const before = store.getState().found;
      const found = new Map([...before].filter(([id]) => !ids.includes(id)));
      for (const snippet of page) found.set(snippet.id, snippet);
      if (found.size > 0 || before.size > 0) store.setState({ found });
    } catch (error) {
      if (asked === known && !isCancelled(error)) failed(error);
    }
  };

  const fetchWanted = async (): Promise<void> => {
    timer = null;
    if (isFetching) return;
    isFetching = true;
    for (let ids = missing(); ids.length > 0 && timer === null; ids = missing()) {
      // One page after the other, since the wish may be another one by then.
      await fetchPage(store.getState().search, ids);
    }
    isFetching = false;
  };

  return {
    ...store,
    want(search, ids) {
      wanted = search === '' ? [] : ids;
      if (search !== store.getState().search) {
        known = new Set();
        store.setState({ search, found: new Map() });
        if (timer !== null) clearTimeout(timer);
        timer = null;
      }
      if (missing().length > 0) timer ??= setTimeout(() => void fetchWanted(), pause);
    },
    invalidate(ids) {
      for (const id of ids) known.delete(id);
      if (missing().length > 0) timer ??= setTimeout(() => void fetchWanted(), pause);
    },
  };
}
