import { createStore, type StoreApi } from 'zustand/vanilla';
import { paneLimits } from '../../shared/settings.ts';

/** What lies over the panes. */
export type Overlay =
  'palette' | 'help' | 'settings' | 'about' | 'versions' | 'tags' | 'tag-rename' | 'tag-merge' | 'jump' | 'search-form';
/** The panes side by side: all three, without the sidebar, or one of list and reader at a time. */
export type Layout = 'wide' | 'medium' | 'narrow';

export interface LayoutState {
  overlay: Overlay | null;
  layout: Layout;
  /** Whether the sidebar lies over the panes, where it has no place beside them. */
  sidebarOpen: boolean;
  /** Whether the filters take the keys as soon as they are there. */
  filtersAwaited: boolean;
  /** Which pane a narrow window shows. */
  pane: 'list' | 'reader';
  /** In CSS pixels. */
  windowWidth: number;
}

export interface LayoutStore extends StoreApi<LayoutState> {
  open(overlay: Overlay): void;
  close(): void;
}

/** Below this width, in CSS pixels, a window shows either the list or the reader; larger text needs more. */
const narrowBelow = 760;
/** The reader's least width beside other panes. */
export const leastReader = 400;

/**
 * Which panes fit a window beside each other.
 *
 * @param window its width in CSS pixels
 * @param panes the widths of sidebar and list as they are set, at text size 1
 * @param textSize the factor that all text, and so each pane, is drawn at
 */
export function layoutFor(window: number, panes: { sidebar: number; list: number }, textSize: number): Layout {
  if (window < Math.max(narrowBelow, paneLimits.list.least * textSize + leastReader)) return 'narrow';
  return window < (panes.sidebar + panes.list) * textSize + leastReader ? 'medium' : 'wide';
}

/** Where the window's parts are. */
export function createLayoutStore(): LayoutStore {
  const store = createStore<LayoutState>(() => ({
    overlay: null,
    layout: 'wide',
    sidebarOpen: false,
    filtersAwaited: false,
    pane: 'list',
    windowWidth: 1280,
  }));
  return {
    ...store,
    open: (overlay) => store.setState({ overlay, sidebarOpen: false }),
    close: () => store.setState({ overlay: null }),
  };
}
