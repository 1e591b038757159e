import { command } from '../child.ts';
import { projectRoot } from '../project.ts';
import { aboutRuntime, ensureElectron } from './ensure-electron.ts';
import { wantedVersion } from './installed.ts';

// Runs after `npm ci` has unpacked the packages.
await command(async () => {
  const runtime = await ensureElectron({ projectRoot });
  console.log(aboutRuntime(runtime, wantedVersion(projectRoot)));
  return 0;
});
