import { isLastView } from '../../shared/last-view.ts';
import type { ListQuery } from '../../shared/paper.ts';
import type { LastView } from '../../shared/settings.ts';
import type { ListScroll } from './list-scroll.ts';
import type { ListStore } from './list-store.ts';
import { isSameView, type PreferencesStore } from './preferences-store.ts';
import type { SelectionStore } from './selection-store.ts';

/** How long the place must stand still before it is written, in milliseconds. */
const settleTime = 500;
/** Longer searches are not kept: the settings are small. */
const longestSearch = 10_000;

/** Where a library without a last view opens. */
export const firstQuery: ListQuery = { view: { kind: 'all' }, search: '', sort: 'newest' };

/** The last view as main gives it in the page's address (`last`, JSON); null where it is absent or not one. */
export function lastViewIn(address: string): LastView | null {
  const text = new URLSearchParams(address).get('last');
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isLastView(value) ? value : null;
  } catch {
    return null;
  }
}

export interface LastViewKeeper {
  /** Writes the place now, if it is not written yet. */
  flush(): Promise<void>;
}

/** Writes where the reader is, when they have stood still there for a moment. */
export function keepLastView(
  list: ListStore,
  scroll: ListScroll,
  selection: SelectionStore,
  preferences: PreferencesStore,
): LastViewKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;

  let writing: Promise<void> = Promise.resolve();

  // After a write that is on its way: who waits for this has heard then whether that one failed.
  const flush = (): Promise<void> => (writing = writing.then(write, write));
  const write = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { query, shown } = list.getState();
    if (shown === null) return;
    const { cursor } = selection.getState();
    const lastView: LastView = {
      ...query,
      search: query.search.slice(0, longestSearch),
      paperId: cursor,
      anchor: scroll.anchor(),
    };
    if (!isSameView(lastView, preferences.getState().lastView)) await preferences.change({ lastView });
  };
  const moved = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), settleTime);
  };
  list.subscribe((state, before) => {
    if (state.query !== before.query) moved();
  });
  scroll.subscribe(moved);
  selection.subscribe((state, before) => {
    if (state.cursor !== before.cursor) moved();
  });
  return { flush };
}
