import { BrowserWindow, dialog } from 'electron';
import type { EventName, Events } from '../shared/contract.ts';

/** Sends an event to every window that can hear it. */
export function broadcast<Name extends EventName>(name: Name, payload: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(name, payload);
  }
}

/** What a page says of its closing. */
export interface ClosingAnswers {
  /** It listens to the event `closing` from now on; until then it holds nothing. */
  started(): void;
  /** All is written: the window closes. */
  ready(): void;
  /** Something could not be written: the window stays, and asks again when it is closed once more. */
  keepOpen(): void;
}

/**
 * Lets the page write what it holds (a note being typed) before a window closes. Over a page that does not answer in
 * time, because the disk is slow or the page hangs, the user decides.
 *
 * @param patience in milliseconds
 * @param ask asks whether to close without an answer; gives whether to
 * @param beforeClose called at each try to close; what it throws does not matter
 */
export function closeWhenReady(
  window: BrowserWindow,
  patience: number,
  ask: () => Promise<boolean>,
  beforeClose: () => void,
): ClosingAnswers {
  let hasStarted = false;
  let isReady = false;
  let timer: NodeJS.Timeout | null = null;
  const stopWaiting = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const ready = (): void => {
    stopWaiting();
    isReady = true;
    if (!window.isDestroyed()) window.close();
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      void ask().then((closes) => {
        if (timer === null || window.isDestroyed()) return;
        if (closes) ready();
        else wait();
      });
    }, patience);
  };
  window.on('close', (event) => {
    const isFree = isReady || !hasStarted || window.webContents.isCrashed();
    // Before all that may throw: a close that is not prevented loses what the page holds.
    if (!isFree) event.preventDefault();
    try {
      beforeClose();
    } catch {
      // Where the window stood is not worth a message, least of all on a full disk.
    }
    if (isFree || timer) return;
    window.webContents.send('closing' satisfies EventName, null);
    wait();
  });
  return { started: () => (hasStarted = true), ready, keepOpen: stopWaiting };
}

/** Asks whether to close a window whose page has not said that all is saved. */
export async function askToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Offprint is still saving.',
    detail: 'The disk is slow, or the window hangs. What you typed last may be lost if you close now.',
    buttons: ['Wait', 'Close now'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** How often a page is loaded again within {@link revivalTime}, before it is left as it is. */
const revivals = 3;
/** In milliseconds. */
const revivalTime = 60_000;

/**
 * Loads a page again whose process has ended: all it had saved is in the library, and what was being typed is kept by it.
 * A page that ends again and again is left alone.
 */
export function reviveWhenGone(window: BrowserWindow): void {
  let times: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    times = [...times.filter((time) => time > Date.now() - revivalTime), Date.now()];
    if (times.length <= revivals) window.reload();
    else {
      dialog.showErrorBox(
        'Offprint’s window has failed several times',
        'It is left closed for now. Everything that was shown as saved is in the library. Start Offprint again to go on.',
      );
      window.destroy();
    }
  });
}
