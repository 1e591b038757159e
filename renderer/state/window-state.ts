import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Startup } from '../../shared/contract.ts';
import type { Committed } from '../../shared/paper.ts';
import type { LastView } from '../../shared/settings.ts';
import { messageOf, type Bridge } from '../bridge.ts';
import { createNoteDraft, type NoteDraft } from '../features/notes/note-draft.ts';
import { createNoteFocus, noteFieldOnScreen, type NoteFocus } from '../keyboard/note-focus.ts';
import { appendToNote } from './append-to-note.ts';
import { createCountsStore, type CountsStore } from './counts-store.ts';
import { firstQuery, keepLastView, type LastViewKeeper } from './last-view.ts';
import { createLayoutStore, type LayoutStore } from './layout-store.ts';
import { createListScroll, type ListScroll } from './list-scroll.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createMarksStore, type MarksStore } from './marks-store.ts';
import { createMessageStore, type MessageStore } from './messages-store.ts';
import { createNoteBackup } from './note-backup.ts';
import { createPaperActions, tellCommitted, type PaperActions } from './paper-actions.ts';
import { createPaperStore, type PaperStore } from './paper-store.ts';
import { createPlacesVisited, type PlacesVisited } from './places-visited.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
import { createProfileStore, type ProfileStore } from './profile-store.ts';
import { createRecentSearches, type RecentSearches } from './recent-searches.ts';
import { createRelatedStore, type RelatedStore } from './related-store.ts';
import { createRelatedTrail, type RelatedTrail } from './related-trail.ts';
import { createRowStore, type RowStore } from './row-store.ts';
import { createSearchActions, type SearchActions } from './search-actions.ts';
import { createSearchCountsStore, type SearchCountsStore } from './search-counts-store.ts';
import { createSearchesStore, type SearchesStore } from './searches-store.ts';
import { createSelectionStore, type SelectionStore } from './selection-store.ts';
import { createSnippetStore, type SnippetStore } from './snippet-store.ts';
import { createTagActions, type TagActions } from './tag-actions.ts';
import { createTagsStore, type TagsStore } from './tags-store.ts';

/** All that a window holds: one store a concern, and what can be done. */
export interface WindowState {
  bridge: Bridge;
  /** Null until main has answered. */
  startup: StoreApi<{ startup: Startup | null }>;
  list: ListStore;
  scroll: ListScroll;
  rows: RowStore;
  snippets: SnippetStore;
  selection: SelectionStore;
  visited: PlacesVisited;
  marks: MarksStore;
  counts: CountsStore;
  tags: TagsStore;
  searches: SearchesStore;
  searchCounts: SearchCountsStore;
  preferences: PreferencesStore;
  messages: MessageStore;
  paper: PaperStore;
  profile: ProfileStore;
  related: RelatedStore;
  trail: RelatedTrail;
  layout: LayoutStore;
  note: NoteDraft;
  noteFocus: NoteFocus;
  actions: PaperActions;
  tagActions: TagActions;
  searchActions: SearchActions;
  lastView: LastViewKeeper;
  recentSearches: RecentSearches;
}

/**
 * The stores of one window, not yet started.
 *
 * @param last where the reader was when the window closed
 * @param storage keeps unsaved notes over a reload of the window
 */
export function createWindowState(bridge: Bridge, last: LastView | null, storage: Storage): WindowState {
  const messages = createMessageStore();
  const fail = (error: unknown): void => messages.fail(messageOf(error));
  const selection = createSelectionStore();
  const query = last === null ? firstQuery : { view: last.view, search: last.search, sort: last.sort };
  const rows = createRowStore(bridge, fail);
  const list = createListStore(bridge, query, rows.accept, () => selection.getState().selected);
  const scroll = createListScroll(list);
  const backup = createNoteBackup(storage);
  const note = createNoteDraft({
    save: async ({ paperId, text, session }) => {
      await bridge.saveNote({ paperId, text, session });
      backup.saved(paperId, text);
    },
    announce: messages.announce,
    keepBackup: backup.keep,
  });
  note.subscribe(({ paperId }) => {
    if (paperId !== null && !note.unsaved().includes(paperId)) backup.forget(paperId);
  });
  const restored = backup.restore(bridge).then((count) => {
    if (count > 0) messages.tell('A note that the window had not yet saved was kept, and is saved now');
  }, fail);
  const paper = createPaperStore(
    {
      getPaper: async (input) => {
        await restored;
        return bridge.getPaper(input);
      },
    },
    async (next, isCurrent) => {
      if (next === null || next.id === note.getState().paperId) return;
      await note.flush();
      if (isCurrent()) note.open(next.id, next.note.text);
    },
  );
  const committed = (change: Committed): void => tellCommitted(messages, () => actions.undo(), change);
  const marks = createMarksStore({
    bridge,
    rows,
    paper,
    messages,
    committed,
  });
  const actions: PaperActions = createPaperActions({ bridge, list, selection, marks, messages, paper, note });
  const tags = createTagsStore(bridge, fail);
  const preferences = createPreferencesStore(bridge, fail);
  const searches = createSearchesStore(bridge, list, fail);
  if (last?.paperId != null) selection.moveTo(last.paperId, 'replace', list.getState().ids);
  if (last?.anchor !== undefined) scroll.wish(last.anchor);
  return {
    bridge,
    startup: createStore(() => ({ startup: null })),
    list,
    scroll,
    rows,
    snippets: createSnippetStore(bridge, fail),
    selection,
    visited: createPlacesVisited(list, selection, scroll),
    marks,
    counts: createCountsStore(bridge, fail),
    tags,
    searches,
    searchCounts: createSearchCountsStore(bridge),
    preferences,
    messages,
    paper,
    profile: createProfileStore(bridge, fail),
    related: createRelatedStore(bridge, (ids) => bridge.getRows({ ids: [...ids] }), fail),
    trail: createRelatedTrail(list, selection),
    layout: createLayoutStore(),
    note,
    noteFocus: createNoteFocus({
      wanted: () => {
        const { query, shown, failure } = list.getState();
        return selection.getState().cursor ?? (shown === query || failure !== null ? null : undefined);
      },
      find: noteFieldOnScreen,
      nextFrame: (look) => requestAnimationFrame(look),
      clock: () => performance.now(),
      keep: (paperId, typed) => appendToNote(bridge, paperId, typed).catch(fail),
    }),
    actions,
    tagActions: createTagActions({ bridge, tags, rows, paper, list, messages, committed }),
    lastView: keepLastView(list, scroll, selection, preferences),
    recentSearches: createRecentSearches(list, preferences),
    searchActions: createSearchActions({ bridge, list, messages, searches, undo: () => actions.undo() }),
  };
}
