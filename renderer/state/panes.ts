import type { PaperId } from '../../shared/paper.ts';
import { focusRegion, focusRegionSoon, hasRegionFocus } from '../keyboard/regions.ts';
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

/** Shows the reader with a paper that is on its way there: the keys are in it when it has come. */
export function showReaderWith(parts: WindowState, id: PaperId): void {
  showReader(parts);
  const { paper } = parts;
  if (paper.getState().paper?.id === id) return;
  const stop = paper.subscribe(({ id: wanted, paper: shown, failure }) => {
    if (wanted === id && shown?.id !== id && failure === null) return;
    stop();
    // Drawn anew for each paper, so what had the keys before is gone.
    if (wanted === id) requestAnimationFrame(() => focusRegion('reader'));
  });
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

/** Shows the filters over the list, with the keys in them, or hides them. */
export function toggleFilters({ layout, preferences }: WindowState): void {
  const { filtersShown } = preferences.getState();
  if (filtersShown && hasRegionFocus('filters')) focusRegion('list');
  layout.setState(
    filtersShown ? { filtersAwaited: false } : { filtersAwaited: true, pane: 'list', sidebarOpen: false },
  );
  void preferences.change({ filtersShown: !filtersShown });
}
