import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../scripts/project.ts';

/**
 * Bundles the driver with the library as the app's own build does, so that a plain Node starts it in a moment. The file
 * lies inside the project's node_modules, where the SQLite binding is found.
 *
 * @returns the path of the bundle, and what removes it
 */
export async function buildDriver(): Promise<{ driver: string; remove: () => void }> {
  const folder = path.join(projectRoot, 'node_modules/.cache/offprint-crash', String(process.pid));
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'driver.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rollupOptions: {
        external: ['@photostructure/sqlite'],
        output: { entryFileNames: 'driver.mjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
  return {
    driver: path.join(folder, 'driver.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
