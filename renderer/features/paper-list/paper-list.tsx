import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import { AuthorPage } from './author-page.tsx';
import { Filters } from '../filters/filters.tsx';
import { ListBar } from '../search/list-bar.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { EmptyList } from './empty-list.tsx';
import styles from './paper-list.module.css';
import { PaperRows } from './paper-rows.tsx';
import { SidebarButton } from './sidebar-button.tsx';
import { useFirstRows } from './use-first-rows.ts';

/**
 * The middle pane: search, the author whose page is open, the order, the papers. `divider` parts it from the next pane.
 */
export function PaperList({ divider }: { divider: ReactNode }) {
  const { layout, list, rows } = useWindow();
  const isAlone = useStore(layout, (state) => state.layout === 'narrow');
  const shown = useStore(list, (state) => state.shown);
  const failure = useStore(list, (state) => state.failure);
  const isEmpty = useStore(list, (state) => state.ids.length === 0);
  const isKnown = useStore(list, (state) => state.total !== null);
  const [first] = useStore(list, (state) => state.ids);
  const firstIsHere = useStore(rows, (state) => first === undefined || state.rows.has(first));
  const isReady = shown !== null && firstIsHere && (!isEmpty || isKnown);
  useFirstRows(isReady || failure !== null);

  return (
    // Beside the reader this is a part of the window; alone it is what the window is about.
    <section className={styles['pane']} aria-label="List" role={isAlone ? 'main' : undefined}>
      {isAlone && <h1 className="visually-hidden">Papers</h1>}
      <div className={styles['head']}>
        <SidebarButton />
        <SearchBox />
      </div>
      <AuthorPage />
      <ListBar />
      <Filters />
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
      {!isEmpty && <PaperRows />}
      {isEmpty && shown !== null && isKnown && <EmptyList query={shown} />}
      {divider}
    </section>
  );
}
