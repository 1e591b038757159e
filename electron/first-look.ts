import { readFileSync } from 'node:fs';
import { isLastView } from '../shared/last-view.ts';
import { defaultSettings, type LastView, textSizes, type Theme, themes } from '../shared/settings.ts';
import { settingsPath, type WindowBounds } from './settings-file.ts';

/** The settings that the first frame needs. */
export interface FirstLook {
  theme: Theme;
  textSize: number;
  lastView: LastView | null;
  bounds: WindowBounds | null;
}

/**
 * Reads what the first frame needs from settings.json, before the code that checks and writes settings is loaded. What
 * can't be used is passed over in silence: settings.ts tells of it.
 */
export function readFirstLook(folder: string): FirstLook {
  const { settings, window } = readFields(settingsPath(folder));
  const theme = themes.find((known) => known === settings['theme']);
  const textSize = textSizes.find((known) => known === settings['textSize']);
  const { lastView } = settings;
  return {
    theme: theme ?? defaultSettings.theme,
    textSize: textSize ?? defaultSettings.textSize,
    lastView: isLastView(lastView) ? lastView : null,
    bounds: isBounds(window) ? window : null,
  };
}

function readFields(file: string): { settings: Record<string, unknown>; window: unknown } {
  try {
    const value = asRecord(JSON.parse(readFileSync(file, 'utf8')));
    return { settings: asRecord(value['settings']), window: value['window'] };
  } catch {
    return { settings: {}, window: null };
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isBounds(value: unknown): value is WindowBounds {
  const { x, y, width, height, maximized } = asRecord(value);
  return [x, y, width, height].every(Number.isInteger) && typeof maximized === 'boolean';
}
