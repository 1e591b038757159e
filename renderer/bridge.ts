import type { EventName, Events, Input, OffprintApi, Output, RequestName } from '../shared/contract.ts';
import type { Envelope } from '../shared/errors.ts';
import { OffprintError } from '../shared/errors.ts';

declare global {
  interface Window {
    readonly offprint: OffprintApi;
  }
}

/** All that the window may ask of main: as the preload's functions, but a failure is a thrown {@link OffprintError}. */
export type Bridge = {
  [Name in RequestName]: (input: Input<Name>) => Promise<Output<Name>>;
} & {
  /** Calls `listener` for each such event until the function that it gives is called. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
};

function unwrapping<Asked, Given>(call: (input: Asked) => Promise<Envelope<Given>>) {
  return async (input: Asked): Promise<Given> => {
    const envelope = await call(input);
    if (envelope.ok) return envelope.value;
    throw OffprintError.fromData(envelope.error);
  };
}

/** The bridge over what the preload gives. Every request is named, so that one left out does not compile. */
export function createBridge(api: OffprintApi): Bridge {
  return {
    getStartup: unwrapping(api.getStartup),
    firstRowsDrawn: unwrapping(api.firstRowsDrawn),
    queryPapers: unwrapping(api.queryPapers),
    fittingPapers: unwrapping(api.fittingPapers),
    countFacets: unwrapping(api.countFacets),
    getRows: unwrapping(api.getRows),
    getSnippets: unwrapping(api.getSnippets),
    getSortKeys: unwrapping(api.getSortKeys),
    getPaper: unwrapping(api.getPaper),
    getCounts: unwrapping(api.getCounts),
    getProfile: unwrapping(api.getProfile),
    lacksMark: unwrapping(api.lacksMark),
    completeValues: unwrapping(api.completeValues),
    suggestWords: unwrapping(api.suggestWords),
    getRelated: unwrapping(api.getRelated),
    setMark: unwrapping(api.setMark),
    moveInQueue: unwrapping(api.moveInQueue),
    trashPapers: unwrapping(api.trashPapers),
    restorePapers: unwrapping(api.restorePapers),
    saveNote: unwrapping(api.saveNote),
    getNoteVersions: unwrapping(api.getNoteVersions),
    getTags: unwrapping(api.getTags),
    getTagsOf: unwrapping(api.getTagsOf),
    setTag: unwrapping(api.setTag),
    changeTag: unwrapping(api.changeTag),
    mergeTag: unwrapping(api.mergeTag),
    deleteTag: unwrapping(api.deleteTag),
    getSearches: unwrapping(api.getSearches),
    countSearch: unwrapping(api.countSearch),
    saveSearch: unwrapping(api.saveSearch),
    changeSearch: unwrapping(api.changeSearch),
    moveSearch: unwrapping(api.moveSearch),
    renameFolder: unwrapping(api.renameFolder),
    deleteSearch: unwrapping(api.deleteSearch),
    undo: unwrapping(api.undo),
    redo: unwrapping(api.redo),
    setSettings: unwrapping(api.setSettings),
    openExternal: unwrapping(api.openExternal),
    copyText: unwrapping(api.copyText),
    showProfileFolder: unwrapping(api.showProfileFolder),
    readyToClose: unwrapping(api.readyToClose),
    keepOpen: unwrapping(api.keepOpen),
    quit: unwrapping(api.quit),
    on: (name, listener) => api.on(name, listener),
  };
}

/** What to tell the person at the screen about something that was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof OffprintError) return error.message;
  return 'Something went wrong inside Offprint. What was saved before is safe.';
}

/** Whether a request ended only because a newer one took its place. */
export function isCancelled(error: unknown): boolean {
  return error instanceof OffprintError && error.code === 'cancelled';
}
