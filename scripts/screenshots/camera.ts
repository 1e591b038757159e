import type { CDPSession, Page } from '@playwright/test';
import path from 'node:path';
import type { Theme } from '../../shared/settings.ts';
import { startElectron, type RunningElectron } from '../bench/running-electron.ts';

/** Sizes of the page in CSS pixels. */
export const usual = { width: 1280, height: 800 };
export const small = { width: 900, height: 600 };

/** A running app, and pictures of its page. */
export class Camera {
  readonly page: Page;
  readonly #electron: RunningElectron;
  readonly #session: CDPSession;
  readonly #folder: string;

  private constructor(electron: RunningElectron, page: Page, session: CDPSession, folder: string) {
    this.#electron = electron;
    this.page = page;
    this.#session = session;
    this.#folder = folder;
  }

  /** Starts the app on a profile; pictures go to `folder`. */
  static async start(userDataDir: string, folder: string): Promise<Camera> {
    const electron = startElectron({ userDataDir });
    const page = await electron.connect();
    const camera = new Camera(electron, page, await page.context().newCDPSession(page), folder);
    await page.waitForSelector('html[data-loaded]');
    await camera.resize(usual);
    return camera;
  }

  async resize(size: typeof usual): Promise<void> {
    await this.#session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  }

  async theme(theme: Theme): Promise<void> {
    await this.page.evaluate((chosen) => window.offprint.setSettings({ theme: chosen }), theme);
    await this.page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
  }

  /** Opens a list by its name in the sidebar. */
  async open(list: string): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: list, exact: true });
    await link.click();
    await this.page.waitForFunction(
      (name) => document.querySelector('nav [aria-current="page"]')?.textContent?.includes(name),
      list,
    );
  }

  /** Selects the paper whose title begins with this, and waits until it can be read. */
  async select(title: string): Promise<void> {
    await this.page.locator(`[role=option][aria-label^=${JSON.stringify(title)}]`).click();
    await this.page.getByRole('main').getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();
  }

  /** Brings the paper in the reader back to its beginning. */
  async readFromTop(): Promise<void> {
    await this.page.evaluate(() => {
      document.querySelector('main h1')?.scrollIntoView({ block: 'center' });
    });
  }

  /** Writes a picture of the page as it stands when all of it has come. */
  async shoot(name: string): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.fonts.status === 'loaded' &&
        // Each view has its heading; a reader that is still on its way has none yet.
        document.querySelector('h1') !== null &&
        document.querySelector('[role="option"][aria-label="Loading"]') === null &&
        document.getAnimations().every((animation) => animation.playState !== 'running'),
    );
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await this.page.screenshot({ path: path.join(this.#folder, `${name}.png`), caret: 'hide' });
    console.log(`${name}.png`);
  }

  /** The same picture in both themes: `name-light` and `name-dark`. */
  async shootThemes(name: string): Promise<void> {
    for (const theme of ['dark', 'light'] as const) {
      await this.theme(theme);
      await this.shoot(`${name}-${theme}`);
    }
  }

  async close(): Promise<void> {
    await this.#electron.close();
  }
}
