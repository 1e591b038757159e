import { useStore } from 'zustand';
import type { RowDrag } from './row-drag.ts';
import styles from './paper-list.module.css';

/** Follows the pointer while papers are dragged: how many they are. */
export function DragPreview({ drag }: { drag: RowDrag }) {
  const current = useStore(drag.store, (state) => state.drag);
  if (current === null) return null;
  const { ids, x, y } = current;
  return (
    <div className={styles['dragged']} style={{ transform: `translate(${x + 12}px, ${y + 8}px)` }} aria-hidden="true">
      {ids.length === 1 ? '1 paper' : `${ids.length.toLocaleString('en')} papers`}
    </div>
  );
}

/** Where dragged papers would go inside Up next. `shift` is what is added to rows' offsets to find their place. */
export function InsertionLine({ drag, rowHeight, shift }: { drag: RowDrag; rowHeight: number; shift: number }) {
  const before = useStore(drag.store, (state) => state.drag?.before ?? null);
  if (before === null) return null;
  return <div className={styles['insertion']} style={{ top: before * rowHeight - 1 + shift }} aria-hidden="true" />;
}
