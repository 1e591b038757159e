import type { StoreApi } from 'zustand/vanilla';
import { type ChangedField, firstRowCount, type LibraryChange } from '../../shared/paper.ts';
import { messageOf } from '../bridge.ts';
import { settleCursor } from './list-cursor.ts';
import { paperSetOf } from './paper-set.ts';
import type { WindowState } from './window-state.ts';

/** While a search is typed, the reader waits this long for its paper, in milliseconds. */
const readerPause = 120;

/**
 * Starts a window: asks for all that it shows, and follows what main tells.
 *
 * @returns fulfilled when what the first frame shows is there, or is known not to come
 */
export async function startWindow(state: WindowState): Promise<void> {
  const { bridge, list, messages, preferences, startup } = state;
  followCursor(state);
  state.recentSearches.follow(state.selection);
  bridge.on('libraryChanged', (change) => libraryChanged(state, change));
  bridge.on('queryCompleted', (rest) => list.queryCompleted(rest));
  bridge.on('indexing', ({ left }) => {
    state.counts.refresh();
    if (left === 0) state.searchCounts.libraryChanged(['papers']);
    if (left === 0) state.related.invalidate();
    if (left === 0 && list.getState().query.search !== '') list.libraryChanged(['papers'], null);
  });
  bridge.on('settingsChanged', (settings) => preferences.accept(settings));
  bridge.on('notice', (notice) => messages.notify(notice));
  const close = closing(state);
  bridge.on('closing', () => void close());

  const listIsThere = new Promise<void>((resolve) => {
    const stop = list.subscribe(({ shown, failure }) => {
      if (shown === null && failure === null) return;
      stop();
      resolve();
    });
  });
  const sidebarIsThere = Promise.all([firstChange(state.tags), firstChange(state.searches)]);
  list.open(list.getState().query);
  state.tags.refresh();
  state.searches.refresh();
  await bridge.getStartup({}).then(
    (answer) => {
      preferences.accept(answer.settings);
      answer.notices.forEach(messages.notify);
      startup.setState({ startup: answer });
      if (answer.refused !== null) return;
      state.counts.refresh();
    },
    (error: unknown) => messages.fail(messageOf(error)),
  );
  if (startup.getState().startup?.refused != null) return;
  await listIsThere;
  // What is below them in the sidebar would jump otherwise.
  await sidebarIsThere;
}

/** Fulfilled when a store has something new. */
function firstChange(store: Pick<StoreApi<unknown>, 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
}

function followList(
  { list, rows, selection, profile, visited }: WindowState,
  cursorIsFollowing: (follows: boolean) => void,
): void {
  list.subscribe((now, before) => {
    // Before the list knows how many fit the screen; an answer brings most of them along.
    if (now.listing !== before.listing) rows.want([...now.ids.subarray(0, firstRowCount)]);
    cursorIsFollowing(true);
    if (now.listing !== before.listing) visited.arrive();
    settleCursor(now, before, selection);
    cursorIsFollowing(false);
    if (now.shown === before.shown) return;
    profile.show(now.shown?.view.kind === 'profile' ? now.shown.view.profileId : null);
  });
}

/** The reader shows the paper at the cursor: at once when the user goes there, after a pause when a search leads there. */
function followCursor(state: WindowState): void {
  const { list, selection, paper, messages, visited } = state;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isFollowing = false;
  const show = (): void => {
    timer = null;
    const { cursor } = selection.getState();
    void paper.show(cursor).then(() => {
      const { ids } = list.getState();
      const at = cursor === null ? -1 : ids.indexOf(cursor);
      if (at >= 0) paper.prefetch([...ids.subarray(at + 1, at + 3), ...ids.subarray(Math.max(0, at - 1), at)]);
    });
  };
  followList(state, (follows) => {
    isFollowing = follows;
  });
  selection.subscribe((now, before) => {
    if (now.selected !== before.selected) {
      list.release(now.selected);
      if (now.selected.size > 1) messages.announce(`${now.selected.size.toLocaleString('en')} papers selected`);
    }
    if (now.cursor === before.cursor) return;
    if (!isFollowing) visited.settle();
    if (timer !== null) clearTimeout(timer);
    if (isFollowing && list.getState().query.search !== '') timer = setTimeout(show, readerPause);
    else show();
  });
  show();
}

/** How often searches that depend on the day are counted anew, in milliseconds. */
const hour = 3_600_000;

/** Keeps the counts of the saved searches. What the first rows need goes before that. */
export function startSearches({ list, searches, searchCounts }: WindowState): void {
  searches.subscribe((now, before) => {
    if (now.searches !== before.searches) searchCounts.follow(now.searches);
  });
  list.subscribe((now, before) => {
    if (now.query !== before.query) searchCounts.hold();
  });
  searchCounts.follow(searches.getState().searches);
  setInterval(searchCounts.timePassed, hour);
}

/** What related papers are found by, beside words. */
const mattersToRelated: ReadonlySet<ChangedField> = new Set(['tagged', 'tags', 'trashed', 'papers']);

function libraryChanged(state: WindowState, change: LibraryChange): void {
  const { counts, list, rows, snippets, paper, profile, related, searches, searchCounts, tags } = state;
  const ids = paperSetOf(change.ids);
  rows.invalidate(ids);
  if (change.fields.some((field) => field === 'note' || field === 'papers')) snippets.invalidate(ids);
  list.libraryChanged(change.fields, change.ids);
  void paper.invalidate(ids);
  if (change.fields.some((field) => mattersToRelated.has(field))) related.invalidate();
  counts.refresh();
  tags.libraryChanged(change.fields);
  searchCounts.libraryChanged(change.fields);
  if (change.fields.includes('searches')) searches.refresh();
  if (change.fields.some((field) => field === 'read' || field === 'trashed' || field === 'papers')) profile.refresh();
}

/** Writes what is held. Over a note that can't be written, the window closes only when it is asked to once more. */
function closing({ bridge, note, noteFocus, lastView, messages }: WindowState): () => Promise<void> {
  let wasWarned = false;
  note.subscribe(() => {
    if (note.unsaved().length === 0) wasWarned = false;
  });
  return async () => {
    await noteFocus.settle();
    await note.flush();
    await lastView.flush();
    if (note.unsaved().length > 0 && !wasWarned) {
      wasWarned = true;
      messages.fail('A note could not be saved, so the window stays open: copy its text. Closing once more loses it.');
      await bridge.keepOpen({});
      return;
    }
    await bridge.readyToClose({});
  };
}
