import { expect, test } from './fixtures.ts';
import { writeSettings } from './profile-files.ts';
import type { RunningApp } from './running-app.ts';
import { titleAt, titles } from './sample.ts';

async function resize({ electron, page }: RunningApp, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    {
      width,
      height,
    },
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

async function fitsAcross({ page }: RunningApp): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** How many characters a full line of the abstract has, on average. */
async function charactersPerLine({ window }: RunningApp): Promise<number> {
  return window.reader.abstract
    .locator('p')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
      return (paragraph.textContent ?? '').length / (lines.size - 0.5);
    });
}

test('LY1 at 900x600 the sidebar gives way first, and comes over the panes when asked', async ({
  offprint,
  window,
}) => {
  await resize(offprint, 900, 600);
  await fitsAcross(offprint);
  await expect(window.sidebar.nav).toBeHidden();
  await expect(window.list.box).toBeVisible();
  await expect(window.reader.abstract).toBeVisible();
  const button = window.page.getByRole('button', { name: 'Sidebar' });
  await button.click();
  await expect(window.sidebar.nav).toBeVisible();
  await window.sidebar.link('Starred').click();
  await expect(window.sidebar.nav).toBeHidden();
  await expect(window.page.getByText('No starred papers')).toBeVisible();
  await window.press('Control+\\');
  await expect(window.sidebar.nav).toBeVisible();
  await window.press('Escape');
  await expect(window.sidebar.nav).toBeHidden();
});

test('LY2 where list and reader have no place side by side, one is shown at a time', async ({ profile, start }) => {
  writeSettings(profile, { textSize: 1.5 });
  const app = await start();
  const { window } = app;
  await resize(app, 780, 600);
  await fitsAcross(app);
  await expect(window.list.box).toBeVisible();
  await expect(window.reader.pane).toBeHidden();
  await window.list.focus();
  await window.press('j', 'Enter');
  await expect(window.list.box).toBeHidden();
  await window.reader.shows(titleAt(1));
  await fitsAcross(app);
  await window.page.getByRole('button', { name: 'Papers' }).click();
  await expect(window.list.box).toBeVisible();
  await expect(window.reader.pane).toBeHidden();
  await window.press('n');
  await expect(window.reader.notes).toBeFocused();
  await window.press('Escape');
  await expect(window.list.box).toBeFocused();
});

test('LY3 the abstract has 60 to 70 characters a line from 1280 to 3840 pixels, and all panes fit', async ({
  offprint,
}) => {
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await resize(offprint, width, height);
    await fitsAcross(offprint);
    await offprint.window.list.shows(titles);
    const characters = await charactersPerLine(offprint);
    expect(characters).toBeGreaterThanOrEqual(58);
    expect(characters).toBeLessThanOrEqual(72);
  }
});

test('LY4 the window opens where it was closed', async ({ start }) => {
  const first = await start();
  const bounds = { x: 140, y: 90, width: 1040, height: 700 };
  await first.electron.evaluate(({ BrowserWindow }, next) => BrowserWindow.getAllWindows()[0]?.setBounds(next), bounds);
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  await first.close();
  expect(await boundsOf(await start())).toEqual(bounds);
});

test('LY5 a window from a screen that is gone is put on one that is there', async ({ profile, start }) => {
  writeSettings(profile, {}, { x: 9_000, y: 9_000, width: 1_000, height: 700, maximized: false });
  const app = await start();
  const bounds = await boundsOf(app);
  const area = await app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect(bounds?.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds?.y).toBeGreaterThanOrEqual(area.y);
  expect((bounds?.x ?? 0) + 200).toBeLessThanOrEqual(area.x + area.width);
});

test('LY6 the panes are made wider and narrower by keys, and stay so', async ({ start }) => {
  const first = await start();
  const divider = first.page.getByRole('separator', { name: 'Width of the list' });
  await divider.focus();
  const before = Number(await divider.getAttribute('aria-valuenow'));
  await first.window.press('ArrowRight', 'ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', String(before + 32));
  await first.close();
  const second = await start();
  await expect(second.page.getByRole('separator', { name: 'Width of the list' })).toHaveAttribute(
    'aria-valuenow',
    String(before + 32),
  );
});

function boundsOf({ electron }: RunningApp) {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}
