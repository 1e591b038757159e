import { searchCommands, type CommandId } from '../../shared/commands.ts';
import type { Sort, View } from '../../shared/paper.ts';
import { messageOf } from '../bridge.ts';
import { isTextField } from '../keyboard/dispatcher.ts';
import { focusRegionSoon } from '../keyboard/regions.ts';
import { searchToSave } from '../../shared/search-to-save.ts';
import { askInForm } from './search-actions.ts';
import { moveCursor, type Step } from './list-cursor.ts';
import { pickTags, showList, showReader, toggleFilters, toggleSidebar } from './panes.ts';
import type { WindowState } from './window-state.ts';

/** What each command does in a window. One that is left out does not compile. */
export function createCommands(state: WindowState): (id: CommandId) => void {
  const { actions, bridge, layout, list, messages, noteFocus, preferences, paper, searches, selection, tagActions } =
    state;

  const go = (view: View) => (): void => {
    list.setView(view);
    showList(state);
  };
  const sortBy = (sort: Sort) => (): void => list.setSort(sort);
  const move = (step: Step) => (): void => {
    moveCursor(list, selection, step, 'replace');
  };
  const travel = (step: -1 | 1) => (): void => {
    if (state.visited.go(step)) showList(state);
    else messages.tell(step < 0 ? 'Nothing to go back to' : 'Nothing to go forward to');
  };
  const ask = (request: Promise<unknown>): void => {
    request.catch((error: unknown) => messages.fail(messageOf(error)));
  };
  const inField = (command: 'undo' | 'redo' | 'selectAll', otherwise: () => void) => (): void => {
    // A text field has its own history and selection. There is no other way to ask for them.
    if (isTextField(document.activeElement)) document.execCommand(command);
    else otherwise();
  };

  const targets = (): Uint32Array => Uint32Array.from(selection.targets());
  const favourite = (digit: number) => (): void => void tagActions.toggleFavourite(targets(), digit);

  const goToSearch = (index: number) => (): void => {
    const search = searches.getState().searches[index];
    if (search === undefined) {
      messages.tell(`There is no saved search ${index + 1} yet`);
      return;
    }
    searches.open(search);
    showList(state);
  };

  const table: Record<CommandId, () => void> = {
    'open-settings': () => layout.open('settings'),
    'show-profile-folder': () => ask(bridge.showProfileFolder({})),
    quit: () => ask(bridge.quit({})),
    undo: inField('undo', () => void actions.undo()),
    redo: inField('redo', () => void actions.redo()),
    'select-all': inField('selectAll', () => selection.selectAll(list.getState().ids)),
    search: () => {
      layout.setState({ pane: 'list', sidebarOpen: false });
      focusRegionSoon('search');
    },
    'save-search': () => saveSearch(state),
    palette: () => layout.open('palette'),
    'toggle-sidebar': () => toggleSidebar(state),
    'toggle-filters': () => toggleFilters(state),
    'text-larger': () => void preferences.stepTextSize(1),
    'text-smaller': () => void preferences.stepTextSize(-1),
    'text-normal': () => void preferences.stepTextSize(0),
    'theme-system': () => void preferences.change({ theme: 'system' }),
    'theme-light': () => void preferences.change({ theme: 'light' }),
    'theme-dark': () => void preferences.change({ theme: 'dark' }),
    'density-comfortable': () => void preferences.change({ density: 'comfortable' }),
    'density-compact': () => void preferences.change({ density: 'compact' }),
    'sort-newest': sortBy('newest'),
    'sort-oldest': sortBy('oldest'),
    'sort-title': sortBy('title'),
    'sort-first-author': sortBy('first-author'),
    'sort-recently-added': sortBy('recently-added'),
    'sort-recently-read': sortBy('recently-read'),
    'go-back': travel(-1),
    'go-forward': travel(1),
    'go-unread': go({ kind: 'unread' }),
    'go-queue': go({ kind: 'queue' }),
    'go-starred': go({ kind: 'starred' }),
    'go-noted': go({ kind: 'noted' }),
    'go-all': go({ kind: 'all' }),
    'go-author': () => goToAuthor(state),
    'go-trash': go({ kind: 'trash' }),
    ...searchTable(goToSearch),
    'next-paper': move(1),
    'previous-paper': move(-1),
    'first-paper': move('first'),
    'last-paper': move('last'),
    jump: () => {
      if (list.getState().ids.length === 0) return;
      showList(state);
      layout.open('jump');
    },
    'open-paper': () => showReader(state),
    'toggle-read': () => void actions.toggle('read'),
    'toggle-star': () => void actions.toggle('starred'),
    'toggle-queue': () => void actions.toggle('queued'),
    'edit-note': () => {
      const { cursor } = selection.getState();
      const { query, shown, failure } = list.getState();
      // While the list is on its way, the note is that of the paper it brings.
      if (cursor === null && (shown === query || failure !== null)) return;
      layout.setState({ pane: 'reader' });
      // While a search is typed the reader follows the cursor with a pause; the note is wanted now.
      if (cursor !== null) void paper.show(cursor);
      noteFocus.request();
    },
    'edit-tags': () => pickTags(state, targets()),
    'note-versions': () => {
      if (paper.getState().paper !== null) layout.open('versions');
    },
    'move-up': () => void actions.moveInQueue(-1),
    'move-down': () => void actions.moveInQueue(1),
    'copy-abstract': () => {
      const open = paper.getState().paper;
      if (open !== null) void actions.copy(open);
    },
    trash: () => void actions.trash(),
    restore: () => void actions.restore(),
    'tag-1': favourite(1),
    'tag-2': favourite(2),
    'tag-3': favourite(3),
    'tag-4': favourite(4),
    'tag-5': favourite(5),
    'tag-6': favourite(6),
    'tag-7': favourite(7),
    'tag-8': favourite(8),
    'tag-9': favourite(9),
    help: () => layout.open('help'),
    about: () => layout.open('about'),
  };
  return (id) => table[id]();
}

type SearchCommand = (typeof searchCommands)[number];

function searchTable(go: (index: number) => () => void): Record<SearchCommand, () => void> {
  return Object.fromEntries(searchCommands.map((id, index) => [id, go(index)])) as Record<SearchCommand, () => void>;
}

/** Opens the form that saves the search; in a note the key saves what everybody expects of it. */
function saveSearch(state: WindowState): void {
  const { layout, list, messages, note, searches } = state;
  const focused = document.activeElement;
  if (isTextField(focused) && focused.closest('[data-region="search"]') === null) {
    void note.flush();
    return;
  }
  const { openId, searches: all } = searches.getState();
  const open = all.find(({ id }) => id === openId);
  if (open !== undefined) messages.tell(`This search is saved already, as “${open.name}”`);
  else if (searchToSave(list.getState().query) === null) messages.tell('There is no search to save: type one first');
  else {
    layout.setState({ pane: 'list', sidebarOpen: false });
    askInForm(state, { ask: 'save' });
  }
}

/** Opens the page of the first author page in the library that the open paper is on, else the first of all. */
function goToAuthor(state: WindowState): void {
  const { counts, list, messages, paper } = state;
  const profiles = counts.getState().counts?.profiles ?? [];
  const names = new Set(paper.getState().paper?.profileNames);
  const profile = profiles.find(({ name }) => names.has(name)) ?? profiles[0];
  if (profile === undefined) {
    messages.tell('There is no author page in the library yet');
    return;
  }
  list.setView({ kind: 'profile', profileId: profile.id });
  showList(state);
}
