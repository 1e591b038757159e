import type { EventName, RequestName } from './contract.ts';

// Written out, and held against the contract by the compiler: who needs only the names takes no schemas along.

/** Every request of the contract by its name. */
export const requestNames = {
  getStartup: true,
  firstRowsDrawn: true,
  queryPapers: true,
  getRows: true,
  getPaper: true,
  getCounts: true,
  getProfile: true,
  setMark: true,
  moveInQueue: true,
  trashPapers: true,
  restorePapers: true,
  saveNote: true,
  getNoteVersions: true,
  getTags: true,
  setTag: true,
  changeTag: true,
  mergeTag: true,
  deleteTag: true,
  getSearches: true,
  countSearch: true,
  saveSearch: true,
  changeSearch: true,
  moveSearch: true,
  renameFolder: true,
  deleteSearch: true,
  undo: true,
  redo: true,
  setSettings: true,
  openExternal: true,
  copyText: true,
  showProfileFolder: true,
  readyToClose: true,
  keepOpen: true,
  quit: true,
} satisfies Record<RequestName, true>;

/** Every event of the contract by its name. */
export const eventNames = {
  libraryChanged: true,
  queryCompleted: true,
  indexing: true,
  settingsChanged: true,
  command: true,
  notice: true,
  closing: true,
} satisfies Record<EventName, true>;
