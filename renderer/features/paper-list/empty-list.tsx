import { lazy, Suspense } from 'react';
import type { ListQuery } from '../../../shared/paper.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import { useWindow } from '../../state/window-context.ts';
import { emptyWords } from './empty-words.ts';
import styles from './paper-list.module.css';

const DidYouMean = lazy(async () => ({ default: (await import('../search/did-you-mean.tsx')).DidYouMean }));

/** What stands where a list has no papers. */
export function EmptyList({ query }: { query: ListQuery }) {
  const { list } = useWindow();
  const { title, hint } = emptyWords(query);
  const clear = (): void => {
    list.setSearch('');
    focusRegion('search');
  };
  return (
    <div className={styles['empty']} data-region="list" tabIndex={-1}>
      <p className={styles['emptyTitle']}>{title}</p>
      {query.search !== '' && (
        <Suspense>
          <DidYouMean search={query.search} />
        </Suspense>
      )}
      <p>{hint}</p>
      {query.search !== '' && (
        <button type="button" className={styles['clear']} onClick={clear}>
          Clear the search
        </button>
      )}
    </div>
  );
}
