import { BrowserWindow } from 'electron';
import type { EventName, Events } from '../shared/contract.ts';

/** Sends an event to every window that can hear it. */
export function broadcast<Name extends EventName>(name: Name, payload: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(name, payload);
  }
}

/** What a page may answer to the event `closing`. */
export interface ClosingAnswers {
  /** All is written: the window closes. */
  ready(): void;
  /** Something could not be written: the window stays, and asks again when it is closed once more. */
  keepOpen(): void;
}

/**
 * Lets the page write what it holds (a note being typed) before a window closes. The page that does not answer in time,
 * because it hangs or is gone, is closed all the same.
 *
 * @param patience in milliseconds
 * @param beforeClose called at each try to close
 */
export function closeWhenReady(window: BrowserWindow, patience: number, beforeClose: () => void): ClosingAnswers {
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
  window.on('close', (event) => {
    beforeClose();
    if (isReady || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (timer) return;
    window.webContents.send('closing' satisfies EventName, null);
    timer = setTimeout(ready, patience);
  });
  return { ready, keepOpen: stopWaiting };
}

/** Loads a page again whose process has ended: all it had saved is in the library, and what was being typed is kept by it. */
export function reviveWhenGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
}
