import { type MouseEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { commands, searchCommands } from '../../../shared/commands.ts';
import { foldersOf } from '../../state/search-actions.ts';
import { useWindow } from '../../state/window-context.ts';
import { createSearchDrag } from './search-drag.ts';
import { SearchFolder } from './search-folder.tsx';
import { SearchItem } from './search-item.tsx';
import { SearchMenu, type MenuOf } from './search-menu.tsx';
import { useSearchesInView } from './use-searches-in-view.ts';
import styles from './sidebar.module.css';

/** The saved searches in their folders. */
export function SearchesSection() {
  const parts = useWindow();
  const { preferences, searches } = parts;
  const headingId = useId();
  const section = useRef<HTMLDivElement>(null);
  const all = useStore(searches, (state) => state.searches);
  const closed = useStore(preferences, (state) => state.closedFolders);
  const [menu, setMenu] = useState<MenuOf | null>(null);
  const drag = useMemo(() => createSearchDrag(parts), [parts]);
  useSearchesInView(section, all, closed);
  useEffect(() => {
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
  const itemsOf = (folder: string) =>
    all.map(
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
      {foldersOf(all).map((folder) => (
        <SearchFolder key={folder} name={folder} isClosed={closed.includes(folder)} onToggle={() => toggle(folder)}>
          {!closed.includes(folder) && itemsOf(folder)}
        </SearchFolder>
      ))}
      {menu !== null && <SearchMenu of={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** The keys that go to a search by its place; null: none. */
function keysOf(index: number): string | null {
  const command = searchCommands[index];
  return command === undefined ? null : commands[command].keys[0];
}
