import { expect, test } from './fixtures.ts';
import type { RunningApp } from './running-app.ts';
import { seedProfile } from './seeding/seed-profile.ts';

const papers = '20,000 papers';
/** Generous: a machine that is busy with other tests takes many times what this takes alone. */
const longestChange = 10_000;
const longestStall = 500;

/** Watches how long window and main process are held up. @returns the longest of both so far, in milliseconds */
async function watchStalls({ page, electron }: RunningApp): Promise<() => Promise<{ window: number; main: number }>> {
  const tasks = await page.evaluateHandle(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    return seen;
  });
  const turns = await electron.evaluateHandle(() => {
    const seen = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
    }, 5);
    return seen;
  });
  return async () => ({
    window: await tasks.evaluate(({ longest }) => longest),
    main: await turns.evaluate(({ longest }) => longest),
  });
}

test(`MK8 ${papers} are starred, read and taken back as one step each, and nothing stands still meanwhile`, async ({
  profile,
  start,
}) => {
  await seedProfile(profile, 20_000);
  const app = await start();
  const { window, page } = app;
  await expect(window.list.rows.first()).toHaveAttribute('aria-setsize', '20000');
  await window.list.focus();
  const stalls = await watchStalls(app);
  await window.press('Control+a');
  await expect(window.messages.filter({ hasText: `${papers} selected` })).toBeAttached();

  for (const [key, done] of [
    ['s', `Starred ${papers}`],
    ['Control+z', `Undone: Starred ${papers}`],
    ['Control+Shift+z', `Done again: Starred ${papers}`],
    ['s', `Unstarred ${papers}`],
    ['r', `Marked ${papers} read`],
  ] as const) {
    const began = Date.now();
    await window.press(key);
    await window.told(done);
    expect(Date.now() - began, done).toBeLessThan(longestChange);
  }
  await window.sidebar.counts({ Unread: 0 });
  await window.press('Control+z');
  await window.sidebar.counts({ Unread: 20_000 });

  const { window: inWindow, main } = await stalls();
  expect(inWindow).toBeLessThan(longestStall);
  expect(main).toBeLessThan(longestStall);
  await expect(page.getByRole('alert')).toBeEmpty();
});
