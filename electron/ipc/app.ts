import { app, clipboard, nativeTheme, shell } from 'electron';
import type { Notice, Startup } from '../../shared/contract.ts';
import { OffprintError } from '../../shared/errors.ts';
import type { Settings } from '../../shared/settings.ts';
import { isSafeLink } from '../security.ts';
import type { SettingsStore } from '../settings.ts';
import type { ClosingAnswers } from '../windows.ts';
import type { Handlers } from './handle.ts';

/** What the requests about the app itself work on. */
export interface AppContext {
  profileFolder: string;
  settings: SettingsStore;
  /** Settles when the library is open, or is known not to be. */
  opened: Promise<{ notices: Notice[]; refused: Startup['refused'] }>;
  settingsChanged(settings: Settings): void;
  /** Starts what the first rows did not need. */
  firstRowsDrawn(): void;
  /** Where the page's answers to the event `closing` go. */
  closing(): ClosingAnswers;
}

/** Requests that main answers by itself. */
export function appHandlers(context: AppContext) {
  return {
    getStartup: async (): Promise<Startup> => {
      context.closing().started();
      return {
        version: app.getVersion(),
        electron: process.versions.electron,
        profileFolder: context.profileFolder,
        settings: context.settings.read(),
        platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
        ...(await context.opened),
      };
    },
    firstRowsDrawn: () => {
      context.firstRowsDrawn();
      return null;
    },
    setSettings: async (change) => {
      const settings = await context.settings.write(definedOnly(change));
      nativeTheme.themeSource = settings.theme;
      context.settingsChanged(settings);
      return settings;
    },
    openExternal: async ({ url }) => {
      if (!isSafeLink(url)) {
        throw new OffprintError('not-allowed', 'Only web and mail links are opened, and this is neither.', { url });
      }
      await shell.openExternal(url);
      return null;
    },
    copyText: ({ text }) => {
      clipboard.writeText(text);
      return null;
    },
    showProfileFolder: async () => {
      const failure = await shell.openPath(context.profileFolder);
      if (failure !== '') {
        throw new OffprintError(
          'disk-error',
          `The folder could not be shown (${failure}). It is ${context.profileFolder}.`,
        );
      }
      return null;
    },
    readyToClose: () => {
      context.closing().ready();
      return null;
    },
    keepOpen: () => {
      context.closing().keepOpen();
      return null;
    },
    quit: () => {
      app.quit();
      return null;
    },
  } satisfies Partial<Handlers>;
}

function definedOnly(change: { [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>;
}
