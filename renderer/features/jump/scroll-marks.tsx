import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import { type KeyedSort, keyedOrderOf, mostSortKeys, type SortKey } from '../../../shared/list-order.ts';
import { useWindow } from '../../state/window-context.ts';
import { askKeys, findRow } from './ask-keys.ts';
import { markOf, targetOf } from './jump-target.ts';
import { spread } from './key-search.ts';
import { type MarkStart, placeMarks, startsOf } from './mark-places.ts';
import styles from './scroll-marks.module.css';

/** Rows whose keys tell where years begin: about one for each two pixels of a scrollbar. */
const sampledRows = 3 * mostSortKeys;
/** How long a list must stand before it is asked for its keys, in milliseconds: a search may be on its way. */
const standingTime = 250;
/** Marks are so far from each other at least, in CSS pixels at text size 1. */
const apart = 28;

interface Marked {
  listing: number;
  sort: KeyedSort;
  starts: MarkStart[];
}

/**
 * Where years or letters begin, beside the scrollbar: for the mouse, since keys have the jump field. Looked up when the
 * list is whole and the window idle.
 */
export function ScrollMarks({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { bridge, list, preferences, scroll } = useWindow();
  const { ids, listing, shown, total } = useStore(list);
  const textSize = useStore(preferences, (state) => state.textSize);
  const sort = useMemo(() => (shown === null ? null : keyedOrderOf(shown)), [shown]);
  const [marked, setMarked] = useState<Marked | null>(null);
  const { height, bar } = useTrack(scroller);
  const isWhole = total !== null;

  useEffect(() => {
    if (sort === null || !isWhole) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const indexes = spread(0, ids.length, sampledRows);
      const keysAt = askKeys(bridge, ids, sort);
      const keys: SortKey[] = [];
      // A part after the other, so that rows that are wanted meanwhile don't wait.
      while (isWanted && keys.length < indexes.length) {
        keys.push(...(await keysAt(indexes.slice(keys.length, keys.length + mostSortKeys))));
      }
      const labels = keys.map((key) => markOf(sort, key));
      if (isWanted) setMarked({ listing, sort, starts: startsOf(indexes, labels) });
    };
    // Without marks the list is as good as ever, so a failure needs no message.
    const timer = setTimeout(() => requestIdleCallback(() => void look().catch(() => undefined)), standingTime);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, ids, isWhole, listing, sort]);

  if (marked === null || marked.listing !== listing || marked.sort !== sort) return null;
  const go = async ({ label, index }: MarkStart): Promise<void> => {
    const target = targetOf(marked.sort, label);
    const row = target === null ? index : await findRow(bridge, ids, marked.sort, target).catch(() => index);
    if (list.getState().listing === listing) scroll.showFirst(row);
  };
  return (
    <div className={styles['marks']} style={{ right: bar }} aria-hidden="true" data-marks="">
      {placeMarks(marked.starts, scroll.barPlace, height, apart * textSize).map((mark) => (
        <button
          key={mark.index}
          type="button"
          tabIndex={-1}
          className={styles['mark']}
          style={{ top: mark.y }}
          // The keys stay where they are.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => void go(mark)}
        >
          {mark.label}
        </button>
      ))}
    </div>
  );
}

/** The height of the scrollbar's track, and its width, in CSS pixels. */
function useTrack(scroller: RefObject<HTMLElement | null>): { height: number; bar: number } {
  const [track, setTrack] = useState({ height: 0, bar: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setTrack({ height: element.clientHeight, bar: element.offsetWidth - element.clientWidth });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return track;
}
