import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { sortTitle } from './sort-titles.ts';
import { useWindow } from '../../state/window-context.ts';
import styles from './list-bar.module.css';

const loadSortMenu = () => import('./sort-menu.tsx');
const SortMenu = lazy(async () => ({ default: (await loadSortMenu()).SortMenu }));

/** How many papers the list has, and its order. */
export function ListBar() {
  const { list } = useWindow();
  const total = useStore(list, (state) => state.total);
  const sort = useStore(list, (state) => state.query.sort);
  // The menu's code is fetched when somebody is about to need it: the button until then only looks like it.
  const [isNeeded, setNeeded] = useState<'no' | 'soon' | 'open'>('no');
  const button = (
    <button
      type="button"
      className={styles['sort']}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => setNeeded('soon')}
      onFocus={() => void loadSortMenu()}
      onClick={() => setNeeded('open')}
    >
      {sortTitle(sort)}
    </button>
  );
  return (
    <div className={styles['bar']}>
      <span>{total === null ? '' : total === 1 ? '1 paper' : `${total.toLocaleString('en')} papers`}</span>
      {isNeeded === 'no' ? (
        button
      ) : (
        <Suspense fallback={button}>
          <SortMenu opensAtOnce={isNeeded === 'open'} />
        </Suspense>
      )}
    </div>
  );
}
