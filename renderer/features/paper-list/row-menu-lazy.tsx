import { lazy, Suspense } from 'react';
import type { RowMenuProps } from './row-menu.tsx';
import { afterFirstRows } from './use-first-rows.ts';

const loadMenu = () => import('./row-menu.tsx');
// The keys after the one that opens it are the menu's: it must not wait for its code then.
void afterFirstRows.then(loadMenu);

const LoadedMenu = lazy(async () => ({ default: (await loadMenu()).RowMenu }));

/** Where a menu opens, in the window's coordinates. */
export interface MenuPlace {
  x: number;
  y: number;
}

/** The rows' menu. */
export function RowMenu(props: RowMenuProps) {
  return (
    <Suspense>
      <LoadedMenu {...props} />
    </Suspense>
  );
}
