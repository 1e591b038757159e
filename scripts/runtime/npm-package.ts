import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { NoDiskSpaceError, RuntimeError, WrongHashError } from './errors.ts';
import { showProgress, type Terminal } from './progress.ts';
import { runWatched } from './watched-child.ts';

export interface NpmDownload {
  /** The package's name and exact version. */
  name: string;
  version: string;
  /** Size of its tarball in bytes, for the progress. */
  bytes: number;
  /** An empty folder to download into. */
  folder: string;
  /** Where npm looks for the project's .npmrc. */
  projectRoot: string;
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  stallMs: number;
}

/** The registry did not answer, or a proxy stands before it; `message` says which. */
export class NpmUnreachableError extends Error {
  override name = 'NpmUnreachableError';
}

const unreachable =
  /npm (?:error|ERR!) code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|E407|E50\d)/;

/**
 * Fetches the tarball of one package through npm itself, so that the registry, proxies, certificates and logins of this
 * machine's npm settings hold here too.
 * @returns the path of the tarball in `folder`
 * @throws NpmUnreachableError, WrongHashError, NoDiskSpaceError, RuntimeError
 */
export async function downloadNpmPackage(download: NpmDownload): Promise<string> {
  const spec = `${download.name}@${download.version}`;
  const cache = path.join(download.folder, 'npm-cache');
  const target = path.join(download.folder, 'package');
  await mkdir(cache, { recursive: true });
  await mkdir(target, { recursive: true });
  const npm = npmCommand(download.env);
  const progress = showProgress(download.terminal, `Downloading ${spec}`, download.bytes);
  const end = await runWatched({
    command: npm.command,
    args: [
      ...npm.args,
      'pack',
      spec,
      `--pack-destination=${target}`,
      // A cache of its own: its growth is the progress, and 196 MB don't stay in the user's npm cache for one file.
      `--cache=${cache}`,
      '--loglevel=error',
      '--update-notifier=false',
      '--fetch-retry-mintimeout=500',
      '--fetch-retry-maxtimeout=5000',
    ],
    cwd: download.projectRoot,
    env: { ...download.env, npm_config_dry_run: 'false', npm_config_json: 'false' },
    grows: cache,
    stallMs: download.stallMs,
    onBytes: (bytes) => progress.update(Math.min(bytes, download.bytes)),
  });
  progress.end();
  if (end.stalled) throw new NpmUnreachableError('the npm registry stopped answering.');
  if (end.code !== 0) throw npmFailure(spec, download.folder, end.output);
  await rm(cache, { recursive: true, force: true });
  const [tarball] = (await readdir(target)).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new RuntimeError(`npm pack ${spec} left no tarball:\n${end.output.trim()}`);
  return path.join(target, tarball);
}

function npmFailure(spec: string, folder: string, output: string): Error {
  const code = unreachable.exec(output)?.[1];
  if (code !== undefined) return new NpmUnreachableError(`the npm registry could not be reached (${code}).`);
  if (/code (EINTEGRITY|Z_|TAR_)/.test(output)) {
    return new WrongHashError(spec, 'npm found that it is damaged, or not what the registry has on record.');
  }
  if (/code ENOSPC/.test(output)) return new NoDiskSpaceError(folder);
  return new RuntimeError(`npm could not fetch ${spec}:\n${output.trim()}`);
}

/** The npm that runs this script, else the one on the PATH. */
function npmCommand(env: NodeJS.ProcessEnv): { command: string; args: string[] } {
  const running = env['npm_execpath'];
  if (running !== undefined && path.basename(running) === 'npm-cli.js')
    return { command: process.execPath, args: [running] };
  return { command: 'npm', args: [] };
}
