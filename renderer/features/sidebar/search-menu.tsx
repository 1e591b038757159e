import { lazy, Suspense } from 'react';
import type { SavedSearch } from '../../../shared/saved-search.ts';

/** A saved search or a folder, by its name, and where its menu opens, in the window's coordinates. */
export interface MenuOf {
  about: SavedSearch | string;
  /** Gets the keys afterwards. */
  line: HTMLElement;
  place: { x: number; y: number };
}

export interface SearchMenuProps {
  of: MenuOf;
  onClose(): void;
}

const LoadedMenu = lazy(async () => ({ default: (await import('./search-menu-items.tsx')).SearchMenuItems }));

/** The menu of a saved search or a folder; its code is fetched when it is first opened. */
export function SearchMenu(props: SearchMenuProps) {
  return (
    <Suspense>
      <LoadedMenu {...props} />
    </Suspense>
  );
}
