import { copyFileSync, existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listBackups, syncFile, verifyCopy } from './backup.ts';
import { freePath } from './free-path.ts';
import { stamp } from './stamp.ts';

/** What happened to a library file that could not be read. */
export interface SetAside {
  /** The name under which the file is kept. */
  keptAs: string;
  /** The name of the backup that took its place; null when there was none, and an empty library did. */
  restoredFrom: string | null;
}

/**
 * Sets a library file that can't be read aside, with its log, under a name with the date, and puts the newest sound
 * backup in its place, or an empty file where there is none. Nothing is overwritten.
 *
 * @param file the path of the library; no connection reads it
 */
export function setFileAside(file: string, now: Date): SetAside {
  const backup = listBackups(dirname(file)).find(isSound);
  const unfinished = `${file}.unfinished`;
  if (backup === undefined) writeFileSync(unfinished, '');
  else copyFileSync(backup, unfinished);
  syncFile(unfinished);
  // From here on a crash leaves what the next start has to finish, so that it never takes the folder for a new one.
  renameSync(unfinished, replacementOf(file));
  syncFile(dirname(file));
  return replace(file, freePath(nameOfKept(file) + stamp(now), '.db'));
}

/** Finishes what a crash interrupted. @returns null: nothing was */
export function finishSettingAside(file: string, now: Date): SetAside | null {
  if (!existsSync(replacementOf(file))) return null;
  return replace(file, interrupted(file) ?? freePath(nameOfKept(file) + stamp(now), '.db'));
}

function replace(file: string, kept: string): SetAside {
  const folder = dirname(file);
  // The log belongs to the file, and goes before it: beside another one it would damage that.
  for (const ending of ['-wal', '']) {
    if (existsSync(file + ending)) renameSync(file + ending, kept + ending);
  }
  const isEmpty = statSync(replacementOf(file)).size === 0;
  renameSync(replacementOf(file), file);
  syncFile(folder);
  const backup = isEmpty ? undefined : listBackups(folder).find(isSound);
  return { keptAs: basename(kept), restoredFrom: backup === undefined ? null : basename(backup) };
}

/** Where a crash left the file, or its log while the file was still to follow; undefined: it moved nothing. */
function interrupted(file: string): string | undefined {
  const names = readdirSync(dirname(file)).map((name) => join(dirname(file), name));
  const kept = names.filter((name) => name.startsWith(nameOfKept(file))).map((name) => name.replace(/-wal$/, ''));
  if (!names.includes(file)) return kept.sort().at(-1);
  return names.includes(`${file}-wal`) ? undefined : kept.find((name) => !names.includes(name));
}

function nameOfKept(file: string): string {
  return `${file.slice(0, -'.db'.length)}-unreadable-`;
}

/** What lies beside a library file while a setting aside is under way, and is left by a crash in the middle of it. */
export function replacementOf(file: string): string {
  return `${file}.replacement`;
}

function isSound(backup: string): boolean {
  try {
    verifyCopy(backup);
    return true;
  } catch {
    return false;
  }
}
