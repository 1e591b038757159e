import { lazy, Suspense } from 'react';
import type { RowMenuProps } from './row-menu.tsx';

const LoadedMenu = lazy(async () => ({ default: (await import('./row-menu.tsx')).RowMenu }));

/** Where a menu opens, in the window's coordinates. */
export interface MenuPlace {
  x: number;
  y: number;
}

/** The rows' menu, whose code is fetched when it is first opened. */
export function RowMenu(props: RowMenuProps) {
  return (
    <Suspense>
      <LoadedMenu {...props} />
    </Suspense>
  );
}
