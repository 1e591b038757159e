import { test as base, expect } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OffprintWindow } from './pages/offprint-window.ts';
import { RunningApp, type LaunchOptions } from './running-app.ts';

interface Fixtures {
  /** An empty folder for this test's profile; removed after it. */
  profile: string;
  /** Starts the app on the test's profile. Whatever still runs at the end of the test is closed. */
  start(options?: Partial<LaunchOptions>): Promise<RunningApp>;
  /** The app, started on the test's profile, with its first rows on screen. */
  offprint: RunningApp;
  /** The window of `offprint`. */
  window: OffprintWindow;
  /** Complaints on the page's console that the test expects; all others make it fail. */
  expectedErrors: RegExp | null;
}

/** Each test has a profile folder of its own, and fails when the page of one of its apps logs an error. */
export const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  expectedErrors: [null, { option: true }],
  start: async ({ profile, expectedErrors }, use) => {
    const apps: RunningApp[] = [];
    await use(async (options) => {
      const app = await RunningApp.launch({ profile, ...options });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
    const errors = apps.flatMap((app) => app.errors);
    expect(errors.filter((error) => expectedErrors?.test(error) !== true)).toEqual([]);
  },
  offprint: async ({ start }, use) => use(await start()),
  window: async ({ offprint }, use) => use(offprint.window),
});

export { expect };
