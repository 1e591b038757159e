import { contextBridge, ipcRenderer } from 'electron';
import { eventNames, requestNames } from '../shared/channels.ts';
import type { OffprintApi } from '../shared/contract.ts';

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
