import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The runtime that node_modules/electron holds. */
export interface InstalledRuntime {
  /** Its version, such as `45.5.0`. */
  version: string;
  /** Path of the program. */
  executable: string;
}

/** @returns the folder of the electron package */
export function electronFolder(projectRoot: string): string {
  return path.join(projectRoot, 'node_modules', 'electron');
}

/** @returns the version of the electron package, which is the one to install */
export function wantedVersion(projectRoot: string): string {
  const text = readFileSync(path.join(electronFolder(projectRoot), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** @returns what is installed and runnable, or undefined; reads two small files */
export function installedRuntime(projectRoot: string): InstalledRuntime | undefined {
  const folder = electronFolder(projectRoot);
  const program = readText(path.join(folder, 'path.txt'));
  const version = readText(path.join(folder, 'dist', 'version'));
  if (program === undefined || version === undefined) return undefined;
  const executable = path.join(folder, 'dist', program);
  return existsSync(executable) ? { version: version.replace(/^v/, ''), executable } : undefined;
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
