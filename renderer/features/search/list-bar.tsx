import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { afterFirstRows } from '../paper-list/use-first-rows.ts';
import { sortTitle } from './sort-titles.ts';
import { filtersId } from '../filters/filters.tsx';
import { useWindow } from '../../state/window-context.ts';
import styles from './list-bar.module.css';

const loadSortMenu = () => import('./sort-menu.tsx');
const SortMenu = lazy(async () => ({ default: (await loadSortMenu()).SortMenu }));

/** How many papers the list has, and its order. */
export function ListBar() {
  const { counts, list } = useWindow();
  const hasSearch = useStore(list, (state) => state.query.search !== '');
  const unindexed = useStore(counts, (state) => state.counts?.unindexed ?? 0);
  const total = useStore(list, (state) => state.total);
  const sort = useStore(list, (state) => state.query.sort);
  // The menu's code comes after the first rows: the button until then only looks like it.
  const [menu, setMenu] = useState<'not-here' | 'here' | 'asked-for'>('not-here');
  useEffect(() => {
    void afterFirstRows.then(loadSortMenu).then(() => setMenu((before) => (before === 'not-here' ? 'here' : before)));
  }, []);
  const button = (
    <button
      type="button"
      className={styles['sort']}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setMenu('asked-for')}
    >
      {sortTitle(sort)}
    </button>
  );
  return (
    <div className={styles['bar']}>
      <span>
        {total === null ? '' : total === 1 ? '1 paper' : `${total.toLocaleString('en')} papers`}
        {hasSearch && unindexed > 0 && (
          <span role="status">
            {' '}
            · {unindexed.toLocaleString('en')} more are not searched yet: they are being indexed
          </span>
        )}
      </span>
      <div className={styles['buttons']}>
        <FiltersButton />
        {menu === 'not-here' ? (
          button
        ) : (
          <Suspense fallback={button}>
            <SortMenu opensAtOnce={menu === 'asked-for'} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function FiltersButton() {
  const { preferences } = useWindow();
  const isShown = useStore(preferences, (state) => state.filtersShown);
  return (
    <button
      type="button"
      className={styles['sort']}
      aria-expanded={isShown}
      aria-controls={isShown ? filtersId : undefined}
      aria-keyshortcuts="F"
      onClick={() => void preferences.change({ filtersShown: !isShown })}
    >
      Filters
    </button>
  );
}
