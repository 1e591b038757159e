import { useLayoutEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { RowWindow } from '../../state/list-scroll.ts';
import { useWindow } from '../../state/window-context.ts';

/** Which rows of a list are to be drawn, and where: as its scrolling has it, inside the list. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const { scroll } = useWindow();
  const seen = useStore(scroll);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    return scroll.attach(element, (changed) => {
      const observer = new ResizeObserver(changed);
      observer.observe(element);
      return () => observer.disconnect();
    });
  }, [scroller, scroll]);

  const end = Math.min(count, seen.end);
  return { start: Math.max(0, Math.min(seen.start, end)), end, shift: seen.shift };
}
