import { describe, expectTypeOf, it } from 'vitest';
import type { Handler, Handlers } from '../../electron/ipc/handle.ts';
import type { answerAll } from '../../electron/ipc/handle.ts';
import type { LibraryOperations } from '../../electron/library/thread-messages.ts';
import type { Events, Input, OffprintApi, Output, RequestName, Startup } from '../../shared/contract.ts';
import type { Envelope, ErrorData } from '../../shared/errors.ts';
import type { CompletedValues, WordSuggestion } from '../../shared/completion.ts';
import type { FacetAnswer, FacetQuery } from '../../shared/facets.ts';
import type {
  Committed,
  Counts,
  LibraryChange,
  ListAnswer,
  ListQuery,
  MarkKind,
  NoteVersion,
  PaperDetail,
  PaperRow,
  Profile,
  QueryPurpose,
  RelatedPaper,
} from '../../shared/paper.ts';
import type { SavedSearch } from '../../shared/saved-search.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PaperSnippet } from '../../shared/snippets.ts';
import type { Tag, TagCount } from '../../shared/tag.ts';

/** What each request gives, written out by hand: the contract must agree. */
interface ExpectedOutputs {
  getStartup: Startup;
  firstRowsDrawn: null;
  queryPapers: ListAnswer;
  fittingPapers: Uint32Array;
  countFacets: FacetAnswer;
  getRows: PaperRow[];
  getSnippets: PaperSnippet[];
  getSortKeys: (string | null)[];
  getPaper: PaperDetail;
  getCounts: Counts;
  getProfile: Profile;
  lacksMark: boolean;
  completeValues: CompletedValues;
  suggestWords: WordSuggestion[];
  getRelated: RelatedPaper[];
  setMark: Committed;
  moveInQueue: Committed;
  trashPapers: Committed;
  restorePapers: Committed;
  saveNote: Committed;
  getNoteVersions: NoteVersion[];
  getTags: Tag[];
  getTagsOf: TagCount[];
  setTag: Committed;
  changeTag: Committed;
  mergeTag: Committed;
  deleteTag: Committed;
  getSearches: SavedSearch[];
  countSearch: number;
  saveSearch: Committed;
  changeSearch: Committed;
  moveSearch: Committed;
  renameFolder: Committed;
  deleteSearch: Committed;
  undo: Committed;
  redo: Committed;
  setSettings: Settings;
  openExternal: null;
  copyText: null;
  showProfileFolder: null;
  readyToClose: null;
  keepOpen: null;
  quit: null;
}

/** The names of which `Whole` would still be whole without them. */
type Dispensable<Whole> = {
  [Name in keyof Whole]: Omit<Whole, Name> extends Whole ? Name : never;
}[keyof Whole];

type Outputs = { [Name in RequestName]: Output<Name> };
type LibraryOutputs = {
  [Name in RequestName & keyof LibraryOperations]: LibraryOperations[Name]['output'];
};

describe('the contract’s types', () => {
  it('CO1 each request gives what the window counts on', () => {
    expectTypeOf<Outputs>().toEqualTypeOf<ExpectedOutputs>();
    expectTypeOf<Output<'getCounts'>>().not.toBeAny();
  });

  it('CO1 each request takes what its schema allows, and no other type', () => {
    expectTypeOf<Input<'setMark'>>().toEqualTypeOf<{ ids: Uint32Array; mark: MarkKind; value: boolean }>();
    expectTypeOf<Input<'moveInQueue'>>().toEqualTypeOf<{ ids: Uint32Array; before: number | null }>();
    expectTypeOf<Input<'saveNote'>>().toEqualTypeOf<{ paperId: number; text: string; session: string }>();
    expectTypeOf<Input<'queryPapers'>>().toExtend<ListQuery & { purpose: Exclude<QueryPurpose, 'facets'> }>();
    expectTypeOf<ListQuery & { purpose: Exclude<QueryPurpose, 'facets'> }>().toExtend<Input<'queryPapers'>>();
    expectTypeOf<Input<'countFacets'>>().toEqualTypeOf<FacetQuery>();
    expectTypeOf<{ theme: 'blue' }>().not.toExtend<Input<'setSettings'>>();
    expectTypeOf<{ ids: string[] }>().not.toExtend<Input<'getRows'>>();
  });

  it('CO2 main’s handlers do not compile while one is missing or gives something else', () => {
    expectTypeOf<keyof Handlers>().toEqualTypeOf<RequestName>();
    expectTypeOf<Dispensable<Handlers>>().toEqualTypeOf<never>();
    expectTypeOf<Parameters<typeof answerAll>[0]>().toEqualTypeOf<Handlers>();
    expectTypeOf<() => string>().not.toExtend<Handler<'getCounts'>>();
    expectTypeOf<() => undefined>().not.toExtend<Handler<'quit'>>();
    expectTypeOf<(input: { text: string }) => null>().not.toExtend<Handler<'openExternal'>>();
  });

  it('CO2 the library gives for each request what the contract says', () => {
    expectTypeOf<LibraryOutputs>().toEqualTypeOf<Pick<Outputs, keyof LibraryOutputs>>();
  });

  it('CO3 the window can ask every request, hear every event, and nothing else', () => {
    expectTypeOf<keyof OffprintApi>().toEqualTypeOf<RequestName | 'on'>();
    expectTypeOf<Dispensable<OffprintApi>>().toEqualTypeOf<never>();
    expectTypeOf<ReturnType<OffprintApi['setMark']>>().toEqualTypeOf<Promise<Envelope<Committed>>>();
    expectTypeOf<Parameters<OffprintApi['saveNote']>>().toEqualTypeOf<[Input<'saveNote'>]>();
    expectTypeOf<Parameters<OffprintApi['on']>[0]>().toEqualTypeOf<keyof Events>();
    expectTypeOf<Events['libraryChanged']>().toEqualTypeOf<LibraryChange>();
  });

  it('CO4 an answer is an output or an error as data, and the compiler asks which', () => {
    expectTypeOf<Envelope<null>>().toEqualTypeOf<{ ok: true; value: null } | { ok: false; error: ErrorData }>();
    expectTypeOf<ErrorData['code']>().not.toEqualTypeOf<string>();
  });
});
