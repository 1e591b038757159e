import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from './project.ts';

/** A bundled script. */
export interface NodeBundle {
  /** The path of its file. */
  file: string;
  remove(): void;
}

/**
 * Bundles a script with the library as the app's own build does, so that a plain Node starts it in a moment. The file lies
 * inside the project's node_modules, where packages that are no part of it are found.
 *
 * @param entry the script's path
 * @param cache the name of the folder in node_modules/.cache that the file is made in
 * @param external packages that stay outside, beside the SQLite binding
 */
export async function bundleForNode(
  entry: string,
  cache: string,
  external: readonly string[] = [],
): Promise<NodeBundle> {
  const place = path.join(projectRoot, 'node_modules/.cache', cache);
  mkdirSync(place, { recursive: true });
  const name = path.basename(entry, '.ts');
  const folder = mkdtempSync(path.join(place, `${name}-`));
  const outside = ['@photostructure/sqlite', ...external];
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20.18',
      rollupOptions: { external: outside, output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
    ssr: { noExternal: true, external: outside },
  });
  return {
    file: path.join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
