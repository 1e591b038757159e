import type { PaperId, Sort, View } from './paper.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Steps of the text size, as factors of the design's size. */
export const textSizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** Where the reader was when the window closed. */
export interface LastView {
  view: View;
  search: string;
  sort: Sort;
  paperId: PaperId | null;
}

/** The user's preferences: small, and rewritten whole. */
export interface Settings {
  theme: Theme;
  /** One of {@link textSizes}. */
  textSize: number;
  density: Density;
  /** Widths of the panes in CSS pixels at text size 1. */
  sidebarWidth: number;
  listWidth: number;
  sidebarShown: boolean;
  /** Folders of saved searches that are closed in the sidebar. */
  closedFolders: string[];
  lastView: LastView | null;
}

export const paneLimits = {
  sidebar: { least: 160, most: 360 },
  list: { least: 280, most: 720 },
} as const;

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 1,
  density: 'comfortable',
  sidebarWidth: 216,
  listWidth: 404,
  sidebarShown: true,
  closedFolders: [],
  lastView: null,
};
