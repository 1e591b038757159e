import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { NoDiskSpaceError, RuntimeError, WrongHashError } from './errors.ts';
import { electronFolder, wantedVersion } from './installed.ts';
import { showProgress, type Terminal } from './progress.ts';
import { runWatched } from './watched-child.ts';

export type OfficialResult =
  | { kind: 'unpacked'; dist: string; program: string }
  /** `problem` is a sentence that says what could not be reached. */
  | { kind: 'unreachable'; problem: string };

export interface OfficialInstall {
  projectRoot: string;
  /** An empty folder inside node_modules/electron, so that the script finds its own dependencies. */
  staging: string;
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  stallMs: number;
}

/**
 * Downloads the official Electron with the electron package's own script, run on a copy of the package so that a kill in the
 * middle leaves nothing in its place. The script honours ELECTRON_MIRROR and checks the file's checksum.
 * @throws WrongHashError, NoDiskSpaceError, or RuntimeError for what a substitute must not paper over
 */
export async function installOfficial(install: OfficialInstall): Promise<OfficialResult> {
  const { staging } = install;
  const source = electronFolder(install.projectRoot);
  const version = wantedVersion(install.projectRoot);
  const temporary = path.join(staging, 'tmp');
  await mkdir(temporary, { recursive: true });
  for (const file of ['install.js', 'package.json', 'checksums.json']) {
    await cp(path.join(source, file), path.join(staging, file));
  }
  const env: NodeJS.ProcessEnv = {
    ...install.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  const progress = showProgress(install.terminal, `Downloading Electron ${version}`, undefined);
  const end = await runWatched({
    command: process.execPath,
    args: [path.join(staging, 'install.js')],
    cwd: staging,
    env,
    grows: staging,
    stallMs: install.stallMs,
    onBytes: (bytes) => progress.update(bytes),
  });
  progress.end();
  const where = mirrorOf(env) ?? 'github.com';
  if (end.code === 0) {
    const program = await readFile(path.join(staging, 'path.txt'), 'utf8');
    return { kind: 'unpacked', dist: path.join(staging, 'dist'), program };
  }
  if (end.stalled) {
    return { kind: 'unreachable', problem: `The download of Electron ${version} from ${where} stopped arriving.` };
  }
  return explain(end.output, version, where, staging);
}

function explain(output: string, version: string, where: string, staging: string): OfficialResult {
  if (/did not match expected checksum|No checksum found|ChecksumMismatch/i.test(output)) {
    throw new WrongHashError(`Electron ${version} from ${where}`, firstLine(output));
  }
  if (/ENOSPC|EDQUOT/.test(output)) throw new NoDiskSpaceError(staging);
  const status = /Response code (\d+)/.exec(output)?.[1];
  // A firewall or gateway that answers in the server's place; 404 is a mirror without this version, which its owner must hear of.
  if (status !== undefined && /^(403|407|429|451|5\d\d)$/.test(status)) {
    return {
      kind: 'unreachable',
      problem: `Electron ${version} could not be fetched from ${where}: it answered ${status}.`,
    };
  }
  const code = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|UND_ERR_\w+)\b/.exec(
    output,
  )?.[1];
  // Node's fetch throws exactly these for whatever happens below HTTP: no name, no route, no handshake, a broken connection.
  if (code !== undefined || /TypeError: (fetch failed|terminated)/.test(output)) {
    return {
      kind: 'unreachable',
      problem: `Electron ${version} could not be fetched from ${where}: it can't be reached${code === undefined ? '' : ` (${code})`}.`,
    };
  }
  throw new RuntimeError(
    `Electron ${version} could not be installed from ${where}:\n${output.trim()}\n` +
      'If ELECTRON_MIRROR is set, check that it has this version. Then run npm ci again.',
  );
}

/** The mirror that the script will use, as it looks for it itself. */
function mirrorOf(env: NodeJS.ProcessEnv): string | undefined {
  return env['npm_config_electron_mirror'] || env['NPM_CONFIG_ELECTRON_MIRROR'] || env['ELECTRON_MIRROR'] || undefined;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
