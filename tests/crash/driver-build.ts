import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../scripts/project.ts';

/** A bundled driver. */
export interface BuiltDriver {
  /** The path of its file. */
  file: string;
  remove(): void;
}

/**
 * Bundles the driver with the library as the app's own build does, so that a plain Node starts it in a moment. The file
 * lies inside the project's node_modules, where the SQLite binding is found.
 */
export async function buildDriver(): Promise<BuiltDriver> {
  const place = path.join(projectRoot, 'node_modules/.cache/offprint-crash');
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(path.join(place, 'driver-'));
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'driver.ts'),
      outDir: folder,
      target: 'node20.18',
      rollupOptions: {
        external: ['@photostructure/sqlite'],
        output: { entryFileNames: 'driver.mjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
  return {
    file: path.join(folder, 'driver.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
