import { join } from 'node:path';

/** Where the window was when it closed, in screen coordinates. */
export interface WindowBounds {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

/** The path of the settings in a profile folder. */
export function settingsPath(folder: string): string {
  return join(folder, 'settings.json');
}
