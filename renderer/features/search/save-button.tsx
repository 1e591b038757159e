import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import styles from './save-button.module.css';

/** At the end of the search box: the key that leads there, and while a search is on that is not kept yet, what keeps it. */
export function SaveButton() {
  const { list, searches, run } = useWindow();
  const hasSearch = useStore(list, (state) => state.query.search.trim() !== '');
  const isSaved = useStore(searches, (state) => state.openId !== null);
  if (!hasSearch) return <kbd aria-hidden="true">/</kbd>;
  if (isSaved) return null;
  return (
    <button type="button" className={styles['save']} aria-haspopup="dialog" onClick={() => run('save-search')}>
      Save
    </button>
  );
}
