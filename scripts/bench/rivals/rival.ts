import type { SeededQuery } from '../../generate/seeded-queries.ts';

/** Where a rival finds the papers, and where it may write. */
export interface RivalPlace {
  /** A profile folder, whose library it only reads. */
  library: string;
  /** A folder of its own, empty at first. */
  scratch: string;
}

/** One way to search the papers of a library. Made in a process of its own, where it is measured. */
export interface Rival {
  /**
   * Makes its index.
   *
   * @param queries all that it will be asked: nothing that is measured may know them before
   * @returns bytes of the index on the disk; null: it has none there
   */
  build(queries: readonly SeededQuery[]): Promise<number | null> | number | null;
  /** The first rows of what a query finds, in the rival's own order, with all that a row of a list shows. */
  firstRows(text: string): Promise<readonly unknown[]> | readonly unknown[];
  /** All papers that a query finds, by their ids, in no order. */
  all(text: string): Promise<Uint32Array> | Uint32Array;
}

/** Rows that a query is timed to. */
export const rowsAsked = 50;

export const rivalNames = ['offprint', 'offprint-ranked', 'minisearch', 'flexsearch', 'fts5', 'like'] as const;
export type RivalName = (typeof rivalNames)[number];

/** Offprint's own lists: in the order of its window, and in the order that `sort:relevance` asks for. */
export const ownNames: readonly RivalName[] = ['offprint', 'offprint-ranked'];

/** Beside the rivals: what all processes hold, the making of Offprint's own index, and what is really in the papers. */
export const helperNames = ['loader', 'offprint-index', 'exact'] as const;
export type ChildName = RivalName | (typeof helperNames)[number];

/** As they stand in tables. */
export const rivalTitles: Record<RivalName, string> = {
  offprint: 'Offprint',
  'offprint-ranked': 'Offprint by relevance',
  minisearch: 'MiniSearch',
  flexsearch: 'FlexSearch',
  fts5: 'plain FTS5',
  like: 'LIKE',
};

/** What is asked of a rival's process. */
export type RivalAsk =
  | { ask: 'build'; queries: readonly SeededQuery[] }
  | { ask: 'firstRows'; text: string }
  | { ask: 'all'; text: string }
  | { ask: 'tidy' };

/** What it answers, in the order in which it was asked. */
export type RivalAnswer =
  | { answer: 'built'; milliseconds: number; indexBytes: number | null }
  | { answer: 'rows'; milliseconds: number; rows: number }
  | { answer: 'ids'; ids: Uint32Array }
  | { answer: 'tidied' }
  | { answer: 'failed'; reason: string };
