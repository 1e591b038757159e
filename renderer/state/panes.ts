import { focusRegionSoon } from '../keyboard/regions.ts';
import type { WindowState } from './window-state.ts';

/** Shows the list, with the keys in it. */
export function showList({ layout }: WindowState): void {
  layout.setState({ pane: 'list', sidebarOpen: false });
  focusRegionSoon('list');
}

/** Shows the reader, with the keys in it. */
export function showReader({ layout, paper }: WindowState): void {
  if (paper.getState().id === null) return;
  layout.setState({ pane: 'reader', sidebarOpen: false });
  focusRegionSoon('reader');
}

/** Opens the tag picker on papers; nothing where there are none. */
export function pickTags({ layout, tags }: WindowState, ids: Uint32Array): void {
  if (ids.length === 0) return;
  tags.setState({ picking: ids });
  layout.open('tags');
}

/** Shows or hides the sidebar: beside the panes for good where it fits, else over them for the moment. */
export function toggleSidebar({ layout, preferences }: WindowState): void {
  const { layout: current, sidebarOpen } = layout.getState();
  if (current === 'wide') {
    void preferences.change({ sidebarShown: !preferences.getState().sidebarShown });
    return;
  }
  layout.setState({ sidebarOpen: !sidebarOpen });
  focusRegionSoon(sidebarOpen ? 'list' : 'sidebar');
}
