import path from 'node:path';
import { aboutRuntime, ensureElectron } from './ensure-electron.ts';
import { RuntimeError } from './errors.ts';
import { wantedVersion } from './installed.ts';

// Runs after `npm ci` has unpacked the packages.
const projectRoot = path.resolve(import.meta.dirname, '..', '..');
try {
  const runtime = await ensureElectron({ projectRoot });
  console.log(aboutRuntime(runtime, wantedVersion(projectRoot)));
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
