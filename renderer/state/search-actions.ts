import type { Committed } from '../../shared/paper.ts';
import { type SavedSearch, type SearchId, searchKey, searchName } from '../../shared/saved-search.ts';
import { searchToSave } from '../../shared/search-to-save.ts';
import { messageOf, type Bridge } from '../bridge.ts';
import type { LayoutStore } from './layout-store.ts';
import type { ListStore } from './list-store.ts';
import type { MessageStore } from './messages-store.ts';
import { tellCommitted } from './paper-actions.ts';
import type { SearchesStore, SearchForm } from './searches-store.ts';

/** What the user does with saved searches. All but the first four tell themselves what went wrong. */
export interface SearchActions {
  /** Saves the search on screen under a name. @throws why the library refuses it */
  save(name: string, folder: string): Promise<void>;
  /** @throws why the library refuses it */
  rename(id: SearchId, name: string): Promise<void>;
  /** @throws why the library refuses it */
  renameFolder(from: string, to: string): Promise<void>;
  /** To the end of a folder ('': none). @throws why the library refuses it */
  changeFolder(id: SearchId, folder: string): Promise<void>;
  /** Puts the search on screen in the place of a saved one. */
  update(search: SavedSearch): Promise<void>;
  /** Into a folder, before another search of it or to its end. */
  move(id: SearchId, folder: string, before: SearchId | null): Promise<void>;
  /** One place up (-1) or down (1) in its folder. */
  moveBy(id: SearchId, step: 1 | -1): Promise<void>;
  delete(id: SearchId): Promise<void>;
  /** Takes the searches out of a folder. */
  dissolve(folder: string): Promise<void>;
}

interface Parts {
  bridge: Bridge;
  list: ListStore;
  messages: MessageStore;
  searches: SearchesStore;
  undo(): Promise<void>;
}

export function createSearchActions({ bridge, list, messages, searches, undo }: Parts): SearchActions {
  const commit = async (request: Promise<Committed>): Promise<void> => tellCommitted(messages, undo, await request);
  const attempt = (request: Promise<Committed>): Promise<void> =>
    commit(request).catch((error: unknown) => messages.fail(messageOf(error)));
  /** The list's own text may say less than what was saved of it, and show the same papers. */
  const show = (query: string): void => {
    const { view, search } = list.getState().query;
    if (view.kind !== 'all' || search !== query) list.setView({ kind: 'all' }, query);
  };

  return {
    async save(name, folder) {
      const saving = searchToSave(list.getState().query);
      if (saving === null) return;
      await commit(bridge.saveSearch({ name, query: saving.query, folder: knownFolder(searches, folder) }));
      show(saving.query);
    },
    rename: (id, name) => commit(bridge.changeSearch({ id, name })),
    renameFolder: (from, to) => commit(bridge.renameFolder({ from, to })),
    changeFolder: (id, folder) =>
      commit(bridge.moveSearch({ id, folder: knownFolder(searches, folder), before: null })),
    async update({ id }) {
      const saving = searchToSave(list.getState().query);
      if (saving === null) return;
      await attempt(bridge.changeSearch({ id, query: saving.query }));
      show(saving.query);
    },
    move: (id, folder, before) => attempt(bridge.moveSearch({ id, folder, before })),
    async moveBy(id, step) {
      const { searches: all } = searches.getState();
      const folder = all.find((search) => search.id === id)?.folder;
      const beside = all.filter((search) => search.folder === folder);
      const at = beside.findIndex((search) => search.id === id);
      if (folder === undefined || beside[at + step] === undefined) return;
      await attempt(bridge.moveSearch({ id, folder, before: beside[step === 1 ? at + 2 : at - 1]?.id ?? null }));
    },
    delete: (id) => attempt(bridge.deleteSearch({ id })),
    dissolve: (folder) => attempt(bridge.renameFolder({ from: folder, to: '' })),
  };
}

/** The folders that there are, in their order. */
export function foldersOf(searches: readonly SavedSearch[]): string[] {
  return [...new Set(searches.map(({ folder }) => folder))].filter((folder) => folder !== '');
}

/** A folder that is there already, where only case or accents are typed otherwise. */
function knownFolder(searches: SearchesStore, typed: string): string {
  const key = searchKey(searchName(typed) ?? '');
  return foldersOf(searches.getState().searches).find((folder) => searchKey(folder) === key) ?? typed;
}

/** Opens the form over a saved search; the sidebar stays, where it lies over the panes. */
export function askInForm(
  { layout, searches }: { layout: LayoutStore; searches: SearchesStore },
  form: SearchForm,
): void {
  searches.setState({ form });
  layout.setState({ overlay: 'search-form' });
}
