import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { writeSettings } from './profile-files.ts';
import type { RunningApp } from './running-app.ts';

const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(23, 22, 20)' };

async function hasTheme({ page }: RunningApp, theme: 'light' | 'dark'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('body')).toHaveCSS('background-color', paper[theme]);
}

test('AP1 the settings page applies each choice at once, and keeps it', async ({ start }) => {
  const first = await start();
  const { window, page } = first;
  await window.press('Control+,');
  const settings = window.dialog('Settings');
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await hasTheme(first, 'dark');
  // By its place: behind a dialog nothing has a role.
  const row = page.locator('[role=option][aria-posinset="1"]');
  const rowHeight = async (): Promise<number> => (await row.boundingBox())?.height ?? 0;
  const comfortable = await rowHeight();
  await settings.getByRole('radio', { name: 'Compact' }).check();
  await expect.poll(rowHeight).toBeLessThan(comfortable);
  await settings.getByRole('radio', { name: '125%' }).check();
  await expect(page.locator('html')).toHaveCSS('--text-scale', '1.25');
  await settings.getByRole('radio', { name: 'Light' }).check();
  await hasTheme(first, 'light');
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await window.press('Escape');
  await expect(settings).toBeHidden();
  await first.close();

  const second = await start();
  await hasTheme(second, 'dark');
  await expect(second.page.locator('html')).toHaveCSS('--text-scale', '1.25');
  await expect(second.window.list.box).toHaveAttribute('data-density', 'compact');
});

for (const [name, args, theme] of [
  ['light', [], 'light'],
  ['dark', ['--force-dark-mode'], 'dark'],
] as const) {
  test(`AP2 the theme “as the system” is ${name} where the system is`, async ({ start }) => {
    const app = await start({ args });
    await hasTheme(app, theme);
    await app.window.press('Control+,');
    await app.window
      .dialog('Settings')
      .getByRole('radio', { name: theme === 'dark' ? 'Light' : 'Dark' })
      .check();
    await hasTheme(app, theme === 'dark' ? 'light' : 'dark');
    await app.window.dialog('Settings').getByRole('radio', { name: 'As the system' }).check();
    await hasTheme(app, theme);
  });
}

/** The colours of the pixel near a corner in each frame that is painted while `act` runs, as `b,g,r`. */
async function paintedGrounds(app: RunningApp, act: () => Promise<unknown>): Promise<Set<string>> {
  const session: CDPSession = await app.page.context().newCDPSession(app.page);
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    // The session ends with the test; a frame after that needs no answer.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await act();
  await expect.poll(() => frames.length).toBeGreaterThan(1);
  await session.send('Page.stopScreencast');
  const colours = await app.electron.evaluate(
    ({ nativeImage }, images) =>
      images.map((image) => {
        const picture = nativeImage.createFromBuffer(Buffer.from(image, 'base64'));
        const { width, height } = picture.getSize();
        const at = (width * (height - 8) + width - 8) * 4;
        return [...picture.toBitmap().subarray(at, at + 3)].join(',');
      }),
    frames,
  );
  return new Set(colours);
}

for (const [theme, background, pixel] of [
  ['dark', '#171614', '20,22,23'],
  ['light', '#FBFAF7', '247,250,251'],
] as const) {
  test(`AP3 a ${theme} window is ${theme} from its first frame on`, async ({ profile, start }) => {
    writeSettings(profile, { theme });
    const app = await start({ args: theme === 'light' ? ['--force-dark-mode'] : [] });
    await hasTheme(app, theme);
    // What shows before the page has painted.
    const shown = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    );
    expect(shown?.toUpperCase()).toBe(background.toUpperCase());
    const grounds = await paintedGrounds(app, async () => {
      await app.page.reload();
      await app.window.loaded();
    });
    expect([...grounds]).toEqual([pixel]);
  });
}

test('AP4 Ctrl and +, -, 0 change the size of all text', async ({ window }) => {
  const scale = window.page.locator('html');
  const size = (): Promise<number> =>
    window.list.rows
      .first()
      .evaluate((row) => Number.parseFloat(getComputedStyle(row.querySelector('[dir=auto]') ?? row).fontSize));
  const normal = await size();
  await window.press('Control+=', 'Control+=');
  await expect(scale).toHaveCSS('--text-scale', '1.25');
  await expect.poll(size).toBeCloseTo(normal * 1.25, 1);
  await window.press('Control+-');
  await expect(scale).toHaveCSS('--text-scale', '1.1');
  await window.press('Control+0');
  await expect(scale).toHaveCSS('--text-scale', '1');
});

test('AP5 nothing moves where the system asks for less motion', async ({ window }) => {
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await window.press('Control+k');
  await expect(window.palette).toBeVisible();
  const moving = await window.page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((times) =>
          times.split(', ').some((time) => Number.parseFloat(time) > 0),
        );
      }).length,
  );
  expect(moving).toBe(0);
});
