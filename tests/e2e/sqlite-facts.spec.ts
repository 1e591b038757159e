import type { Worker } from 'node:worker_threads';
import { expect, test } from './fixtures.ts';

test('SQ1 on both connections of the running app: SQLite 3.51.3 or newer, WAL, FULL, foreign keys', async ({
  offprint,
}) => {
  const { electron, page } = offprint;
  // Main keeps its threads to itself. Each is met at the next message to it, and then asked in main's own words.
  const facts = await electron.evaluateHandle(() => {
    const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
    const found: Record<string, unknown>[] = [];
    const met = new Set<Worker>();
    const post = Reflect.get(Thread.prototype, 'postMessage') as Worker['postMessage'];
    const ask = 900_000_000;
    Thread.prototype.postMessage = function (this: Worker, ...message) {
      if (!met.has(this)) {
        met.add(this);
        this.on('message', (answer: { ask?: number; value?: Record<string, unknown> }) => {
          if (answer.ask === ask && answer.value !== undefined) found.push(answer.value);
        });
        Reflect.apply(post, this, [{ ask, name: 'connectionFacts', input: {} }]);
      }
      return Reflect.apply(post, this, message);
    };
    return found;
  });
  await page.evaluate(() => window.offprint.setMark({ ids: Uint32Array.of(1), mark: 'starred', value: true }));
  // The writer reads as well until the reader is there.
  await expect
    .poll(async () => {
      await page.evaluate(() => window.offprint.getCounts({}));
      return facts.evaluate((found) => found.length);
    })
    .toBe(2);
  for (const connection of await facts.evaluate((found) => found)) {
    expect(connection).toMatchObject({ journalMode: 'wal', synchronous: 2, foreignKeys: 1 });
    const [major = 0, minor = 0, patch = 0] = String(connection['sqlite']).split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  }
});
