import type { LibraryClient } from '../library/client.ts';
import type { Handlers } from './handle.ts';

/** Requests that the library answers: channel -> library, nothing between. */
export function libraryHandlers(library: LibraryClient) {
  return {
    queryPapers: (query) => library.list(query),
    fittingPapers: (input) => library.read('fittingPapers', input),
    countFacets: (query) => library.countFacets(query),
    getRows: (input) => library.read('getRows', input),
    getSnippets: (input) => library.read('getSnippets', input),
    getSortKeys: (input) => library.read('getSortKeys', input),
    getPaper: (input) => library.read('getPaper', input),
    getCounts: (input) => library.read('getCounts', input),
    getProfile: (input) => library.read('getProfile', input),
    completeValues: (input) => library.read('completeValues', input),
    suggestWords: (input) => library.read('suggestWords', input),
    getRelated: (input) => library.related(input),
    getNoteVersions: (input) => library.read('getNoteVersions', input),
    lacksMark: (input) => library.read('lacksMark', input),
    setMark: (input) => library.write('setMark', input),
    moveInQueue: (input) => library.write('moveInQueue', input),
    trashPapers: (input) => library.write('trashPapers', input),
    restorePapers: (input) => library.write('restorePapers', input),
    saveNote: (input) => library.write('saveNote', input),
    getTags: (input) => library.read('getTags', input),
    getTagsOf: (input) => library.read('getTagsOf', input),
    setTag: (input) => library.write('setTag', input),
    changeTag: (input) => library.write('changeTag', input),
    mergeTag: (input) => library.write('mergeTag', input),
    deleteTag: (input) => library.write('deleteTag', input),
    getSearches: (input) => library.read('getSearches', input),
    countSearch: ({ query }) => library.count(query),
    saveSearch: (input) => library.write('saveSearch', input),
    changeSearch: (input) => library.write('changeSearch', input),
    moveSearch: (input) => library.write('moveSearch', input),
    renameFolder: (input) => library.write('renameFolder', input),
    deleteSearch: (input) => library.write('deleteSearch', input),
    undo: (input) => library.write('undo', input),
    redo: (input) => library.write('redo', input),
  } satisfies Partial<Handlers>;
}
