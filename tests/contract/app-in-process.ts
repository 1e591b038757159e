import { appHandlers } from '../../electron/ipc/app.ts';
import { libraryHandlers } from '../../electron/ipc/library.ts';
import { openDoor } from '../../electron/ipc/door.ts';
import { answerAll } from '../../electron/ipc/handle.ts';
import { appOrigin, ownPage } from '../../electron/security.ts';
import type { SettingsStore } from '../../electron/settings.ts';
import type { RequestName } from '../../shared/contract.ts';
import type { Envelope } from '../../shared/errors.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { TestLibrary } from '../unit/library/test-library.ts';
import { doings, handlers } from './fake-electron.ts';
import { inProcessLibrary } from './in-process-library.ts';

/** Who asks: by default the app's own page in its main frame. */
export interface Caller {
  url?: string | null;
  isMainFrame?: boolean;
  isDestroyed?: boolean;
}

/** Main's side of the contract on a test's library, as main.ts puts it together, without Electron. */
export function startMain(library: TestLibrary, developmentAddress: string | null = null): { settings(): Settings } {
  let settings = defaultSettings;
  const store: SettingsStore = {
    setAsideAs: null,
    read: () => settings,
    write: async (change) => {
      doings.push('wrote settings');
      return (settings = { ...settings, ...change });
    },
    writeWindow: () => undefined,
    written: async () => undefined,
  };
  const answers = answerAll(
    {
      ...libraryHandlers(inProcessLibrary(library)),
      ...appHandlers({
        profileFolder: library.folder,
        settings: store,
        opened: Promise.resolve({ notices: [], refused: null }),
        settingsChanged: () => undefined,
        firstRowsDrawn: () => void doings.push('first rows drawn'),
        closing: () => ({
          started: () => undefined,
          ready: () => void doings.push('ready to close'),
          keepOpen: () => void doings.push('keep open'),
        }),
      }),
    },
    ownPage(developmentAddress),
  );
  openDoor(Promise.resolve(answers));
  return { settings: () => settings };
}

/** Asks main as a page does: what crosses is cloned. */
export async function ask(name: RequestName, input: unknown, caller: Caller = {}): Promise<Envelope<unknown>> {
  const { url = `${appOrigin}/index.html`, isMainFrame = true, isDestroyed = false } = caller;
  const frame = url === null ? null : { url };
  const answerer = handlers.get(name);
  if (!answerer) throw new Error(`Nothing answers ${name}.`);
  const event = {
    senderFrame: frame,
    sender: { isDestroyed: () => isDestroyed, mainFrame: isMainFrame ? frame : { url } },
  };
  return structuredClone((await answerer(event, structuredClone(input))) as Envelope<unknown>);
}
