import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { FirstLook } from './first-look.ts';
import type { WindowBounds } from './settings-file.ts';

const least = { width: 720, height: 520 };
/** How long after its load a page is shown all the same, in milliseconds. */
const showAnyway = 500;
const usual = { width: 1280, height: 800 };

/** The colours of the paper in both themes, as tokens.css has them: what shows before the page does. */
const paper = { light: '#fbfaf7', dark: '#171614' };

/**
 * Bounds that can be seen: those that were kept when a screen still holds a good part of them, otherwise the usual
 * size in the middle of the main screen.
 */
export function visibleBounds(
  kept: WindowBounds | null,
  workAreas: readonly { x: number; y: number; width: number; height: number }[],
): { x?: number; y?: number; width: number; height: number } {
  if (!kept) return usual;
  const isVisible = workAreas.some((area) => {
    const width = Math.min(kept.x + kept.width, area.x + area.width) - Math.max(kept.x, area.x);
    const height = Math.min(kept.y + kept.height, area.y + area.height) - Math.max(kept.y, area.y);
    return width >= 200 && height >= 100 && kept.y >= area.y - 8;
  });
  const size = { width: Math.max(kept.width, least.width), height: Math.max(kept.height, least.height) };
  return isVisible ? { x: kept.x, y: kept.y, ...size } : size;
}

/**
 * Makes the main window, hidden until its first frame is drawn, and starts to load its page. What the page needs to
 * draw that frame without a flash goes along in its address.
 *
 * @param address the page, without a query
 * @param preload the built preload's path
 */
export function openWindow(options: { address: string; preload: string; look: FirstLook }): BrowserWindow {
  const { textSize, lastView, bounds } = options.look;
  const isDark = nativeTheme.shouldUseDarkColors;
  const window = new BrowserWindow({
    ...visibleBounds(
      bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: 'Offprint',
    backgroundColor: isDark ? paper.dark : paper.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (bounds?.maximized === true) window.maximize();
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  // A window that is never shown draws no frame, so it must not hang on one event.
  window.webContents.once('did-finish-load', () => setTimeout(show, showAnyway));
  const query = new URLSearchParams({ theme: isDark ? 'dark' : 'light', scale: String(textSize) });
  if (lastView) query.set('last', JSON.stringify(lastView));
  void window.loadURL(`${options.address}?${query}`);
  return window;
}

/** Where a window is now, to be kept. */
export function currentBounds(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
