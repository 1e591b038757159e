import { memo, useId, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { askInForm } from '../../state/search-actions.ts';
import { useWindow } from '../../state/window-context.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { LineCount } from './line-count.tsx';
import { moveBetweenLines } from './sidebar-keys.ts';
import styles from './sidebar.module.css';

/** A saved search; `keys` go to it, where there are any. */
export const SearchItem = memo(function SearchItem({ search, keys }: { search: SavedSearch; keys: string | null }) {
  const parts = useWindow();
  const { layout, searches, searchActions, searchCounts } = parts;
  const { id, name, query, folder } = search;
  const isOpen = useStore(searches, (state) => state.openId === id);
  const isChanged = useStore(searches, (state) => state.changedId === id);
  const count = useStore(searchCounts, (state) => state.counts.get(id));
  const countId = useId();

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.key === 'F2') askInForm(parts, { ask: 'name', search });
    else if (event.key === 'Delete') {
      moveToNeighbour(event.currentTarget);
      void searchActions.delete(id);
    } else if (step !== null && event.altKey) void searchActions.moveBy(id, step);
    else return moveBetweenLines(event);
    event.preventDefault();
  };

  return (
    <li className={styles['search']} data-has-keys={keys !== null || undefined}>
      <a
        href={`#search-${id}`}
        title={query}
        aria-current={isOpen ? 'page' : undefined}
        aria-describedby={count === undefined ? undefined : countId}
        tabIndex={isOpen ? 0 : -1}
        data-region-entry={isOpen ? '' : undefined}
        data-search-id={id}
        data-in-folder={folder}
        data-changed={isChanged || undefined}
        draggable={false}
        onKeyDown={pressed}
        onClick={(event) => {
          event.preventDefault();
          searches.open(search);
          layout.setState({ sidebarOpen: false, pane: 'list' });
        }}
      >
        {name}
      </a>
      <LineCount id={countId} count={count} />
      {keys !== null && (
        <span className={styles['goKeys']}>
          <KeyCaps keys={keys} />
        </span>
      )}
    </li>
  );
});

/** The line below takes the focus of one that goes, or the one above it. */
function moveToNeighbour(line: HTMLElement): void {
  const lines = [...(line.closest('nav')?.querySelectorAll<HTMLElement>('a') ?? [])];
  const at = lines.indexOf(line);
  const below = lines[at + 1];
  (below?.dataset['searchId'] === undefined ? lines[at - 1] : below)?.focus();
}
