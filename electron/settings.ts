import Store from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { settingValues } from '../shared/contract.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import { freePath } from './library/free-path.ts';
import { stamp } from './library/stamp.ts';

/** Where the window was when it closed, in screen coordinates. */
export interface WindowBounds {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

interface Stored {
  settings: Settings;
  window: WindowBounds | null;
}

/** The persisted preferences. */
export interface SettingsStore {
  /** The name under which a damaged settings file was kept; null: it was sound. */
  setAsideAs: string | null;
  read(): Settings;
  /** Writes some settings and gives all of them. */
  write(change: Partial<Settings>): Settings;
  readWindow(): WindowBounds | null;
  writeWindow(bounds: WindowBounds): void;
}

/**
 * Opens settings.json of a profile folder. A file that is no settings file, or in which a setting has a value
 * that it can't have, is set aside under a name with the date, and the defaults are used.
 *
 * @param now names a file that is set aside
 */
export function openSettings(folder: string, now: Date): SettingsStore {
  const setAsideAs = setDamagedAside(join(folder, 'settings.json'), now);
  const store = new Store<Stored>({
    cwd: folder,
    name: 'settings',
    defaults: { settings: defaultSettings, window: null },
  });
  const read = (): Settings => ({ ...defaultSettings, ...store.get('settings') });
  return {
    setAsideAs,
    read,
    write: (change) => {
      const settings = { ...read(), ...change };
      store.set('settings', settings);
      return settings;
    },
    readWindow: () => store.get('window'),
    writeWindow: (bounds) => store.set('window', bounds),
  };
}

function setDamagedAside(file: string, now: Date): string | null {
  if (!existsSync(file) || isSettingsFile(file)) return null;
  const kept = freePath(`${file.slice(0, -'.json'.length)}-unreadable-${stamp(now)}`, '.json');
  renameSync(file, kept);
  return basename(kept);
}

// Names that this Offprint does not know may come from a newer one, and are let be.
const settingsFile = z.object({
  settings: z.object(settingValues).optional(),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
    .nullable()
    .optional(),
});

function isSettingsFile(file: string): boolean {
  try {
    return settingsFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success;
  } catch {
    return false;
  }
}
