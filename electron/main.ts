import { app, dialog, Menu, nativeTheme } from 'electron';
import { join } from 'node:path';
import { readFirstLook } from './first-look.ts';
import { openDoor } from './ipc/door.ts';
import type { CancelFlags } from './library/cancel-flags.ts';
import { type LibraryClient, startLibrary, threadPath } from './library/client.ts';
import { readableError } from './library/disk-errors.ts';
import type { FirstReader } from './library/first-reader.ts';
import { buildMenu } from './menu.ts';
import { backupNotice, libraryNotice } from './notices.ts';
import { appOrigin, localDevelopmentAddress, lockDown, ownPage, registerScheme, serveRenderer } from './security.ts';
import type { Services } from './services.ts';
import { readSwitches } from './switches.ts';
import { currentBounds, openWindow } from './window.ts';
import { askToClose, broadcast, closeWhenReady, reviveWhenGone } from './windows.ts';

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
  // Before Electron sets its own handlers, which end the app in order: electron-store's signal listeners, loaded with the
  // first write, would otherwise be the first, and take their place with a plain kill.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  // Electron would build a menu of its own before ours.
  Menu.setApplicationMenu(null);
  // A top-level await of whenReady would never end in a module: Electron waits for the module first.
  void app.whenReady().then(open).catch(endWith);
  app.on('window-all-closed', () => app.quit());
}

/**
 * Opens the window first, then what answers it: the renderer's process takes longest to start, so the library and the
 * rest of main's code are loaded while it does.
 */
async function open(): Promise<void> {
  const profileFolder = app.getPath('userData');
  const built = import.meta.dirname;
  const developmentAddress = app.isPackaged ? null : localDevelopmentAddress(process.env);
  const isOwnPage = ownPage(developmentAddress);
  const look = readFirstLook(profileFolder);
  nativeTheme.themeSource = look.theme;

  lockDown(isOwnPage);
  const pageIsServed = serveRenderer(join(built, '../renderer'));
  Menu.setApplicationMenu(buildMenu(process.platform, (id) => broadcast('command', { id })));
  const window = openWindow({
    address: developmentAddress ?? `${appOrigin}/index.html`,
    preload: join(built, '../preload/preload.cjs'),
    look,
  });
  let services: Services | null = null;
  const library = openLibrary(profileFolder, threadPath(built), async () => services?.settingsWritten());
  const closing = closeWhenReady(
    window,
    closingPatience,
    () => askToClose(window),
    () => services?.keepBounds(currentBounds(window)),
  );
  reviveWhenGone(window);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  const loaded = (developmentAddress === null ? pageIsServed : Promise.resolve()).then(async () => {
    const { startServices } = await import('./services.ts');
    let isSaid = false;
    const firstRowsDrawn = (): void => {
      library.firstRowsDrawn();
      if (!isSaid) void sayWhatIsOpen(profileFolder, library);
      isSaid = true;
    };
    services = startServices({ profileFolder, library, closing: () => closing, firstRowsDrawn, isOwnPage });
    return services.answers;
  });
  openDoor(loaded);
}

/**
 * Starts the library, which tells all windows what happens in it.
 *
 * @param written awaited with the library's own closing before the app ends
 */
function openLibrary(profileFolder: string, thread: string, written: () => Promise<void>): LibraryClient {
  const openFirst = async (flags: CancelFlags): Promise<FirstReader | null> =>
    (await import('./library/first-reader.ts')).openFirstReader(profileFolder, flags);
  const library = startLibrary(
    profileFolder,
    thread,
    {
      changed: (change) => broadcast('libraryChanged', change),
      indexing: (left) => broadcast('indexing', { left }),
      queryCompleted: (queryId, ids) => broadcast('queryCompleted', { queryId, ids }),
      facetsCounted: (answer) => broadcast('facetsCounted', answer),
      queryFailed: ({ message }) => broadcast('notice', { kind: 'warning', title: 'The list is not whole', message }),
      stopped: ({ message }) => broadcast('notice', { kind: 'warning', title: 'The library has stopped', message }),
      setAside: (what) => broadcast('notice', libraryNotice(what)),
      backupFailed: (error) => broadcast('notice', backupNotice(error)),
    },
    openFirst,
  );
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void Promise.allSettled([library.close(), written()]).then(() => {
      isClosed = true;
      app.quit();
    });
  });
  return library;
}

/** Ends an app that could not open its window. */
function endWith(error: unknown): void {
  dialog.showErrorBox(
    'Offprint could not start',
    `${error instanceof Error ? error.message : String(error)}\nNothing in the library was changed.`,
  );
  app.exit(1);
}

async function sayWhatIsOpen(folder: string, library: LibraryClient): Promise<void> {
  const said = await library.read('getCounts', {}).then(
    (counts) => `${counts.all} papers, ${counts.unread} unread`,
    (error: unknown) => readableError(error).message,
  );
  process.stdout.write(
    `Offprint ${app.getVersion()}, Electron ${process.versions.electron}, profile ${folder}, ${said}\n`,
  );
}
