import * as budgets from './budgets.ts';
import { figure, type Figure } from './figures.ts';
import type { Part } from './parts.ts';
import { makeFolder, makeProfile, removeFolder } from './profiles.ts';
import { bareWindow, measureStart, offprint, type Start } from './start.ts';
import { median, percentile } from './statistics.ts';

/** A bare window's start and the app's, one right after the other. */
interface Pair {
  bare: Start;
  app: Start;
}

/**
 * Starts the app at each size, and a bare window before each of its starts: how long both take, and what they hold.
 *
 * @param runs starts at each size
 * @param only `start`, `memory` or both
 */
export async function startAndMemoryFigures(
  sizes: readonly number[],
  runs: number,
  only: ReadonlySet<Part>,
  told: (figures: readonly Figure[]) => void,
): Promise<Figure[]> {
  const bareFolder = makeFolder('bare');
  const profiles = new Map<number, string>();
  try {
    for (const size of sizes) profiles.set(size, await makeProfile(size));
    const pairs = await measureStarts(bareFolder, profiles, runs);
    const figures = sizes.flatMap((size) => {
      const measured = pairs.get(size) ?? [];
      return [
        ...(only.has('start') ? startFigures(size, measured, pairs.get(sizes[0] ?? size) ?? []) : []),
        ...(only.has('memory') ? memoryFigures(size, measured) : []),
      ];
    });
    told(figures);
    return figures;
  } finally {
    for (const folder of [bareFolder, ...profiles.values()]) removeFolder(folder);
  }
}

/** In turn, so that what else the machine does falls on all alike. */
async function measureStarts(
  bareFolder: string,
  profiles: ReadonlyMap<number, string>,
  runs: number,
): Promise<Map<number, Pair[]>> {
  const pairs = new Map<number, Pair[]>([...profiles.keys()].map((size) => [size, []]));
  // The first start on a profile folder fills its caches, which is no start that a user meets again.
  await measureStart(bareWindow(bareFolder));
  for (const profile of profiles.values()) await measureStart(offprint(profile));
  for (let run = 1; run <= runs; run++) {
    const told: string[] = [];
    for (const [size, profile] of profiles) {
      const bare = await measureStart(bareWindow(bareFolder));
      const app = await measureStart(offprint(profile));
      pairs.get(size)?.push({ bare, app });
      told.push(`${Math.round(app.painted)} ms at ${size.toLocaleString('en')} (bare ${Math.round(bare.painted)})`);
    }
    console.log(`Start ${run} of ${runs}: ${told.join(', ')}`);
  }
  return pairs;
}

function startFigures(size: number, pairs: readonly Pair[], smallest: readonly Pair[]): Figure[] {
  const bare = median(pairs.map((pair) => pair.bare.painted));
  const app = median(pairs.map((pair) => pair.app.painted));
  const slow = percentile(
    pairs.map((pair) => pair.app.painted),
    95,
  );
  const ratio = median(pairs.map((pair) => pair.app.painted / pair.bare.painted));
  // Held against the same round's start at the smallest size.
  const growth = median(pairs.map((pair, run) => pair.app.painted / (smallest[run]?.app.painted ?? Number.NaN)));
  return [
    figure({ name: 'bare window, start to first paint', size, value: bare, unit: 'ms' }),
    figure({ name: 'start to first rows', size, value: app, unit: 'ms' }),
    figure({ name: 'start to first rows, p95', size, value: slow, unit: 'ms' }),
    figure({ name: 'start against a bare window', size, value: ratio, unit: 'x', budget: budgets.startRatio }),
    figure({ name: 'start against the smallest library', size, value: growth, unit: 'x', budget: budgets.startGrowth }),
  ];
}

function memoryFigures(size: number, pairs: readonly Pair[]): Figure[] {
  const known = pairs.flatMap(({ bare, app }) =>
    bare.memory === null || app.memory === null ? [] : [{ bare: bare.memory, app: app.memory }],
  );
  if (known.length === 0) {
    console.log('Memory is not measured: this system does not tell this user what its processes share.');
    return [];
  }
  const bare = median(known.map((pair) => pair.bare));
  const app = median(known.map((pair) => pair.app));
  const above = median(known.map((pair) => pair.app - pair.bare));
  const ratio = median(known.map((pair) => pair.app / pair.bare));
  const budget = budgets.memoryAboveBare(size);
  return [
    figure({ name: 'bare window, memory', size, value: bare, unit: 'MB' }),
    figure({ name: 'memory', size, value: app, unit: 'MB' }),
    figure({ name: 'memory above a bare window', size, value: above, unit: 'MB', budget }),
    figure({ name: 'memory against a bare window', size, value: ratio, unit: 'x' }),
  ];
}
