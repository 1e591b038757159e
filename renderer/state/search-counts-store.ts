import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChangedField } from '../../shared/paper.ts';
import { asksForNow, fieldsThatMatter } from '../../shared/query-fields.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import type { SavedSearch, SearchId } from '../../shared/saved-search.ts';
import { isCancelled, type Bridge } from '../bridge.ts';

/** How long no list must have been asked for before it counts, in milliseconds: longer than one thinks between two keys. */
const thought = 1_500;
/** How long the library must not have changed, in milliseconds. */
const quiet = 300;
/** After each count comes a pause so many times as long as it took, for the sake of all else. */
const restraint = { inView: 1, outOfView: 3 };

export interface SearchCountsState {
  /** How many papers each finds; one that was not counted yet is not in it. */
  counts: ReadonlyMap<SearchId, number>;
}

export interface SearchCountsStore extends StoreApi<SearchCountsState> {
  /** These are the saved searches now. */
  follow(searches: readonly SavedSearch[]): void;
  /** Counts again, later, those for which a change of this part of papers can matter. */
  libraryChanged(fields: readonly ChangedField[]): void;
  /** These are in view: they are counted first. */
  show(ids: ReadonlySet<SearchId>): void;
  /** Counts again, later, those that depend on the day. */
  timePassed(): void;
  /** A list is asked for, which must not wait: counting goes on when nobody types any more. */
  hold(): void;
}

interface Counted {
  id: SearchId;
  query: string;
  /** Which changes make the count wrong. */
  fields: ReadonlySet<ChangedField>;
  dependsOnDay: boolean;
  isStale: boolean;
}

/**
 * The counts beside saved searches: exact, one after the other while nothing else happens, those in view first, and only
 * those that a change can have made wrong. What can't be counted has no count until a change.
 */
export function createSearchCountsStore(bridge: Pick<Bridge, 'countSearch'>): SearchCountsStore {
  const store = createStore<SearchCountsState>(() => ({ counts: new Map() }));
  let known: readonly Counted[] = [];
  let inView: ReadonlySet<SearchId> = new Set();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Counted | null = null;
  let quietFrom = 0;

  const show = (id: SearchId, papers: number | null): void => {
    const counts = new Map(store.getState().counts);
    if (papers === null) counts.delete(id);
    else counts.set(id, papers);
    store.setState({ counts });
  };

  const next = (): Counted | undefined =>
    known.find(({ id, isStale }) => isStale && inView.has(id)) ?? known.find(({ isStale }) => isStale);

  const schedule = (pause: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (running !== null || next() === undefined) return;
    timer = setTimeout(() => void countNext(), Math.max(pause, quietFrom - performance.now()));
  };

  const countNext = async (): Promise<void> => {
    timer = null;
    const search = next();
    if (search === undefined) return;
    running = search;
    // Whatever makes it wrong meanwhile says so again.
    search.isStale = false;
    const began = performance.now();
    try {
      const papers = await bridge.countSearch({ query: search.query });
      if (!search.isStale && known.includes(search)) show(search.id, papers);
    } catch (error) {
      if (isCancelled(error)) {
        search.isStale = true;
        wait(quiet);
      } else show(search.id, null);
    }
    running = null;
    const times = inView.has(search.id) ? restraint.inView : restraint.outOfView;
    schedule(times * (performance.now() - began));
  };

  const wait = (pause: number): void => {
    quietFrom = Math.max(quietFrom, performance.now() + pause);
    schedule(pause);
  };

  const makeStale = (isWrong: (search: Counted) => boolean): void => {
    let isAny = false;
    for (const search of known) {
      if (!isWrong(search)) continue;
      search.isStale = true;
      isAny = true;
    }
    if (isAny) wait(quiet);
  };

  return {
    ...store,
    follow(searches) {
      const before = new Map(known.map((search) => [search.id, search]));
      known = searches.map(({ id, query }) => {
        const same = before.get(id);
        return same?.query === query ? same : toCount(id, query);
      });
      const { counts } = store.getState();
      const now = new Map(known.map((search) => [search.id, search]));
      const kept = new Map([...counts].filter(([id]) => now.has(id) && now.get(id) === before.get(id)));
      if (kept.size < counts.size) store.setState({ counts: kept });
      wait(quiet);
    },
    libraryChanged: (fields) => makeStale((search) => fields.some((field) => search.fields.has(field))),
    timePassed: () => makeStale(({ dependsOnDay }) => dependsOnDay),
    show(ids) {
      inView = ids;
      schedule(0);
    },
    hold: () => wait(thought),
  };
}

function toCount(id: SearchId, query: string): Counted {
  const parsed = parseQuery(query).query;
  return {
    id,
    query,
    fields: new Set([...fieldsThatMatter({ ...parsed, sort: null }), 'trashed', 'papers']),
    dependsOnDay: asksForNow(parsed),
    isStale: true,
  };
}
