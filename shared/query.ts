/**
 * A search as it is understood. query-parse.ts reads it from what was typed, query-print.ts writes it in its normal form,
 * and the library compiles it to SQL.
 */
export interface Query {
  /** Null: nothing is asked for, so everything fits. */
  filter: QueryNode | null;
  /** Null: the order that the list has. */
  sort: QuerySort | null;
}

/** What a search asks of a paper. */
export type QueryNode =
  | { kind: 'and' | 'or'; parts: QueryNode[] }
  | { kind: 'not'; part: QueryNode }
  | QueryText
  | { kind: 'date'; field: DateField; range: DateRange }
  | { kind: 'is'; state: QueryState }
  | { kind: 'has'; what: QueryPart }
  /** What a saved search finds; its name as typed, without the quotes, never blank. */
  | { kind: 'list'; name: string };

/** Words to find. */
export interface QueryText {
  kind: 'text';
  /** Null: wherever words are searched. */
  field: TextField | null;
  /** As typed, without the quotes; never blank. */
  text: string;
  /** `words`: a word, which may have signs in it; `phrase`: quoted, exact but for case and accents. */
  match: 'words' | 'phrase';
  /** The last word being typed may be the beginning of one. Never so for a phrase. */
  isPrefix: boolean;
}

export const textFields = [
  'title',
  'abstract',
  'author',
  'note',
  'subject',
  'affiliation',
  'venue',
  'id',
  'tag',
] as const;
/**
 * Where words are searched. `subject`, `id` and `tag` are matched whole; a tag also stands for all that are nested in it
 * (`ml` for `ml/vision`).
 */
export type TextField = (typeof textFields)[number];

export const dateFields = ['date', 'added', 'read'] as const;
/** Which day of a paper: the paper's own date, when it was added, when it was marked read. */
export type DateField = (typeof dateFields)[number];

/** Days as a search names them. */
export type DateRange =
  /** ISO 8601 with its precision (2025, 2025-04, 2025-04-04), both ends included; a null end is open. Never both null. */
  | { kind: 'between'; from: string | null; to: string | null }
  /** The last so many days (`<7d`), or longer ago than that (`>7d`). */
  | { kind: 'age'; is: 'under' | 'over'; days: number }
  | { kind: 'since'; start: RelativeDay };

export const relativeDays = ['today', 'this-week', 'this-month', 'this-year'] as const;
/** The beginning of the day, of the week (Monday), of the month, of the year, local time. */
export type RelativeDay = (typeof relativeDays)[number];

export const queryStates = ['read', 'unread', 'starred', 'queued', 'new'] as const;
/** `new`: added in the last seven days and unread. */
export type QueryState = (typeof queryStates)[number];

export const queryParts = ['note', 'highlight', 'tag', 'code', 'abstract', 'doi'] as const;
export type QueryPart = (typeof queryParts)[number];

export const querySorts = ['newest', 'oldest', 'relevance', 'title', 'author', 'added', 'read'] as const;
export type QuerySort = (typeof querySorts)[number];
