import { app, Menu, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { Notice, Startup } from '../shared/contract.ts';
import { appHandlers } from './ipc/app.ts';
import { libraryHandlers } from './ipc/library.ts';
import { registerAll } from './ipc/register.ts';
import { startLibrary, threadPath } from './library/client.ts';
import { readableError } from './library/disk-errors.ts';
import { buildMenu } from './menu.ts';
import { backupNotice, libraryNotice, settingsNotice } from './notices.ts';
import { appOrigin, localDevelopmentAddress, lockDown, ownPage, registerScheme, serveRenderer } from './security.ts';
import { openSettings } from './settings.ts';
import { readSwitches } from './switches.ts';
import { currentBounds, openWindow } from './window.ts';
import { askToClose, broadcast, type ClosingAnswers, closeWhenReady, reviveWhenGone } from './windows.ts';

/** How long a page may take to write what it holds before the user is asked, in milliseconds. */
const closingPatience = 5_000;

const switches = readSwitches(process.argv);
if (switches.task !== null) {
  const { task, json } = switches;
  // Loaded only here: a start with a window must not wait for the library's code, which runs in threads.
  void import('./task.ts').then(({ runTask }) => runTask(task, json));
} else {
  registerScheme();
  // A second start on a profile brings the first one's window to the front.
  if (app.requestSingleInstanceLock()) start();
  else {
    process.stdout.write('Offprint is open on this profile already: its window comes to the front.\n');
    app.quit();
  }
}

function start(): void {
  // As root the sandbox can't run, and asking for it would end the app.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const profileFolder = app.getPath('userData');
  const built = import.meta.dirname;
  const developmentAddress = app.isPackaged ? null : localDevelopmentAddress(process.env);
  const settings = openSettings(profileFolder, new Date());
  nativeTheme.themeSource = settings.read().theme;

  const library = startLibrary(profileFolder, threadPath(built), {
    changed: (change) => broadcast('libraryChanged', change),
    queryCompleted: (queryId, ids) => broadcast('queryCompleted', { queryId, ids }),
    queryFailed: ({ message }) => broadcast('notice', { kind: 'warning', title: 'The list is not whole', message }),
    stopped: ({ message }) => broadcast('notice', { kind: 'warning', title: 'The library has stopped', message }),
    backupFailed: (error) => broadcast('notice', backupNotice(error)),
  });
  const ownNotices: Notice[] = settings.setAsideAs === null ? [] : [settingsNotice(settings.setAsideAs)];
  const opened = library.opened.then(
    (setAside) => ({ notices: [...ownNotices, ...(setAside ? [libraryNotice(setAside)] : [])], refused: null }),
    (error: unknown): Pick<Startup, 'notices' | 'refused'> => ({
      notices: ownNotices,
      refused: readableError(error).toData(),
    }),
  );

  const isOwnPage = ownPage(developmentAddress);
  let window: ReturnType<typeof openWindow> | null = null;
  const noWindow = (): void => undefined;
  let closing: ClosingAnswers = { started: noWindow, ready: noWindow, keepOpen: noWindow };
  registerAll(
    {
      ...libraryHandlers(library),
      ...appHandlers({
        profileFolder,
        settings,
        opened,
        settingsChanged: (changed) => broadcast('settingsChanged', changed),
        closing: () => closing,
      }),
    },
    isOwnPage,
  );

  const open = (): void => {
    const opening = openWindow({
      address: developmentAddress ?? `${appOrigin}/index.html`,
      preload: join(built, '../preload/preload.cjs'),
      settings: settings.read(),
      bounds: settings.readWindow(),
    });
    window = opening;
    closing = closeWhenReady(
      opening,
      closingPatience,
      () => askToClose(opening),
      () => settings.writeWindow(currentBounds(opening)),
    );
    reviveWhenGone(opening);
    opening.on('closed', () => (window = null));
  };

  // A top-level await of whenReady would never end in a module: Electron waits for the module first.
  void app.whenReady().then(async () => {
    lockDown(isOwnPage);
    serveRenderer(join(built, '../renderer'));
    Menu.setApplicationMenu(buildMenu(process.platform, (id) => broadcast('command', { id })));
    open();
    await sayWhatIsOpen(profileFolder, library, opened);
  });
  app.on('second-instance', () => {
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void library.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

async function sayWhatIsOpen(
  folder: string,
  library: ReturnType<typeof startLibrary>,
  opened: Promise<Pick<Startup, 'refused'>>,
): Promise<void> {
  const { refused } = await opened;
  const said = refused
    ? refused.message
    : await library.read('getCounts', {}).then((counts) => `${counts.all} papers, ${counts.unread} unread`);
  process.stdout.write(
    `Offprint ${app.getVersion()}, Electron ${process.versions.electron}, profile ${folder}, ${said}\n`,
  );
}
