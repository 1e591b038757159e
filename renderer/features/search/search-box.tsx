import { type KeyboardEvent, lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { parseQuery } from '../../../shared/query-parse.ts';
import { moveCursor } from '../../state/list-cursor.ts';
import { useWindow } from '../../state/window-context.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import { afterFirstRows } from '../paper-list/use-first-rows.ts';
import styles from './search-box.module.css';

const hintId = 'search-hint';
const sentenceId = 'search-sentence';

const chipsOf = afterFirstRows.then(() => import('./query-chips.tsx'));
const QueryChips = lazy(async () => ({ default: (await chipsOf).QueryChips }));

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
    } else if (event.key === 'Backspace' && event.currentTarget.selectionEnd === 0) {
      const chip = event.currentTarget.closest('[data-region]')?.querySelector<HTMLElement>('[data-last-chip]');
      chip?.focus();
    }
  };

  const hint = useMemo(() => parseQuery(search).hint, [search]);

  return (
    <div className={styles['search']} data-region="search">
      <div className={styles['box']}>
        <input
          type="search"
          aria-label="Search papers"
          placeholder="Search papers"
          aria-keyshortcuts="/"
          aria-describedby={search === '' ? undefined : `${sentenceId} ${hintId}`}
          autoComplete="off"
          spellCheck={false}
          data-region-entry=""
          value={search}
          onChange={(event) => list.setSearch(event.currentTarget.value)}
          onKeyDown={pressed}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {/* There from the start: what comes into it later is read out. */}
      <p id={hintId} className={styles['hint']} role="status">
        {hint}
      </p>
      <Suspense>
        <QueryChips sentenceId={sentenceId} />
      </Suspense>
    </div>
  );
}
