import type { PartialDate } from './dates.ts';
import type { TagId } from './tag.ts';

/** A paper's number in the library: a positive 32-bit integer that is never used again after a delete. */
export type PaperId = number;
/** A profile's number in the library. */
export type ProfileId = number;
/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

export interface Identifiers {
  arxivId: string | null;
  arxivVersion: number | null;
  doi: string | null;
  url: string | null;
}

/** What the user did with a paper. Null: not done. */
export interface Mark {
  readAt: Instant | null;
  starredAt: Instant | null;
  /** Place in "Up next": smaller comes first; only the order has a meaning. */
  queuePosition: number | null;
  trashedAt: Instant | null;
}

/** A paper as a list shows it. */
export interface PaperRow extends Mark {
  id: PaperId;
  title: string;
  /** The first authors, three at most. */
  authors: string[];
  authorCount: number;
  /** False where the source said "et al.": there are more authors than are known. */
  authorsComplete: boolean;
  subject: string | null;
  date: PartialDate | null;
  hasCode: boolean;
  hasNote: boolean;
  addedAt: Instant;
  tags: TagId[];
}

/** The user's note on a paper: Markdown with TeX, kept to the letter. */
export interface Note {
  text: string;
  /** When it was last written; null while there is none. */
  updatedAt: Instant | null;
  /** How many earlier versions are kept. */
  versions: number;
}

/** An earlier text of a note. */
export interface NoteVersion {
  id: number;
  text: string;
  writtenAt: Instant;
}

/** A paper whole, as the reader shows it. */
export interface PaperDetail extends Omit<PaperRow, 'hasNote'> {
  abstract: string | null;
  /** All that are known, in order. */
  authors: string[];
  affiliations: string[];
  identifiers: Identifiers;
  codeUrl: string | null;
  venue: string | null;
  citeKey: string | null;
  entryType: string | null;
  /** Source fields that have no column of their own. */
  extra: Record<string, string>;
  /** Where it came from, for people: "author page of Akhiad Bercovich". */
  source: string;
  note: Note;
  /** Names of the authors whose pages are in the library: set in weight by the reader. */
  profileNames: string[];
}

/** An author's page as it was taken; the figures are the page's own. */
export interface Profile {
  id: ProfileId;
  name: string;
  subject: string | null;
  hIndex: number | null;
  papers: number | null;
  citations: number | null;
  noveltyPercent: number | null;
  aiScore: number | null;
  takenOn: PartialDate;
  /** What Offprint counts itself, over the page's papers that are in the library and not in Trash. */
  own: {
    listed: number;
    read: number;
    /** In order of the year; papers without a date are not in it. */
    byYear: { year: number; papers: number }[];
  };
}

/** The lists that need nothing beside their name. */
export const plainViewKinds = ['all', 'unread', 'queue', 'starred', 'noted', 'trash'] as const;

/** Which papers a list shows. */
export type View =
  | { kind: (typeof plainViewKinds)[number] }
  | { kind: 'profile'; profileId: ProfileId }
  | { kind: 'subject'; subject: string };

export const sorts = [
  'newest',
  'oldest',
  'relevance',
  'title',
  'first-author',
  'recently-added',
  'recently-read',
  'queue',
] as const;

/** The order of a list; `relevance` is of use only to a search, `queue` is the order that the user gave to "Up next". */
export type Sort = (typeof sorts)[number];

/** A list: which papers, which of them match, in which order. */
export interface ListQuery {
  view: View;
  /** What stands in the search box; empty shows the whole view. */
  search: string;
  sort: Sort;
}

/** What asks: the list on screen, the palette's papers, or the counts beside saved searches. */
export const queryPurposes = ['list', 'palette', 'counts'] as const;
export type QueryPurpose = (typeof queryPurposes)[number];

/** All that a newer request of its kind may end in the middle of its work: lists, related papers, and the counts beside the filters. */
export const readPurposes = [...queryPurposes, 'related', 'facets'] as const;
export type ReadPurpose = (typeof readPurposes)[number];

/** How many rows come along with the first answer to a list query: as many as a tall window shows. */
export const firstRowCount = 32;

/** The first answer to a list query; `query completed` brings the rest when it is not complete. */
export interface ListAnswer {
  queryId: number;
  /** In list order. */
  ids: Uint32Array;
  /** The rows of the first ids, {@link firstRowCount} at most, so that they can be drawn without being asked for. */
  rows: PaperRow[];
  /** How many there are in all; null while that is not known. */
  total: number | null;
  complete: boolean;
  /** What of the search could not be taken as meant (a saved search that is not there), for the user; null: nothing. */
  hint: string | null;
}

/** A paper that is near to another one, and why. */
export interface RelatedPaper {
  id: PaperId;
  /** Greater is nearer; of use only to compare those of one answer. */
  score: number;
  /** Words that tell much and are in both, as the paper asked about writes them: the most telling first, three at most. */
  words: string[];
  /** How many authors both have. */
  authors: number;
  /** How many tags both have. */
  tags: number;
}

/** Counts beside the sidebar's lists. Trash counts only what is in Trash; all others leave Trash out. */
export interface Counts {
  all: number;
  unread: number;
  queued: number;
  starred: number;
  noted: number;
  trash: number;
  /** Papers that wait to be indexed: searches don't find them yet. */
  unindexed: number;
  /** Papers marked read since Monday 00:00, local time. */
  readThisWeek: number;
  subjects: { subject: string; papers: number }[];
  profiles: { id: ProfileId; name: string; papers: number }[];
}

export const markKinds = ['read', 'starred', 'queued'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Which parts of papers a change touched; `tags` and `searches`: the library's tags or saved searches themselves. */
export type ChangedField =
  'read' | 'starred' | 'queued' | 'trashed' | 'note' | 'tagged' | 'papers' | 'tags' | 'searches';

/** What undo and redo would do next, in the words of the menu ("Star 3 papers"); null: nothing. */
export interface HistoryState {
  undo: string | null;
  redo: string | null;
}

/** The answer to a change: it is on the disk. */
export interface Committed {
  /** Grows with every change of the library in this run. */
  revision: number;
  /** The papers that really changed. */
  ids: Uint32Array;
  /** What was done, in the words of the undo menu; null where nothing changed. */
  label: string | null;
  history: HistoryState;
}

/** A change of the library, sent to every window. */
export interface LibraryChange {
  revision: number;
  ids: Uint32Array;
  fields: ChangedField[];
  history: HistoryState;
}
