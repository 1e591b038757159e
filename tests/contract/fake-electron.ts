/**
 * What the requests touch of Electron, without Electron: handlers are kept to be called by a test, and whatever would
 * leave the app is written down.
 */
export type Answerer = (event: unknown, input: unknown) => Promise<unknown>;

export const handlers = new Map<string, Answerer>();
/** What left the app, in words. */
export const doings: string[] = [];
/** What a preload put into its page. */
export const exposed = new Map<string, unknown>();
/** What a preload asked of main. */
export const invoked: [channel: string, ...values: unknown[]][] = [];
/** What a preload listens to. */
export const listeners = new Map<string, Set<(event: unknown, payload: unknown) => void>>();

/** Forgets all of it. */
export function resetElectron(): void {
  for (const memory of [handlers, exposed, listeners]) memory.clear();
  doings.length = 0;
  invoked.length = 0;
}

export const ipcMain = {
  handle(channel: string, answerer: Answerer): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, answerer);
  },
};

export const app = {
  getVersion: () => '0.1.0',
  quit: () => void doings.push('quit'),
  on: () => undefined,
};
export const clipboard = { writeText: (text: string) => void doings.push(`copied ${text.length} characters`) };
export const nativeTheme = { themeSource: 'system' };
export const shell = {
  openExternal: async (url: string) => void doings.push(`opened ${url}`),
  openPath: async (path: string) => {
    doings.push(`showed ${path}`);
    return '';
  },
};
export const protocol = { registerSchemesAsPrivileged: () => undefined };
export const session = { defaultSession: {} };

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api),
};
export const ipcRenderer = {
  invoke: async (channel: string, ...values: unknown[]) => void invoked.push([channel, ...values]),
  on(channel: string, listener: (event: unknown, payload: unknown) => void): void {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
  },
  off: (channel: string, listener: (event: unknown, payload: unknown) => void) =>
    listeners.get(channel)?.delete(listener),
};
