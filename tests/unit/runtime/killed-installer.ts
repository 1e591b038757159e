import { ensureElectron } from '../../../scripts/runtime/ensure-electron.ts';
import type { SubstitutePackage } from '../../../scripts/runtime/substitute.ts';

/** What the test hands over, as JSON in the first argument. */
export interface KilledInstallation {
  projectRoot: string;
  substitute: SubstitutePackage;
  env: NodeJS.ProcessEnv;
  /** The process kills itself at the first line that contains this. */
  killAt: string;
}

const { killAt, ...installation } = JSON.parse(process.argv[2] ?? '') as KilledInstallation;
await ensureElectron({
  ...installation,
  machine: { platform: 'linux', arch: 'x64', glibc: true },
  terminal: {
    isTTY: false,
    write: (text) => {
      if (text.includes(killAt)) process.kill(process.pid, 'SIGKILL');
    },
  },
});
