import { nativeTheme } from 'electron';
import type { Notice, Startup } from '../shared/contract.ts';
import { appHandlers } from './ipc/app.ts';
import { type Answers, answerAll, type IsOwnPage } from './ipc/handle.ts';
import { libraryHandlers } from './ipc/library.ts';
import type { LibraryClient } from './library/client.ts';
import { readableError } from './library/disk-errors.ts';
import { libraryNotice, settingsNotice } from './notices.ts';
import { openSettings } from './settings.ts';
import type { WindowBounds } from './settings-file.ts';
import { broadcast, type ClosingAnswers } from './windows.ts';

/** What a window needs once its page runs, and its first frame does not. */
export interface Services {
  answers: Answers;
  keepBounds(bounds: WindowBounds): void;
  /** Settles when all settings are written. */
  settingsWritten(): Promise<void>;
}

/** Opens the settings and puts the answers to all requests together. Loaded while the page's process starts. */
export function startServices(context: {
  profileFolder: string;
  library: LibraryClient;
  closing(): ClosingAnswers;
  firstRowsDrawn(): void;
  isOwnPage: IsOwnPage;
}): Services {
  const { profileFolder, library, closing, firstRowsDrawn, isOwnPage } = context;
  const settings = openSettings(profileFolder, new Date());
  nativeTheme.themeSource = settings.read().theme;
  const ownNotices: Notice[] = settings.setAsideAs === null ? [] : [settingsNotice(settings.setAsideAs)];
  const opened = library.opened.then(
    (setAside) => ({ notices: [...ownNotices, ...(setAside ? [libraryNotice(setAside)] : [])], refused: null }),
    (error: unknown): Pick<Startup, 'notices' | 'refused'> => ({
      notices: ownNotices,
      refused: readableError(error).toData(),
    }),
  );
  const handlers = {
    ...libraryHandlers(library),
    ...appHandlers({
      profileFolder,
      settings,
      opened,
      settingsChanged: (changed) => broadcast('settingsChanged', changed),
      closing,
      firstRowsDrawn,
    }),
  };
  return {
    answers: answerAll(handlers, isOwnPage),
    keepBounds: settings.writeWindow,
    settingsWritten: settings.written,
  };
}
