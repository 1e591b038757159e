import { longestRecentSearch, mostRecentSearches } from '../../shared/settings.ts';
import type { ListStore } from './list-store.ts';
import type { PreferencesStore } from './preferences-store.ts';
import type { SelectionStore } from './selection-store.ts';

/** A search that stands this long was meant, in milliseconds. */
const standingTime = 2_000;

/** The searches with one more, the newest first and each once; one that is too long, or blank, is not kept. */
export function withSearch(searches: readonly string[], search: string): string[] {
  const kept = search.trim();
  if (kept === '' || kept.length > longestRecentSearch) return [...searches];
  return [kept, ...withoutSearch(searches, kept)].slice(0, mostRecentSearches);
}

/** The searches without this one. */
export function withoutSearch(searches: readonly string[], search: string): string[] {
  return searches.filter((known) => known !== search);
}

export interface RecentSearches {
  /** Keeps the search that is in the box: the user went on from it. */
  keep(): void;
  /** Begins to see where the user goes: after all that moves the cursor by itself when a list comes. */
  follow(selection: Pick<SelectionStore, 'subscribe'>): void;
}

/**
 * Keeps each search from which the user went to a paper, and each that stood for a while. What is typed on in the same
 * search takes the place of what it began with.
 */
export function createRecentSearches(
  list: Pick<ListStore, 'getState' | 'subscribe'>,
  preferences: Pick<PreferencesStore, 'getState' | 'change'>,
): RecentSearches {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { listing } = list.getState();
  /** What was kept of the search that is in the box since it was last empty. */
  let begun: string | null = null;

  const keep = (): void => {
    clearTimeout(timer);
    const search = list.getState().query.search.trim();
    const { recentSearches } = preferences.getState();
    const earlier =
      begun !== null && (search.startsWith(begun) || begun.startsWith(search))
        ? withoutSearch(recentSearches, begun)
        : recentSearches;
    const next = withSearch(earlier, search);
    if (next[0] !== search) return;
    begun = search;
    if (next.join('\n') !== recentSearches.join('\n')) void preferences.change({ recentSearches: next });
  };

  list.subscribe((now, before) => {
    if (now.query.search === before.query.search) return;
    clearTimeout(timer);
    if (now.query.search.trim() === '') begun = null;
    else timer = setTimeout(keep, standingTime);
  });
  const follow = (selection: Pick<SelectionStore, 'subscribe'>): void => {
    list.subscribe((now) => ({ listing } = now));
    selection.subscribe((now, before) => {
      // Where a list has just come, the cursor was taken along by it.
      const isByUser = list.getState().listing === listing && now.cursor !== before.cursor && now.cursor !== null;
      if (isByUser) keep();
    });
  };
  return { keep, follow };
}
