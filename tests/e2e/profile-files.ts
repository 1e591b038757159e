import { DatabaseSync } from '@photostructure/sqlite';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { WindowBounds } from '../../electron/settings-file.ts';

/** The path of the library in a profile. */
export function libraryFile(profile: string): string {
  return path.join(profile, 'library.db');
}

/** Writes the settings that the next start finds. */
export function writeSettings(profile: string, settings: Partial<Settings>, window: WindowBounds | null = null): void {
  writeFileSync(
    path.join(profile, 'settings.json'),
    JSON.stringify({ settings: { ...defaultSettings, ...settings }, window }),
  );
}

/** The names in a profile (or in a folder of it) that fit a pattern. */
export function filesLike(profile: string, pattern: RegExp, folder = '.'): string[] {
  const place = path.join(profile, folder);
  return existsSync(place) ? readdirSync(place).filter((name) => pattern.test(name)) : [];
}

/**
 * Looks into a copy of a profile's library, log included, as a kill left it: the library itself is not touched, so that
 * the app's own next start has it all to do.
 */
export function inLibraryCopy<Result>(
  profile: string,
  look: (db: InstanceType<typeof DatabaseSync>) => Result,
): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-copy-'));
  try {
    const copy = path.join(folder, 'library.db');
    for (const ending of ['', '-wal']) {
      const file = libraryFile(profile) + ending;
      if (existsSync(file)) copyFileSync(file, copy + ending);
    }
    const db = new DatabaseSync(copy);
    try {
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
