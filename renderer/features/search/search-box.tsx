import { type KeyboardEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import { completionAt } from '../../../shared/query-completion.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { moveCursor } from '../../state/list-cursor.ts';
import { useWindow } from '../../state/window-context.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import { SaveButton } from './save-button.tsx';
import styles from './search-box.module.css';

const hintId = 'search-hint';

/** Whether the name of a saved search is being typed: it need not be there yet. */
function isNamingList(search: string): boolean {
  const context = completionAt(search, search.length);
  return context?.kind === 'value' && context.field === 'list';
}

/** The search over the list that is open: each key asks, and a newer answer replaces an older one. What can't be taken as typed is told below. */
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

  const listHint = useStore(list, (state) => (state.shown === state.query ? state.hint : null));
  const hint = useMemo(() => parseQuery(search).hint ?? (isNamingList(search) ? null : listHint), [search, listHint]);

  return (
    <div className={styles['search']}>
      <div className={styles['box']} data-region="search">
        <input
          type="search"
          aria-label="Search papers"
          placeholder="Search papers"
          aria-keyshortcuts="/"
          aria-describedby={hint === null ? undefined : hintId}
          autoComplete="off"
          spellCheck={false}
          data-region-entry=""
          value={search}
          onChange={(event) => list.setSearch(event.currentTarget.value)}
          onKeyDown={pressed}
        />
        <SaveButton />
      </div>
      {/* There from the start: what comes into it later is read out. */}
      <p id={hintId} className={styles['hint']} role="status">
        {hint}
      </p>
    </div>
  );
}
