import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { afterFirstRows } from './features/paper-list/use-first-rows.ts';
import type { Overlay } from './state/layout-store.ts';
import { useWindow } from './state/window-context.ts';

const loadPalette = () => import('./features/palette/palette.tsx');
// The palette is opened to be typed into at once, so it is fetched before it is asked for.
void afterFirstRows.then(loadPalette);

const overlays = {
  palette: lazy(async () => ({ default: (await loadPalette()).Palette })),
  help: lazy(async () => ({ default: (await import('./features/help/help-sheet.tsx')).HelpSheet })),
  settings: lazy(async () => ({ default: (await import('./features/settings/settings-page.tsx')).SettingsPage })),
  about: lazy(async () => ({ default: (await import('./features/help/about.tsx')).About })),
  versions: lazy(async () => ({ default: (await import('./panes/versions-dialog.tsx')).VersionsDialog })),
  'search-form': lazy(async () => ({ default: (await import('./features/search/search-form.tsx')).SearchFormPopover })),
} satisfies Record<Overlay, unknown>;

/** What lies over the panes: its code is fetched when it is first opened. */
export function Overlays() {
  const { layout } = useWindow();
  const overlay = useStore(layout, (state) => state.overlay);
  if (overlay === null) return null;
  const Open = overlays[overlay];
  return (
    <Suspense>
      <Open />
    </Suspense>
  );
}
