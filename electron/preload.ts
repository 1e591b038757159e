import { contextBridge, ipcRenderer } from 'electron';
import type { EventName, OffprintApi, RequestName } from '../shared/contract.ts';

// Written out, and held against the contract by the compiler: this file takes no schemas along.
const requestNames = {
  getStartup: true,
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

const eventNames = {
  libraryChanged: true,
  queryCompleted: true,
  settingsChanged: true,
  command: true,
  notice: true,
  closing: true,
} satisfies Record<EventName, true>;

const ask = Object.fromEntries(
  Object.keys(requestNames).map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
) as Omit<OffprintApi, 'on'>;

const on: OffprintApi['on'] = (name, listener) => {
  if (!Object.hasOwn(eventNames, name)) throw new Error(`There is no event ${String(name)}.`);
  // The event object stays here: it would hand the page a way to send on any channel.
  const hear = (_: Electron.IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
  ipcRenderer.on(name, hear);
  return () => void ipcRenderer.off(name, hear);
};

contextBridge.exposeInMainWorld('offprint', { ...ask, on } satisfies OffprintApi);
