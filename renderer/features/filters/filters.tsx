import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import { afterFirstRows } from '../paper-list/use-first-rows.ts';

/** The element id of the panel, for the button that shows it. */
export const filtersId = 'filters';

const FiltersPanel = lazy(async () => {
  await afterFirstRows;
  return { default: (await import('./filters-panel.tsx')).FiltersPanel };
});

/** The filters, where they are shown: fetched and counted when the first rows are on screen. */
export function Filters() {
  const { preferences } = useWindow();
  const areShown = useStore(preferences, (state) => state.filtersShown);
  if (!areShown) return null;
  return (
    <Suspense>
      <FiltersPanel id={filtersId} />
    </Suspense>
  );
}
