import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { afterFirstRows } from './features/paper-list/use-first-rows.ts';
import type { Overlay } from './state/layout-store.ts';
import { useWindow } from './state/window-context.ts';

const loadPalette = () => import('./features/palette/palette.tsx');
// What is opened to be typed into at once is fetched before it is asked for.
void afterFirstRows.then(loadPalette);
const loadJump = () => import('./features/jump/jump-field.tsx');
void afterFirstRows.then(loadJump);
const loadTagPicker = () => import('./features/tags/tag-picker.tsx');
void afterFirstRows.then(loadTagPicker);

const overlays = {
  palette: lazy(async () => ({ default: (await loadPalette()).Palette })),
  jump: lazy(async () => ({ default: (await loadJump()).JumpField })),
  help: lazy(async () => ({ default: (await import('./features/help/help-sheet.tsx')).HelpSheet })),
  settings: lazy(async () => ({ default: (await import('./features/settings/settings-page.tsx')).SettingsPage })),
  about: lazy(async () => ({ default: (await import('./features/help/about.tsx')).About })),
  versions: lazy(async () => ({ default: (await import('./panes/versions-dialog.tsx')).VersionsDialog })),
  tags: lazy(async () => ({ default: (await loadTagPicker()).TagPicker })),
  'tag-rename': lazy(async () => ({ default: (await import('./features/tags/rename-tag.tsx')).RenameTag })),
  'tag-merge': lazy(async () => ({ default: (await import('./features/tags/merge-tag.tsx')).MergeTag })),
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
