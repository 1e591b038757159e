import { createStore, type StoreApi } from 'zustand/vanilla';

/** What lies over the panes. */
export type Overlay = 'palette' | 'help' | 'settings' | 'about' | 'versions';
/** The panes side by side: all three, without the sidebar, or one of list and reader at a time. */
export type Layout = 'wide' | 'medium' | 'narrow';

export interface LayoutState {
  overlay: Overlay | null;
  layout: Layout;
  /** Whether the sidebar lies over the panes, where it has no place beside them. */
  sidebarOpen: boolean;
  /** Which pane a narrow window shows. */
  pane: 'list' | 'reader';
}

export interface LayoutStore extends StoreApi<LayoutState> {
  open(overlay: Overlay): void;
  close(): void;
}

/** Below this width, in CSS pixels, a window shows either the list or the reader. */
const narrowBelow = 720;
/** The reader's least width beside other panes. */
export const leastReader = 400;

/** Which panes fit a window beside each other. All widths are in CSS pixels, as drawn. */
export function layoutFor(window: number, sidebar: number, list: number): Layout {
  if (window < narrowBelow) return 'narrow';
  return window < sidebar + list + leastReader ? 'medium' : 'wide';
}

/** Where the window's parts are. */
export function createLayoutStore(): LayoutStore {
  const store = createStore<LayoutState>(() => ({ overlay: null, layout: 'wide', sidebarOpen: false, pane: 'list' }));
  return {
    ...store,
    open: (overlay) => store.setState({ overlay, sidebarOpen: false }),
    close: () => store.setState({ overlay: null }),
  };
}
