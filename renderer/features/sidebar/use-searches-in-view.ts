import { type RefObject, useEffect } from 'react';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { useWindow } from '../../state/window-context.ts';

/** How long the sidebar must stand still before it is looked at, in milliseconds. */
const settleTime = 150;

/**
 * Tells which saved searches are in view: their counts come first. Looked at now and then: an observer of hundreds of lines
 * would cost each frame of the window something.
 */
export function useSearchesInView(
  section: RefObject<HTMLElement | null>,
  searches: readonly SavedSearch[],
  closedFolders: readonly string[],
): void {
  const { searchCounts } = useWindow();
  useEffect(() => {
    const scroller = section.current?.parentElement ?? null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      if (scroller === null) return;
      const { top, bottom } = scroller.getBoundingClientRect();
      const lines = [...scroller.querySelectorAll<HTMLElement>('[data-search-id]')].filter((line) => {
        const box = line.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      searchCounts.show(new Set(lines.map((line) => Number(line.dataset['searchId']))));
    };
    const moved = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, settleTime);
    };
    moved();
    scroller?.addEventListener('scroll', moved, { passive: true });
    addEventListener('resize', moved);
    return () => {
      if (timer !== null) clearTimeout(timer);
      scroller?.removeEventListener('scroll', moved);
      removeEventListener('resize', moved);
      searchCounts.show(new Set());
    };
  }, [section, searchCounts, searches, closedFolders]);
}
