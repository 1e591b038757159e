import { focusRegionSoon } from '../keyboard/regions.ts';
import type { WindowState } from './window-state.ts';

/** Shows the list, with the keys in it. */
export function showList({ layout }: WindowState): void {
  layout.setState({ pane: 'list', sidebarOpen: false });
  focusRegionSoon('list');
}

/** Shows the reader, with the keys in it. */
export function showReader({ layout, paper, visited }: WindowState): void {
  if (paper.getState().id === null) return;
  visited.settle();
  layout.setState({ pane: 'reader', sidebarOpen: false });
  focusRegionSoon('reader');
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
