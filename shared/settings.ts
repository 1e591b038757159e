import type { PaperId, Sort, View } from './paper.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Steps of the text size, as factors of the design's size. */
export const textSizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** What begins the screen of a list: a paper, and which part of its row is above, from 0 to 1. */
export interface ScrollAnchor {
  paperId: PaperId;
  part: number;
}

/** Where the reader was when the window closed. */
export interface LastView {
  view: View;
  search: string;
  sort: Sort;
  /** The paper at the cursor. */
  paperId: PaperId | null;
  /** Null: the list's very top. Left out where it is not known. */
  anchor?: ScrollAnchor | null | undefined;
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
  /** Whether related papers are listed under the abstract; otherwise only their heading is there. */
  relatedShown: boolean;
  /** Whether the filters stand over the list. */
  filtersShown: boolean;
  /** Folders of saved searches that are closed in the sidebar. */
  closedFolders: string[];
  lastView: LastView | null;
  /** The newest first, no two the same. */
  recentSearches: string[];
}

/** How many searches are kept, and how long one may be, in UTF-16 units. */
export const mostRecentSearches = 20;
export const longestRecentSearch = 1_000;

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
  relatedShown: true,
  filtersShown: false,
  closedFolders: [],
  lastView: null,
  recentSearches: [],
};
