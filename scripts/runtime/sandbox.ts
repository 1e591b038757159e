import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { RuntimeError } from './errors.ts';
import { isRoot } from './user.ts';

/**
 * Makes sure that Electron's sandbox works for this user on Linux: through the kernel's user namespaces, or through Electron's
 * helper program where the system forbids those (Ubuntu 24.04 does by default). Root has no sandbox and needs nothing.
 * @throws RuntimeError with the exact command
 */
export function ensureSandbox(executable: string): void {
  if (process.platform !== 'linux' || isRoot()) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (isSetUp(statSync(helper, { throwIfNoEntry: false })) || allowsNamespaces()) return;
  throw new RuntimeError(sandboxAdvice(helper));
}

/** @returns whether a program belongs to root and runs as root, whoever starts it */
export function isSetUp(helper: { uid: number; mode: number } | undefined): boolean {
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001;
}

/** @returns what to tell the user whose system allows neither */
export function sandboxAdvice(helper: string): string {
  const quoted = `'${helper.replaceAll("'", "'\\''")}'`;
  return (
    'This system does not let an ordinary user make the sandbox that Offprint runs its page in, ' +
    'and Offprint does not start without it.\nRun this, then try again (and again after each npm ci):\n\n' +
    `  sudo chown root:root ${quoted} && sudo chmod 4755 ${quoted}\n`
  );
}

/** Makes a namespace the way Chromium does: the mapping of users is what AppArmor refuses. */
function allowsNamespaces(): boolean {
  const probe = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  // Without the program to try it, Electron has to find out by itself.
  return probe.error !== undefined || probe.status === 0;
}
