import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDriver } from './driver-build.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';
import { requireStrace } from './strace.ts';
import { makeRuns, sweep } from './sweep.ts';

let built: Awaited<ReturnType<typeof buildDriver>>;
beforeAll(async () => {
  requireStrace();
  built = await buildDriver();
});
afterAll(() => built.remove());

describe.each(Object.keys(scenarios) as ScenarioName[])('%s', (name) => {
  it('X', async () => {
    const runs = makeRuns(built.driver, name, { papers: 300, seed: 1 });
    const start = Date.now();
    const { points, problems } = await sweep(runs);
    console.log(name, points.length, Date.now() - start);
    runs.reference.remove();
    expect(problems).toEqual([]);
  });
});
