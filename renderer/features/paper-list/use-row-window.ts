import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn above and below the screen. */
const overscan = 8;

export interface RowWindow {
  /** The first row to draw. */
  start: number;
  /** The row after the last one to draw. */
  end: number;
}

/**
 * Which rows of a list are to be drawn. All rows have one height, so it is arithmetic, and as exact and quick for a
 * million rows as for ten.
 *
 * @param rowHeight in CSS pixels
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ start: 0, end: 32 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const start = Math.floor(element.scrollTop / rowHeight) - overscan;
      const end = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + overscan;
      setSeen((before) => (before.start === start && before.end === end ? before : { start, end }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, rowHeight, count]);

  const end = Math.min(count, seen.end);
  return { start: Math.max(0, Math.min(seen.start, end)), end };
}
