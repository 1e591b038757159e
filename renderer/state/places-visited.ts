import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListQuery, PaperId } from '../../shared/paper.ts';
import type { ScrollAnchor } from '../../shared/settings.ts';
import type { ListScroll } from './list-scroll.ts';
import type { ListStore } from './list-store.ts';
import type { SelectionStore } from './selection-store.ts';

/** How long a search must stand to be a place of its own, in milliseconds: less is a word being typed. */
const standingTime = 1_000;
/** Places kept; past this the oldest is let go. */
const keptPlaces = 100;

/** A list, and where its user was in it. */
interface Place {
  query: ListQuery;
  cursor: PaperId | null;
  anchor: ScrollAnchor | null;
}

export interface VisitedState {
  /** In the order they were visited. */
  places: readonly Place[];
  /** Which of them is the one to go on from. */
  at: number;
}

export interface PlacesVisited extends StoreApi<VisitedState> {
  /** Goes to the place before (-1) or after (1); gives whether there is one. */
  go(step: -1 | 1): boolean;
  /** The user goes to a paper of the list: what was searched for is a place now, however short it stood. */
  settle(): void;
  /** To be called when the ids of another list are here, before the cursor settles in it: it is put where it was. */
  arrive(): void;
}

/**
 * The lists that were looked at in this window, to go back and forward through: another view or order is a place at once,
 * a search when it has stood for a moment or a paper was gone to from it.
 */
export function createPlacesVisited(list: ListStore, selection: SelectionStore, scroll: ListScroll): PlacesVisited {
  const placeNow = (query: ListQuery): Place => ({
    query,
    cursor: selection.getState().cursor,
    anchor: scroll.anchor(),
  });
  const store = createStore<VisitedState>(() => ({ places: [placeNow(list.getState().query)], at: 0 }));
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isTravelling = false;
  /** Where to put the cursor when this query is answered. */
  let arriving: Place | null = null;

  const current = (): Place | undefined => {
    const { places, at } = store.getState();
    return places[at];
  };
  const isCurrent = (query: ListQuery): boolean => {
    const place = current();
    return place !== undefined && isSameList(place.query, query);
  };
  /** Notes where the user is in the list that they are about to leave. */
  const leave = (query: ListQuery): void => {
    const { places, at } = store.getState();
    store.setState({ places: places.with(at, placeNow(query)) });
  };
  const settle = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { query } = list.getState();
    if (isCurrent(query)) return;
    const { places, at } = store.getState();
    const next = [...places.slice(0, at + 1), placeNow(query)].slice(-keptPlaces);
    store.setState({ places: next, at: next.length - 1 });
  };

  list.subscribe(({ query }, { query: before }) => {
    if (query === before || isTravelling) return;
    arriving = null;
    if (isCurrent(before)) leave(before);
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (isSameList({ ...query, search: '' }, { ...before, search: '' })) timer = setTimeout(settle, standingTime);
    else settle();
  });

  return {
    ...store,
    settle,
    go(step) {
      settle();
      const { places, at } = store.getState();
      const place = places[at + step];
      if (place === undefined) return false;
      leave(list.getState().query);
      store.setState({ at: at + step });
      arriving = place;
      isTravelling = true;
      list.open(place.query);
      isTravelling = false;
      return true;
    },
    arrive() {
      const { shown, ids } = list.getState();
      if (arriving === null || shown !== arriving.query) return;
      const { cursor, anchor } = arriving;
      arriving = null;
      scroll.wish(anchor);
      if (cursor !== null) selection.moveTo(cursor, 'replace', ids);
    },
  };
}

function isSameList(first: ListQuery, second: ListQuery): boolean {
  return (
    JSON.stringify(first.view) === JSON.stringify(second.view) &&
    first.search.trim() === second.search.trim() &&
    first.sort === second.sort
  );
}
