import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { moveCursor } from '../../state/list-cursor.ts';
import { useWindow } from '../../state/window-context.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import styles from './search-box.module.css';

/** The search over the list that is open: each key asks, and a newer answer replaces an older one. */
export function SearchBox() {
  const { list, selection } = useWindow();
  const search = useStore(list, (state) => state.query.search);

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (search !== '') list.setSearch('');
      focusRegion('list');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      if (selection.getState().cursor === null) moveCursor(list, selection, 'first', 'replace');
      focusRegion('list');
    }
  };

  return (
    <div className={styles['box']} data-region="search">
      <input
        type="search"
        aria-label="Search papers"
        placeholder="Search papers"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        data-region-entry=""
        value={search}
        onChange={(event) => list.setSearch(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
