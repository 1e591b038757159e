import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FacetAnswer, type FacetGroup, type FacetKind, facetKinds } from '../../shared/facets.ts';
import type { ListQuery } from '../../shared/paper.ts';
import { isCancelled, type Bridge } from '../bridge.ts';
import type { ListStore } from './list-store.ts';

/** A list must stand still for so long before it is counted, in milliseconds. */
const pause = 80;

export interface FacetsState {
  /** The list that the counts are of; null before the first answer. */
  counted: ListQuery | null;
  groups: Readonly<Partial<Record<FacetKind, FacetGroup>>>;
}

export interface FacetsStore extends StoreApi<FacetsState> {
  /** Counts the list, and goes on doing so whenever it changes, until the function that it gives is called. */
  start(): () => void;
}

interface Asking {
  query: ListQuery;
  /** Null until the first answer. */
  queryId: number | null;
  /** Better counts that came before the answer that names their query. */
  early: FacetAnswer[];
}

/**
 * The counts of the list on screen by facets. They are asked for when the list has its first rows, never before, and those
 * of another list stay until the new ones are there.
 */
export function createFacetsStore(
  bridge: Pick<Bridge, 'countFacets' | 'on'>,
  list: Pick<ListStore, 'getState' | 'subscribe'>,
  failed: (error: unknown) => void,
): FacetsStore {
  const store = createStore<FacetsState>(() => ({ counted: null, groups: {} }));
  let asking: Asking | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const accept = (query: ListQuery, answer: FacetAnswer): void => {
    const { counted, groups } = store.getState();
    const isSame = counted?.view === query.view && counted.search === query.search;
    const next: Partial<Record<FacetKind, FacetGroup>> = { ...groups };
    for (const group of answer.groups) {
      // Counted anew, a list keeps its exact counts until they are exact again.
      if (isSame && !group.isExact && groups[group.kind]?.isExact === true) continue;
      next[group.kind] = group;
    }
    store.setState({ counted: query, groups: next });
  };

  const ask = async (): Promise<void> => {
    timer = null;
    const { query } = list.getState();
    const mine: Asking = { query, queryId: null, early: [] };
    asking = mine;
    try {
      const { view, search } = query;
      const answer = await bridge.countFacets({ view, search, facets: [...facetKinds] });
      if (asking !== mine) return;
      mine.queryId = answer.queryId;
      for (const known of [answer, ...mine.early.filter(({ queryId }) => queryId === answer.queryId)])
        accept(query, known);
    } catch (error) {
      // A list that is asked ends the counting; its answer begins it anew.
      if (asking === mine && !isCancelled(error)) failed(error);
    }
  };

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    asking = null;
  };
  const askSoon = (): void => {
    const { query, shown } = list.getState();
    if (shown !== query) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
  };

  return {
    ...store,
    start() {
      const ends = [
        list.subscribe((now, before) => {
          if (now.query !== before.query) stop();
          // The rest of the list whose first rows are counted already.
          if (now.shown === before.shown && before.total === null) return;
          if (now.ids !== before.ids || now.shown !== before.shown) askSoon();
        }),
        bridge.on('libraryChanged', askSoon),
        bridge.on('facetsCounted', (better) => {
          if (asking === null) return;
          if (asking.queryId === null) asking.early.push(better);
          else if (asking.queryId === better.queryId) accept(asking.query, better);
        }),
        stop,
      ];
      if (list.getState().shown === list.getState().query) void ask();
      return () => ends.forEach((end) => end());
    },
  };
}
