import { z } from 'zod';
import type { CommandId } from './commands.ts';
import type { CompletedValues, WordSuggestion } from './completion.ts';
import { mostAskedWords, valueFields } from './completion.ts';
import type { Envelope, ErrorData } from './errors.ts';
import { type FacetAnswer, facetKinds } from './facets.ts';
import { keyedSorts, mostSortKeys, type SortKey } from './list-order.ts';
import type {
  Committed,
  Counts,
  LibraryChange,
  ListAnswer,
  NoteVersion,
  PaperDetail,
  PaperRow,
  Profile,
  RelatedPaper,
} from './paper.ts';
import { markKinds, plainViewKinds, queryPurposes, sorts } from './paper.ts';
import type { SavedSearch } from './saved-search.ts';
import type { Settings } from './settings.ts';
import { favouriteDigits, type Tag, tagColours, type TagCount } from './tag.ts';
import type { PaperSnippet } from './snippets.ts';
import { densities, longestRecentSearch, mostRecentSearches, paneLimits, textSizes, themes } from './settings.ts';

/**
 * The contract between the window and the main process: every request with the schema of its input and the type of its
 * output, and every event, each declared once. All else (main's handlers, the preload's functions, the renderer's
 * bridge) is inferred from it, and does not compile while one is missing.
 *
 * Schemas are for main, which parses each input; the preload and the renderer import types only.
 */
function request<Schema extends z.ZodType>(input: Schema) {
  return { gives: <Output>(): RequestSpec<Schema, Output> => ({ input }) };
}

export interface RequestSpec<Schema extends z.ZodType, Output> {
  input: Schema;
  /** Carries the output's type; there is no value at run time. */
  output?: Output;
}

const id = z.int().min(1).max(0xffff_ffff);
/** Papers in one block of memory: a hundred thousand numbers one by one would hold up the window. */
const ids = z.custom<Uint32Array>(
  (given) => given instanceof Uint32Array && given.length >= 1 && given.length <= 4_000_000 && !given.includes(0),
  'not a Uint32Array of 1 to 4,000,000 ids',
);
const nothing = z.strictObject({});

const view = z.union([
  z.strictObject({ kind: z.enum(plainViewKinds) }),
  z.strictObject({ kind: z.literal('profile'), profileId: id }),
  z.strictObject({ kind: z.literal('subject'), subject: z.string().max(64) }),
]);
const sort = z.enum(sorts);
const search = z.string().max(2_000_000);
/** Of a tag, a saved search or a folder. */
const name = z.string().max(1_000);

/** What each setting may be. */
export const settingValues = {
  theme: z.enum(themes).optional(),
  textSize: z.literal(textSizes).optional(),
  density: z.enum(densities).optional(),
  sidebarWidth: z.number().min(paneLimits.sidebar.least).max(paneLimits.sidebar.most).optional(),
  listWidth: z.number().min(paneLimits.list.least).max(paneLimits.list.most).optional(),
  sidebarShown: z.boolean().optional(),
  recentSearches: z.array(z.string().min(1).max(longestRecentSearch)).max(mostRecentSearches).optional(),
  relatedShown: z.boolean().optional(),
  filtersShown: z.boolean().optional(),
  closedFolders: z.array(name).max(1_000).optional(),
  lastView: z
    .strictObject({
      view,
      search: z.string().max(10_000),
      sort,
      paperId: id.nullable(),
      anchor: z
        .strictObject({ paperId: id, part: z.number().min(0).max(1) })
        .nullable()
        .optional(),
    })
    .nullable()
    .optional(),
};

/** Something that happened before the window was there, and that its user must know. */
export interface Notice {
  kind: 'information' | 'warning';
  title: string;
  message: string;
}

/** What a window needs to draw its first frame. */
export interface Startup {
  version: string;
  electron: string;
  /** The folder of the library, the settings and the backups. */
  profileFolder: string;
  settings: Settings;
  notices: Notice[];
  /** Null: the library is open. Otherwise why it is not. */
  refused: ErrorData | null;
  platform: 'linux' | 'darwin' | 'win32';
}

export const requests = {
  getStartup: request(nothing).gives<Startup>(),
  /** The first rows are on screen: main may start what they did not need. */
  firstRowsDrawn: request(nothing).gives<null>(),

  /** A newer query for the same purpose cancels an older one in the middle of its work; that one then fails with `cancelled`. */
  queryPapers: request(z.strictObject({ purpose: z.enum(queryPurposes), view, search, sort })).gives<ListAnswer>(),
  /** Which of these papers a list has, in no order. */
  fittingPapers: request(z.strictObject({ view, search, sort, ids: z.array(id).min(1).max(100) })).gives<Uint32Array>(),
  /** A newer one, and a newer query for the list, cancels an older one in the middle of its work. */
  countFacets: request(
    z.strictObject({ view, search, facets: z.array(z.enum(facetKinds)).max(facetKinds.length) }),
  ).gives<FacetAnswer>(),
  getRows: request(z.strictObject({ ids: z.array(id).max(1_000) })).gives<PaperRow[]>(),
  /** Where papers that a search found have its words, for those whose title and first authors don't have them all. */
  getSnippets: request(z.strictObject({ ids: z.array(id).max(100), search })).gives<PaperSnippet[]>(),
  /** What papers are ordered by in an order, in the order of `ids`. */
  getSortKeys: request(z.strictObject({ ids: z.array(id).max(mostSortKeys), sort: z.enum(keyedSorts) })).gives<
    SortKey[]
  >(),
  getPaper: request(z.strictObject({ id })).gives<PaperDetail>(),
  getCounts: request(nothing).gives<Counts>(),
  getProfile: request(z.strictObject({ id })).gives<Profile>(),
  /** Values of a field with words that begin as typed; '' gives the most used. */
  completeValues: request(
    z.strictObject({ field: z.enum(valueFields), typed: z.string().max(1_000) }),
  ).gives<CompletedValues>(),
  /** For words that no paper has, and tags that are none, one of the library that is near; those without one are left out. */
  suggestWords: request(
    z.strictObject({
      words: z
        .array(z.strictObject({ word: z.string().max(1_000), isTag: z.boolean(), isPrefix: z.boolean() }))
        .max(mostAskedWords),
    }),
  ).gives<WordSuggestion[]>(),
  /** The papers nearest to one, ten at most, nearest first. A newer such request cancels an older one. */
  getRelated: request(z.strictObject({ id })).gives<RelatedPaper[]>(),

  setMark: request(z.strictObject({ ids, mark: z.enum(markKinds), value: z.boolean() })).gives<Committed>(),
  /** Puts queued papers, in the order given, before another one, or at the end; papers not yet queued are queued. */
  moveInQueue: request(z.strictObject({ ids, before: id.nullable() })).gives<Committed>(),
  /** Whether any of these papers is without the mark. */
  lacksMark: request(z.strictObject({ ids, mark: z.enum(markKinds) })).gives<boolean>(),
  trashPapers: request(z.strictObject({ ids })).gives<Committed>(),
  restorePapers: request(z.strictObject({ ids })).gives<Committed>(),

  /** `session` names one sitting at the editor: saves of one sitting are one undo step and one version. */
  saveNote: request(
    z.strictObject({ paperId: id, text: z.string().max(4_000_000), session: z.string().min(1).max(64) }),
  ).gives<Committed>(),
  getNoteVersions: request(z.strictObject({ paperId: id })).gives<NoteVersion[]>(),

  getTags: request(nothing).gives<Tag[]>(),
  /** Which tags some papers have, and how many of the papers; tags that none has are left out. */
  getTagsOf: request(z.strictObject({ ids })).gives<TagCount[]>(),
  /** Gives papers a tag by its name, which is made where it is new, or takes it from them. */
  setTag: request(z.strictObject({ ids, name, value: z.boolean() })).gives<Committed>(),
  /** One of the three; a name takes along the tags that stand under it. */
  changeTag: request(
    z.strictObject({
      id,
      name: name.optional(),
      colour: z.enum(tagColours).nullable().optional(),
      favourite: z.literal(favouriteDigits).nullable().optional(),
    }),
  ).gives<Committed>(),
  mergeTag: request(z.strictObject({ from: id, into: id })).gives<Committed>(),
  deleteTag: request(z.strictObject({ id })).gives<Committed>(),

  getSearches: request(nothing).gives<SavedSearch[]>(),
  /** How many papers a search finds in the whole library; a newer count, a list or a change ends it with `cancelled`. */
  countSearch: request(z.strictObject({ query: search })).gives<number>(),
  saveSearch: request(z.strictObject({ name, query: search, folder: name })).gives<Committed>(),
  changeSearch: request(z.strictObject({ id, name: name.optional(), query: search.optional() })).gives<Committed>(),
  /** Into a folder ('': none), before another search of it, or at its end. */
  moveSearch: request(z.strictObject({ id, folder: name, before: id.nullable() })).gives<Committed>(),
  /** '' dissolves it. */
  renameFolder: request(z.strictObject({ from: name, to: name })).gives<Committed>(),
  deleteSearch: request(z.strictObject({ id })).gives<Committed>(),

  undo: request(nothing).gives<Committed>(),
  redo: request(nothing).gives<Committed>(),

  setSettings: request(z.strictObject(settingValues)).gives<Settings>(),
  openExternal: request(z.strictObject({ url: z.string().max(10_000) })).gives<null>(),
  copyText: request(z.strictObject({ text: z.string().max(20_000_000) })).gives<null>(),
  showProfileFolder: request(nothing).gives<null>(),
  /** The renderer has written all it held, after the event `closing`. */
  readyToClose: request(nothing).gives<null>(),
  /** The renderer holds something that it could not write, after the event `closing`: the window must stay. */
  keepOpen: request(nothing).gives<null>(),
  quit: request(nothing).gives<null>(),
};

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Input<Name extends RequestName> = z.input<Requests[Name]['input']>;
export type Output<Name extends RequestName> = Requests[Name] extends RequestSpec<z.ZodType, infer Out> ? Out : never;

/** Every event that main sends to windows, with what it carries. */
export interface Events {
  libraryChanged: LibraryChange;
  /** The rest of a list for the purpose `list` whose first answer was not complete. */
  queryCompleted: { queryId: number; ids: Uint32Array };
  /** Better counts than those of the first answer; what is not in it stays as it was. */
  facetsCounted: FacetAnswer;
  /** So many papers wait to be indexed: searches don't find them yet. 0: all are found. */
  indexing: { left: number };
  settingsChanged: Settings;
  /** A command chosen in the menu bar. */
  command: { id: CommandId };
  notice: Notice;
  /** The window is about to close: write what is held, then ask `readyToClose`. */
  closing: null;
}

export type EventName = keyof Events;

/** What the preload puts on `window.offprint`. */
export type OffprintApi = {
  [Name in RequestName]: (input: Input<Name>) => Promise<Envelope<Output<Name>>>;
} & {
  /** Calls `listener` for each such event until the function that it gives is called. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
};
