import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { paneLimits } from '../../shared/settings.ts';
import { layoutFor, leastReader, type Layout } from '../state/layout-store.ts';
import { useWindow } from '../state/window-context.ts';

export interface Panes {
  layout: Layout;
  sidebarIsBeside: boolean;
  /** In CSS pixels, as drawn. */
  sidebarWidth: number;
  listWidth: number;
  /** Which pane a narrow window shows. */
  pane: 'list' | 'reader';
}

/** Which panes there are and how wide, for the window as it is. */
export function usePanes(): Panes {
  const { layout, preferences } = useWindow();
  const { sidebarWidth, listWidth, sidebarShown, textSize } = useStore(preferences);
  const current = useStore(layout, (state) => state.layout);
  const windowWidth = useStore(layout, (state) => state.windowWidth);
  const pane = useStore(layout, (state) => state.pane);

  useLayoutEffect(() => {
    const look = (): void => {
      const sidebar = sidebarShown ? sidebarWidth : 0;
      const next = layoutFor(innerWidth, { sidebar, list: listWidth }, textSize);
      const changes = next !== layout.getState().layout;
      layout.setState({ layout: next, windowWidth: innerWidth, ...(changes ? { sidebarOpen: false } : {}) });
    };
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [layout, sidebarWidth, listWidth, sidebarShown, textSize]);

  const widest = Math.max(paneLimits.list.least * textSize, windowWidth - leastReader);
  return {
    layout: current,
    sidebarIsBeside: current === 'wide' && sidebarShown,
    sidebarWidth: Math.round(sidebarWidth * textSize),
    listWidth: Math.round(Math.min(listWidth * textSize, widest)),
    pane,
  };
}
