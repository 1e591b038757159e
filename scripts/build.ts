import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './child.ts';
import { packageProgram, projectRoot } from './project.ts';
import { RuntimeError } from './runtime/errors.ts';

const sources = ['electron', 'renderer', 'shared', 'data', 'electron.vite.config.ts', 'package.json', 'tsconfig.json'];
const results = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** Builds the app when what is built is missing or older than its sources. @throws RuntimeError with the build's own words */
export async function buildIfStale(): Promise<void> {
  if (!isStale(projectRoot)) return;
  const start = Date.now();
  process.stdout.write('Building Offprint ... ');
  const { code, output } = await runBuild();
  console.log(code === 0 ? `${((Date.now() - start) / 1000).toFixed(1)} s` : 'failed');
  if (code !== 0) throw new RuntimeError(`${output.trim()}\n\nThe build failed: see above.`);
}

/** Builds the app, stale or not. */
export function runBuild(): ReturnType<typeof runNode> {
  return runNode(packageProgram('electron-vite', 'electron-vite'), ['build'], { output: 'keep' });
}

/** @returns whether a built file is missing, or a source (or a folder, from which one was deleted) is newer than the oldest */
export function isStale(root: string): boolean {
  const built = results.map((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs);
  const oldest = Math.min(...built.map((time) => time ?? 0));
  return sources.some((source) => newest(path.join(root, source)) > oldest);
}

/** @returns when the newest entry of a tree changed, in milliseconds; 0 when there is none */
function newest(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
