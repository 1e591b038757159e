import { lacksDisplay } from './display.ts';
import { projectRoot } from './project.ts';
import { aboutRuntime, ensureElectron, type Runtime } from './runtime/ensure-electron.ts';
import { RuntimeError } from './runtime/errors.ts';
import { installedRuntime, wantedVersion } from './runtime/installed.ts';
import { ensureSandbox } from './runtime/sandbox.ts';
import { ensureSystemLibraries, type HelperProgram } from './runtime/system-libraries.ts';
import { isRoot } from './runtime/user.ts';

/**
 * Makes sure that Electron can start here: the runtime, the libraries it links, its sandbox, and a
 * display's stand-in where there is no display.
 * Says so when it is the version that gets no security fixes.
 * @throws RuntimeError with a message for the person at the terminal
 */
export async function prepareElectron(helpers: readonly HelperProgram[] = []): Promise<Runtime> {
  const runtime = await ensureElectron({ projectRoot });
  if (runtime.isSubstitute) console.error(aboutRuntime(runtime, wantedVersion(projectRoot)));
  ensureSystemLibraries(runtime.executable, lacksDisplay() ? ['Xvfb', ...helpers] : helpers);
  ensureSandbox(runtime.executable);
  return runtime;
}

/** @returns the path of the installed Electron. @throws RuntimeError when there is none */
export function electronExecutable(): string {
  const runtime = installedRuntime(projectRoot);
  if (runtime === undefined) throw new RuntimeError('Electron is not installed. Run npm ci.');
  return runtime.executable;
}

/**
 * @param app the folder (or file) of the app to run; by default this project, whose built files are in out/
 * @param userDataDir a profile folder of its own, instead of the user's
 * @param rest further arguments
 * @returns the arguments to start Electron with, `--no-sandbox` among them only as root
 */
export function electronArguments(
  { app = projectRoot, userDataDir }: { app?: string; userDataDir?: string } = {},
  rest: readonly string[] = [],
): string[] {
  const profile = userDataDir === undefined ? [] : [`--user-data-dir=${userDataDir}`];
  return [app, ...(isRoot() ? ['--no-sandbox'] : []), ...profile, ...rest];
}
