import type { Input, Output } from '../../shared/contract.ts';
import type { Committed, LibraryChange } from '../../shared/paper.ts';
import { completeValues } from './complete-values.ts';
import { readCounts } from './counts.ts';
import { historyState, type StepResult } from './history.ts';
import { fittingPapers } from './list-walk.ts';
import { lacksMark, setMark, setTrashed } from './marks.ts';
import { readVersions, writeNote } from './notes.ts';
import { readPaper, readRows } from './papers.ts';
import { readProfile } from './profiles.ts';
import { moveInQueue } from './queue.ts';
import { runInSlices } from './slices.ts';
import { findSnippets } from './snippets.ts';
import { readSortKeys } from './sort-keys.ts';
import { inTransaction, type ReadableLibrary, type WritableLibrary } from './sql.ts';
import { changeSearch, deleteSearch, moveSearch, readSearches, renameFolder, saveSearch } from './saved-searches.ts';
import { changeTag, deleteTag, mergeTag, readTags, readTagsOf, setTag } from './tags.ts';
import { suggestWords } from './suggest-words.ts';
import { giveUpStep, redoStep, StaleStep, undoStep } from './undo.ts';

/** What writing operations work on. */
export interface Writing {
  db: WritableLibrary;
  now(): number;
  /** Told of each change after it is on the disk, before the caller gets its answer. */
  changed(change: LibraryChange): void;
}

let revision = 0;

/**
 * Runs a change in one transaction. When this returns, the change is on the disk.
 *
 * @throws what the change throws; nothing is changed then
 */
function commit(writing: Writing, change: (db: WritableLibrary, at: number) => StepResult | null): Committed {
  const { result, history } = inTransaction(writing.db, () => ({
    result: change(writing.db, writing.now()),
    history: historyState(writing.db),
  }));
  if (result === null) return { revision, ids: new Uint32Array(), label: null, history };
  revision += 1;
  const { ids, fields, label } = result;
  writing.changed({ revision, ids, fields, history });
  return { revision, ids, label, history };
}

/** An undo or a redo: a step that no longer applies is taken off the list, and the caller is told. */
function travel(writing: Writing, go: typeof undoStep): Committed {
  try {
    return commit(writing, go);
  } catch (error) {
    if (error instanceof StaleStep) {
      inTransaction(writing.db, () => giveUpStep(writing.db, error.stepId));
      writing.changed({ revision, ids: new Uint32Array(), fields: [], history: historyState(writing.db) });
    }
    throw error;
  }
}

/** Every operation that changes the library: one transaction each, one step of the history each. */
export const writingOperations = {
  setMark: (writing: Writing, { ids, mark, value }: Input<'setMark'>) =>
    commit(writing, (db, at) => setMark(db, ids, mark, value, at)),
  moveInQueue: (writing: Writing, { ids, before }: Input<'moveInQueue'>) =>
    commit(writing, (db, at) => moveInQueue(db, ids, before, at)),
  trashPapers: (writing: Writing, { ids }: Input<'trashPapers'>) =>
    commit(writing, (db, at) => setTrashed(db, ids, true, at)),
  restorePapers: (writing: Writing, { ids }: Input<'restorePapers'>) =>
    commit(writing, (db, at) => setTrashed(db, ids, false, at)),
  saveNote: (writing: Writing, note: Input<'saveNote'>) => commit(writing, (db, at) => writeNote(db, note, at)),
  setTag: (writing: Writing, { ids, name, value }: Input<'setTag'>) =>
    commit(writing, (db, at) => setTag(db, ids, name, value, at)),
  changeTag: (writing: Writing, { id, ...change }: Input<'changeTag'>) =>
    commit(writing, (db, at) => changeTag(db, id, change, at)),
  mergeTag: (writing: Writing, { from, into }: Input<'mergeTag'>) =>
    commit(writing, (db, at) => mergeTag(db, from, into, at)),
  deleteTag: (writing: Writing, { id }: Input<'deleteTag'>) => commit(writing, (db, at) => deleteTag(db, id, at)),
  saveSearch: (writing: Writing, search: Input<'saveSearch'>) =>
    commit(writing, (db, at) => saveSearch(db, search, at)),
  changeSearch: (writing: Writing, { id, ...change }: Input<'changeSearch'>) =>
    commit(writing, (db, at) => changeSearch(db, id, change, at)),
  moveSearch: (writing: Writing, { id, ...place }: Input<'moveSearch'>) =>
    commit(writing, (db, at) => moveSearch(db, id, place, at)),
  renameFolder: (writing: Writing, { from, to }: Input<'renameFolder'>) =>
    commit(writing, (db, at) => renameFolder(db, from, to, at)),
  deleteSearch: (writing: Writing, { id }: Input<'deleteSearch'>) =>
    commit(writing, (db, at) => deleteSearch(db, id, at)),
  undo: (writing: Writing, _: Input<'undo'>) => travel(writing, undoStep),
  redo: (writing: Writing, _: Input<'redo'>) => travel(writing, redoStep),
};

/** Every operation that only reads, but for lists, which run in slices (list-runner.ts). */
export const readingOperations = {
  fittingPapers: (db: ReadableLibrary, { ids, ...query }: Input<'fittingPapers'>): Output<'fittingPapers'> =>
    fittingPapers(db, query, ids, new Date()),
  getRows: (db: ReadableLibrary, { ids }: Input<'getRows'>): Output<'getRows'> => readRows(db, ids),
  getSnippets: (db: ReadableLibrary, input: Input<'getSnippets'>): Promise<Output<'getSnippets'>> =>
    findSnippets(db, input),
  getSortKeys: (db: ReadableLibrary, { ids, sort }: Input<'getSortKeys'>): Output<'getSortKeys'> =>
    readSortKeys(db, ids, sort),
  getPaper: (db: ReadableLibrary, { id }: Input<'getPaper'>): Output<'getPaper'> => readPaper(db, id),
  getCounts: (db: ReadableLibrary, _: Input<'getCounts'>): Output<'getCounts'> => readCounts(db, new Date()),
  getProfile: (db: ReadableLibrary, { id }: Input<'getProfile'>): Output<'getProfile'> => readProfile(db, id),
  completeValues: (db: ReadableLibrary, { field, typed }: Input<'completeValues'>): Output<'completeValues'> =>
    completeValues(db, field, typed),
  suggestWords: (db: ReadableLibrary, { words }: Input<'suggestWords'>): Output<'suggestWords'> =>
    suggestWords(db, words),
  getNoteVersions: (db: ReadableLibrary, { paperId }: Input<'getNoteVersions'>): Output<'getNoteVersions'> =>
    readVersions(db, paperId),
  getTags: (db: ReadableLibrary, _: Input<'getTags'>): Output<'getTags'> => readTags(db),
  getTagsOf: async (db: ReadableLibrary, { ids }: Input<'getTagsOf'>): Promise<Output<'getTagsOf'>> =>
    // Only a library that is closed in the middle is given up.
    (await runInSlices(readTagsOf(db, ids), () => !db.isOpen)) ?? [],
  getSearches: (db: ReadableLibrary, _: Input<'getSearches'>): Output<'getSearches'> => readSearches(db),
  lacksMark: (db: ReadableLibrary, { ids, mark }: Input<'lacksMark'>): Output<'lacksMark'> => lacksMark(db, ids, mark),
  getHistory: (db: ReadableLibrary, _: Record<string, never>) => historyState(db),
};

export type WritingOperations = typeof writingOperations;
export type ReadingOperations = typeof readingOperations;
