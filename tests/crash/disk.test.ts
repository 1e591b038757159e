import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDriver, type BuiltDriver } from './driver-build.ts';
import { type DiskFault, failAtEachPoint } from './disk-faults.ts';
import { differences, type Reference } from './reference.ts';
import { makeRuns, type Runs, trace } from './runs.ts';
import type { ScenarioName } from './scenarios.ts';
import { isSoak, papers, timeout } from './soak-size.ts';
import { requireStrace } from './strace.ts';
import { pathsIn, saidBy, statesAt } from './trace.ts';

const changes: ScenarioName[] = ['mark', 'bulk mark', 'note', 'undo', 'trash', 'any changes'];

const isIndex = (name: string): boolean => name.endsWith('-shm');
const isFile = (name: string): boolean => name.includes('.db') && !isIndex(name);
const full = { calls: ['pwrite64', 'write'], does: 'error=ENOSPC', on: isFile, told: ['disk-full'] } as const;
const refused = { calls: ['fsync', 'fdatasync'], does: 'error=EIO', on: () => true, told: ['disk-error'] } as const;

const faults: { proof: string; name: ScenarioName; fault: DiskFault }[] = [
  { proof: 'ER1 a disk that is full for a moment', name: 'note', fault: { ...full, lasts: 'once' } },
  { proof: 'ER1 a disk that stays full', name: 'bulk mark', fault: { ...full, lasts: 'on' } },
  { proof: 'ER1 a disk that stays full', name: 'older library', fault: { ...full, lasts: 'on' } },
  {
    proof: 'ER1 a disk without room for the index of the log',
    name: 'one mark',
    fault: { ...full, on: isIndex, told: ['disk-full', 'disk-error'], lasts: 'on' },
  },
  { proof: 'ER2 a disk that refuses once to sync', name: 'note', fault: { ...refused, lasts: 'once' } },
  { proof: 'ER2 a disk that refuses to sync', name: 'mark', fault: { ...refused, lasts: 'on' } },
  { proof: 'ER2 a disk that refuses to sync', name: 'undo', fault: { ...refused, lasts: 'on' } },
  { proof: 'ER2 a disk that refuses to sync', name: 'older library', fault: { ...refused, lasts: 'on' } },
  { proof: 'ER2 a disk that refuses to sync', name: 'first start', fault: { ...refused, lasts: 'on' } },
];
// These have more points than all others together.
if (isSoak) {
  for (const lasts of ['once', 'on'] as const) {
    for (const name of ['first start', 'older library', 'bulk mark'] as const) {
      faults.push({ proof: `ER1 in the long run, a disk that is full (${lasts})`, name, fault: { ...full, lasts } });
    }
  }
}

/** Opening and closing change nothing, nor does an undo where there is none. */
function isChange({ states }: Reference, action: number): boolean {
  const [before, after] = [states[action], states[action + 1]];
  return before != null && after != null && differences(before, after).length > 0;
}

describe.skipIf(process.platform !== 'linux')('what reaches the disk', () => {
  let driver: BuiltDriver;
  const used: Runs[] = [];
  const runsOf = (name: ScenarioName, planted = false): Runs => {
    const runs = makeRuns(driver.file, name, { papers, seed: 1 }, planted);
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

  it.for(changes)('ST6 each change is synced to the log before it is acknowledged: %s', { timeout }, async (name) => {
    const runs = runsOf(name);
    const { calls, folder } = await trace(runs);
    const states = statesAt(calls, `${folder}/library.db-wal`, saidBy);
    expect(states.map(([said]) => said)).toEqual(runs.reference.actions);
    const changing = states.filter((_, at) => isChange(runs.reference, at));
    expect(changing.length).toBeGreaterThan(0);
    expect(changing.filter(([, state]) => state !== 'synced')).toEqual([]);
    expect(states.filter(([, state]) => state === 'written')).toEqual([]);
  });

  it('ST6 the same look finds a bug that acknowledges first and commits 200 ms later', { timeout }, async () => {
    const { calls, folder } = await trace(runsOf('one mark', true));
    expect(statesAt(calls, `${folder}/library.db-wal`, saidBy)).toContainEqual(['star 2', 'untouched']);
  });

  it.for(['mark', 'bulk mark'] as const)(
    'FI3 the library file is synced before its log is emptied: %s',
    { timeout },
    async (name) => {
      const { calls, folder } = await trace(runsOf(name));
      const log = `${folder}/library.db-wal`;
      const emptied = statesAt(calls, `${folder}/library.db`, (call) =>
        ['ftruncate', 'unlink'].includes(call.name) && pathsIn(call, folder).includes(log) ? call.name : null,
      );
      expect(emptied[0]).toEqual(['ftruncate', 'synced']);
      expect(emptied.filter(([, state]) => state === 'written')).toEqual([]);
    },
  );

  it.for([
    ['BA4 a backup', 'older library', 'backups/library-2026-01-20T09-05-01.db.unfinished'],
    ['FI7 the backup that takes the place of a damaged library', 'damaged library', 'library.db.unfinished'],
  ] as const)('%s is synced before it gets its name', { timeout }, async ([, scenario, name]) => {
    const { calls, folder } = await trace(runsOf(scenario));
    const file = `${folder}/${name}`;
    const named = statesAt(calls, file, (call) =>
      call.name.startsWith('rename') && pathsIn(call, folder)[0] === file ? 'named' : null,
    );
    expect(named).toEqual([['named', 'synced']]);
  });

  for (const { proof, name, fault } of faults) {
    it(`${proof} loses nothing that was acknowledged: ${name}`, { timeout }, async () => {
      const { points, told, problems } = await failAtEachPoint(runsOf(name), fault);
      expect(problems).toEqual([]);
      expect(points).toBeGreaterThan(1);
      expect(told).toBeGreaterThan(0);
    });
  }
});
