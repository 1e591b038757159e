import { expect, test } from './fixtures.ts';
import { stateOnDisk, type State } from './kills/changes.ts';
import { plantEarlyAcknowledgement } from './kills/early-acknowledgement.ts';
import { killRound } from './kills/round.ts';
import type { RunningApp } from './running-app.ts';

// npm run soak asks for more.
const rounds = Number(process.env['OFFPRINT_ROUNDS'] ?? 20);
/** Halves of the rounds, so that they run side by side. */
const halves = [1, 2];

/** Waits until the window of a fresh start has all that is on the disk, and asked for no help. */
async function startsWhole({ window }: RunningApp, state: State): Promise<void> {
  await expect(window.notices).toBeHidden();
  const made = [...state.values()];
  await window.sidebar.counts({
    'All papers': made.length,
    Unread: made.filter(({ read }) => !read).length,
    Starred: made.filter(({ starred }) => starred).length,
    'Up next': made.filter(({ queued }) => queued).length,
    'With notes': made.filter(({ note }) => note !== '').length,
  });
}

for (const half of halves) {
  test(`KR1 what was acknowledged is there after a SIGKILL at any moment, and nothing by half (part ${half})`, async ({
    profile,
    start,
  }) => {
    const count = Math.ceil(rounds / halves.length);
    test.setTimeout(30_000 + count * 10_000);
    let app = await start();
    let state = stateOnDisk(profile);
    let acknowledged = 0;
    for (let round = 0; round < count; round++) {
      const ended = await test.step(`round ${round}`, () => killRound(app, profile, state, half * 100_000 + round));
      acknowledged += ended.acknowledged;
      state = ended.state;
      app = await start();
      await startsWhole(app, state);
    }
    expect(acknowledged).toBeGreaterThan(0);
  });
}

test('KR2 a bug that acknowledges first and commits 200 ms later makes a round fail', async ({ profile, start }) => {
  const planted = plantEarlyAcknowledgement();
  /** What the first round that fails says. A kill before the first acknowledgement proves nothing, so there are some. */
  const complaint = async (): Promise<string> => {
    for (let seed = 1; seed <= 8; seed++) {
      const app = await start({ app: planted.app });
      try {
        await killRound(app, profile, stateOnDisk(profile), seed);
      } catch (error) {
        return String(error);
      }
    }
    return 'no round failed';
  };
  try {
    expect(await complaint()).toMatch(/acknowledged changes/);
  } finally {
    planted.remove();
  }
});
