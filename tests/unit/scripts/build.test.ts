import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../scripts/build.ts';

let root: string;
const built = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

function write(file: string, seconds: number): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, '');
  utimesSync(place, seconds, seconds);
}

/** Sets the time of every folder, as a fresh checkout would have them. */
function foldersAt(seconds: number): void {
  for (const folder of ['electron', 'electron/library', 'renderer', 'shared', 'data']) {
    mkdirSync(path.join(root, folder), { recursive: true });
    utimesSync(path.join(root, folder), seconds, seconds);
  }
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-build-'));
  write('electron/main.ts', 100);
  write('electron/library/thread.ts', 100);
  write('package.json', 100);
  for (const file of built) write(file, 200);
  foldersAt(100);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('isStale', () => {
  it('is false when everything built is newer than every source', () => {
    expect(isStale(root)).toBe(false);
  });

  it.each(built)('is true without %s', (file) => {
    rmSync(path.join(root, file));
    expect(isStale(root)).toBe(true);
  });

  it.each(['electron/library/thread.ts', 'package.json', 'electron.vite.config.ts'])(
    'is true when %s is newer',
    (file) => {
      write(file, 300);
      foldersAt(100);
      expect(isStale(root)).toBe(true);
    },
  );

  it('is true when one built file is older than the sources', () => {
    write('out/main/index.js', 50);
    expect(isStale(root)).toBe(true);
  });

  it('is true when a source was deleted', () => {
    utimesSync(path.join(root, 'electron/library'), 300, 300);
    expect(isStale(root)).toBe(true);
  });
});
