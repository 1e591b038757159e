import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { electronArguments } from '../../scripts/launch-electron.ts';
import { OffprintWindow } from './pages/offprint-window.ts';

/** How long an app may take to write what it holds and end, in milliseconds; after that it is killed and the test fails. */
const closingPatience = 15_000;

export interface LaunchOptions {
  /** The profile folder. */
  profile: string;
  /** The folder of the app; by default this project. */
  app?: string;
  args?: readonly string[];
  /** Whether to wait for the first rows, or for the reason why there are none. */
  untilLoaded?: boolean;
}

/** One running Offprint, and all that it complained of. */
export class RunningApp {
  /** Errors on the page's console and those that nobody caught, oldest first. */
  readonly errors: string[] = [];
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly window: OffprintWindow;
  readonly #process: ChildProcess;
  readonly #gone: Promise<void>;

  private constructor(electron: ElectronApplication, page: Page) {
    this.electron = electron;
    this.page = page;
    this.window = new OffprintWindow(page);
    // Playwright forgets the process when it ends.
    const child = electron.process();
    this.#process = child;
    this.#gone = new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('exit', () => resolve());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('crash', () => this.errors.push('The page crashed.'));
  }

  /** Starts the built app on a profile folder of its own. */
  static async launch({ profile, app, args = [], untilLoaded = true }: LaunchOptions): Promise<RunningApp> {
    // Playwright finds the installed Electron itself, and only then holds the app until it watches: given a path, it misses
    // a window that opens while it connects, and waits for it for ever.
    const electron = await _electron.launch({
      // Not Playwright's own choice of light: the page follows the app, and the app the system.
      colorScheme: null,
      args: electronArguments({ ...(app === undefined ? {} : { app }), userDataDir: profile }, args),
    });
    const running = new RunningApp(electron, await electron.firstWindow());
    if (untilLoaded) await running.window.loaded();
    return running;
  }

  get hasEnded(): boolean {
    const { exitCode, signalCode } = this.#process;
    return exitCode !== null || signalCode !== null;
  }

  /**
   * Quits as a user does, and waits for the end.
   * @returns the exit code
   * @throws when the app does not end in time; it is killed then
   */
  async close(): Promise<number | null> {
    if (!this.hasEnded) {
      const impatience = setTimeout(() => this.#process.kill('SIGKILL'), closingPatience);
      // The answer may be lost when the app is quick to end.
      await this.electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
      await this.#gone;
      clearTimeout(impatience);
      if (this.#process.signalCode === 'SIGKILL') throw new Error('Offprint did not end when it was asked to.');
    }
    return this.#process.exitCode;
  }

  /** Pulls the plug. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }
}
