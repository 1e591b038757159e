import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDriver, type BuiltDriver } from './driver-build.ts';
import { makeRuns, type Runs } from './runs.ts';
import type { ScenarioName } from './scenarios.ts';
import { isSoak, papers, seeds, timeout } from './soak-size.ts';
import { requireStrace } from './strace.ts';
import { killAtEachPoint } from './sweep.ts';

/**
 * A proof for each scenario; `least` is below the number of points at which it is killed. What makes a whole library has
 * hundreds of them: `npm test` tries one in `oneOf`, `npm run soak` all.
 */
const proofs: { proof: string; name: ScenarioName; least: number; oneOf?: number }[] = [
  { proof: 'FI4 a mark is there whole or not at all', name: 'mark', least: 40 },
  { proof: 'HI3 a bulk mark is there whole or not at all', name: 'bulk mark', least: 40 },
  { proof: 'SE5 a note, its versions, its words and its step of undo are there together', name: 'note', least: 40 },
  { proof: 'HI5 an undo or redo, and what it changed, are there together', name: 'undo', least: 40 },
  { proof: 'ST7 a paper goes to Trash and comes back whole', name: 'trash', least: 30 },
  { proof: 'FI2 a first start leaves no library, or one that opens', name: 'first start', least: 10, oneOf: 8 },
  { proof: 'MI5 a migration is done or not, after a sound backup', name: 'older library', least: 70 },
  { proof: 'FI7 a damaged library is kept, and the backup takes its place', name: 'damaged library', least: 20 },
  {
    proof: 'FI6 a damaged library is kept where there is no backup',
    name: 'damaged library without backup',
    least: 10,
    oneOf: 8,
  },
];

describe.skipIf(process.platform !== 'linux')('killed before every write, sync and rename', () => {
  let driver: BuiltDriver;
  const used: Runs[] = [];
  const runsOf = (name: ScenarioName, seed = 1, planted = false): Runs => {
    const runs = makeRuns(driver.file, name, { papers, seed }, planted);
    used.push(runs);
    return runs;
  };
  beforeAll(async () => {
    requireStrace();
    driver = await buildDriver();
  });
  afterAll(() => {
    for (const { reference } of used) reference.remove();
    driver.remove();
  });

  for (const { proof, name, least, oneOf = 1 } of proofs) {
    it(`${proof}`, { timeout }, async () => {
      const { points, problems } = await killAtEachPoint(runsOf(name), isSoak ? 1 : oneOf);
      expect(problems).toEqual([]);
      expect(points).toBeGreaterThan(least);
    });
  }

  it.for(Array.from({ length: seeds }, (_, at) => at + 1))(
    'HI11 any run of changes is there up to the last acknowledged one (seed %d)',
    { timeout },
    async (seed) => {
      const { points, problems } = await killAtEachPoint(runsOf('any changes', seed));
      expect(problems).toEqual([]);
      expect(points).toBeGreaterThan(20);
    },
  );

  it('FI4 a bug that acknowledges first and commits 200 ms later is found', { timeout }, async () => {
    const { problems } = await killAtEachPoint(runsOf('one mark', 1, true));
    expect(problems).toContainEqual(expect.stringMatching(/“star 2” was acknowledged and is lost/));
  });
});
