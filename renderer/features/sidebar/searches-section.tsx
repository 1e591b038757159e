import {
  type MouseEvent,
  type PointerEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { commands, searchCommands } from '../../../shared/commands.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { foldersOf } from '../../state/search-actions.ts';
import { useWindow } from '../../state/window-context.ts';
import { createSearchDrag } from './search-drag.ts';
import { SearchFolder } from './search-folder.tsx';
import { SearchItem } from './search-item.tsx';
import { moveBetweenLines } from './sidebar-keys.ts';
import { SearchMenu, type MenuOf } from './search-menu.tsx';
import { useSearchesInView } from './use-searches-in-view.ts';
import styles from './sidebar.module.css';

/** How many are drawn at first, and more at each asking: all that is in the page costs each of its frames something. */
const portion = 100;
const none: readonly SavedSearch[] = [];

/** The saved searches in their folders. */
export function SearchesSection() {
  const parts = useWindow();
  const { preferences, searches } = parts;
  const headingId = useId();
  const section = useRef<HTMLDivElement>(null);
  // Hundreds of lines are drawn between all else that the window does.
  const all = useDeferredValue(
    useStore(searches, (state) => state.searches),
    none,
  );
  const closed = useStore(preferences, (state) => state.closedFolders);
  const openAt = useStore(searches, ({ openId }) => all.findIndex(({ id }) => id === openId));
  const [wanted, setWanted] = useState(portion);
  const drawn = Math.max(wanted, openAt + 1);
  const [menu, setMenu] = useState<MenuOf | null>(null);
  const drag = useMemo(() => createSearchDrag(parts), [parts]);
  useSearchesInView(section, all, closed);
  useEffect(() => {
    if (all.length === 0) return;
    const left = closed.filter((folder) => all.some((search) => search.folder === folder));
    if (left.length < closed.length) void preferences.change({ closedFolders: left });
  }, [all, closed, preferences]);

  const toggle = (folder: string): void => {
    const others = closed.filter((one) => one !== folder);
    void preferences.change({ closedFolders: others.length < closed.length ? others : [...closed, folder] });
  };
  const askedForMenu = (event: MouseEvent): void => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (line === null) return;
    event.preventDefault();
    const search = all.find(({ id }) => String(id) === line.dataset['searchId']);
    const about = search ?? line.dataset['folder'];
    if (about !== undefined) setMenu({ about, line, place: { x: event.clientX, y: event.clientY } });
  };
  const pressed = (event: PointerEvent): void => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search-id]') : null;
    if (line !== null && event.button === 0) drag(event.nativeEvent, line);
  };
  const shown = all.slice(0, drawn);
  const itemsOf = (folder: string) =>
    shown.map(
      (search, index) =>
        search.folder === folder && <SearchItem key={search.id} search={search} keys={keysOf(index)} />,
    );

  return (
    // The menu, the drag and their keys belong to the lines inside.
    <div ref={section} className={styles['section']} onContextMenu={askedForMenu} onPointerDown={pressed}>
      <h2 id={headingId} data-folder="">
        Searches
      </h2>
      {all.some(({ folder }) => folder === '') && <ul aria-labelledby={headingId}>{itemsOf('')}</ul>}
      {foldersOf(shown).map((folder) => (
        <SearchFolder key={folder} name={folder} isClosed={closed.includes(folder)} onToggle={() => toggle(folder)}>
          {!closed.includes(folder) && itemsOf(folder)}
        </SearchFolder>
      ))}
      {all.length > drawn && (
        <button
          type="button"
          className={styles['folder']}
          tabIndex={-1}
          data-more=""
          onKeyDown={moveBetweenLines}
          onClick={() => setWanted(drawn + portion)}
        >
          <span>Show more ({(all.length - drawn).toLocaleString('en')} left)</span>
        </button>
      )}
      {menu !== null && <SearchMenu of={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** The keys that go to a search by its place; null: none. */
function keysOf(index: number): string | null {
  const command = searchCommands[index];
  return command === undefined ? null : commands[command].keys[0];
}
