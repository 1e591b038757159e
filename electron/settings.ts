import type Store from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { settingValues } from '../shared/contract.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import { freePath } from './library/free-path.ts';
import { stamp } from './library/stamp.ts';
import { settingsPath, type WindowBounds } from './settings-file.ts';

interface Stored {
  settings: Settings;
  window: WindowBounds | null;
}

/** The persisted preferences. */
export interface SettingsStore {
  /** The name under which a damaged settings file was kept; null: it was sound. */
  setAsideAs: string | null;
  read(): Settings;
  /** Writes some settings and gives all of them. @throws the file system's error when they can't be written */
  write(change: Partial<Settings>): Promise<Settings>;
  writeWindow(bounds: WindowBounds): void;
  /** Settles when all that was to be written is. */
  written(): Promise<void>;
}

/**
 * Opens settings.json of a profile folder. A file that is no settings file, or in which a setting has a value
 * that it can't have, is set aside under a name with the date, and the defaults are used.
 *
 * @param now names a file that is set aside
 */
export function openSettings(folder: string, now: Date): SettingsStore {
  const { stored, setAsideAs } = readSettings(settingsPath(folder), now);
  let settings: Settings = { ...defaultSettings, ...stored.settings };
  let store: Promise<Store<Stored>> | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  const put = <Key extends keyof Stored>(key: Key, value: Stored[Key]): Promise<void> => {
    // Loaded for the first write: a start that is waited for needs none.
    store ??= openStore(folder);
    const written = store.then((opened) => opened.set(key, value));
    writing = Promise.allSettled([writing, written]);
    return written;
  };
  return {
    setAsideAs,
    read: () => settings,
    write: async (change) => {
      const before = settings;
      settings = { ...settings, ...change };
      try {
        await put('settings', settings);
      } catch (error) {
        const names = Object.keys(change) as (keyof Settings)[];
        settings = { ...settings, ...Object.fromEntries(names.map((name) => [name, before[name]])) };
        throw error;
      }
      return settings;
    },
    writeWindow: (bounds) => {
      // Where the window stood is not worth a message, least of all on a full disk.
      put('window', bounds).catch(() => undefined);
    },
    written: async () => void (await writing),
  };
}

async function openStore(cwd: string): Promise<Store<Stored>> {
  const { default: ElectronStore } = await import('electron-store');
  return new ElectronStore<Stored>({ cwd, name: 'settings', defaults: { settings: defaultSettings, window: null } });
}

function readSettings(file: string, now: Date): { stored: Partial<Stored>; setAsideAs: string | null } {
  if (!existsSync(file)) return { stored: {}, setAsideAs: null };
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (settingsFile.safeParse(stored).success) return { stored: stored as Partial<Stored>, setAsideAs: null };
  } catch {
    // Set aside below.
  }
  const kept = freePath(`${file.slice(0, -'.json'.length)}-unreadable-${stamp(now)}`, '.json');
  renameSync(file, kept);
  return { stored: {}, setAsideAs: basename(kept) };
}

// Names that this Offprint does not know may come from a newer one, and are let be.
const settingsFile = z.object({
  settings: z.object(settingValues).optional(),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
    .nullable()
    .optional(),
});
