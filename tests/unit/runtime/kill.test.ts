import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureElectron } from '../../../scripts/runtime/ensure-electron.ts';
import { Installation } from './installation.ts';
import type { KilledInstallation } from './killed-installer.ts';

let at: Installation;

beforeEach(async () => {
  at = await Installation.start({ mirror: 'dead' });
});
afterEach(() => at.remove());

describe('an installation that is killed', () => {
  it.each(['Taking Electron', 'MB, 33%', 'MB, 66%', 'MB, 100%'])(
    'at "%s" leaves no runtime, and the next one succeeds and cleans up',
    async (killAt) => {
      expect(await signalOf(killAt)).toBe('SIGKILL');
      expect(at.project.read('path.txt')).toBeUndefined();
      expect(at.project.read('dist/version')).toBeUndefined();
      expect(at.cached().filter((name) => name.startsWith('electron-'))).toEqual([]);

      expect(await ensureElectron(at.surroundings)).toMatchObject({ version: '33.2.1' });
      expect(at.project.added().sort()).toEqual(['dist', 'path.txt']);
      expect(at.cached()).toEqual(['electron-33.2.1-linux-x64-2']);
    },
  );
});

/** Installs in a process that kills itself. @returns the signal that ended it */
async function signalOf(killAt: string): Promise<NodeJS.Signals | null> {
  const { substitute, env, projectRoot } = at.surroundings;
  if (substitute === undefined || env === undefined)
    throw new Error('The fake installation names its package and environment.');
  const installation: KilledInstallation = { projectRoot, substitute, env, killAt };
  const script = path.join(import.meta.dirname, 'killed-installer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(installation)], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve(signal));
  });
}
