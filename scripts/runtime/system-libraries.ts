import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import {
  installArguments,
  installCommand,
  missingLibraries,
  namesOnThisRelease,
  packagesFor,
  possibleNames,
} from './debian-packages.ts';
import { RuntimeError } from './errors.ts';
import { isRoot } from './user.ts';

/** Programs beside Electron that a run can need: a display without a screen, and the tracer of the crash tests. */
export type HelperProgram = 'Xvfb' | 'strace';

const packageOfProgram: Record<HelperProgram, string> = { Xvfb: 'xvfb', strace: 'strace' };

/**
 * Makes sure that the libraries Electron links, and the helper programs asked for, are on this machine. As root on a Debian-like
 * system it installs what is missing; otherwise it says what to run. Does nothing outside Linux.
 * @throws RuntimeError with the exact command, when something is missing that can't be installed from here
 */
export function ensureSystemLibraries(executable: string, helpers: readonly HelperProgram[]): void {
  if (process.platform !== 'linux') return;
  const libraries = findMissingLibraries(executable);
  const programs = helpers.filter((program) => !isOnPath(program));
  if (libraries.length === 0 && programs.length === 0) return;
  const missing = [...libraries, ...programs].join(', ');
  if (!isOnPath('apt-get') || !isOnPath('apt-cache')) {
    throw new RuntimeError(
      `This system lacks what is needed here: ${missing}.\nInstall it with your package manager, then run this again.`,
    );
  }
  const { packages, unknown } = packagesFor(libraries);
  const plain = [...packages, ...programs.map((program) => packageOfProgram[program])];
  if (!isRoot()) {
    throw new RuntimeError(
      `This system lacks what is needed here: ${missing}.\nRun this, then try again:\n\n  ${installCommand(chooseNames(plain))}\n` +
        unknownNote(unknown),
    );
  }
  console.log(`Installing what this system lacks: ${missing}. This takes about a minute.`);
  apt(['update', '-qq']);
  const names = chooseNames(plain);
  if (names.length > 0) apt(installArguments(names));
  const still = [...findMissingLibraries(executable), ...helpers.filter((program) => !isOnPath(program))];
  if (still.length > 0) {
    throw new RuntimeError(
      `After installing ${names.join(' ')}, there is still no ${still.join(', ')}.\n` +
        'Find the package that holds it (https://packages.debian.org, "Search the contents of packages") and install it.',
    );
  }
}

/** @returns the libraries that a program links and that this system lacks */
function findMissingLibraries(executable: string): string[] {
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8' });
  // Without ldd there is nothing to go by; Electron itself then names the first library that it misses.
  return ldd.error === undefined ? missingLibraries(ldd.stdout) : [];
}

function chooseNames(packages: readonly string[]): string[] {
  const policy = spawnSync('apt-cache', ['policy', ...possibleNames(packages)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return namesOnThisRelease(packages, policy.stdout);
}

function apt(args: string[]): void {
  const result = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0', '-qq', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  if (result.status === 0) return;
  throw new RuntimeError(
    `apt-get ${args.join(' ')} failed:\n${(result.stderr || String(result.error)).trim()}\n` +
      'Check the network and the free disk space, then run this again.',
  );
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function unknownNote(unknown: readonly string[]): string {
  if (unknown.length === 0) return '';
  return `\nThe packages of ${unknown.join(', ')} are not known here: find them on https://packages.debian.org.`;
}
