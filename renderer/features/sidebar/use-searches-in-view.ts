import { type RefObject, useEffect } from 'react';
import type { SavedSearch, SearchId } from '../../../shared/saved-search.ts';
import { useWindow } from '../../state/window-context.ts';

/** Tells which saved searches are in view: their counts come first. */
export function useSearchesInView(
  section: RefObject<HTMLElement | null>,
  searches: readonly SavedSearch[],
  closedFolders: readonly string[],
): void {
  const { searchCounts } = useWindow();
  useEffect(() => {
    const inView = new Set<SearchId>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = Number((target as HTMLElement).dataset['searchId']);
        if (isIntersecting) inView.add(id);
        else inView.delete(id);
      }
      searchCounts.show(new Set(inView));
    });
    for (const line of section.current?.querySelectorAll('[data-search-id]') ?? []) observer.observe(line);
    return () => {
      observer.disconnect();
      searchCounts.show(new Set());
    };
  }, [section, searchCounts, searches, closedFolders]);
}
