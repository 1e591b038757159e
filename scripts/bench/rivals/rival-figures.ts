import path from 'node:path';
import { bundleForNode } from '../../bundle-for-node.ts';
import { seededQueries } from '../../generate/seeded-queries.ts';
import { figure, type Figure } from '../figures.ts';
import { withProfile } from '../profiles.ts';
import { mean, median, percentile } from '../statistics.ts';
import { compareRivals, type RivalResult } from './compare.ts';
import { againstName, rivalMetrics } from './rival-metrics.ts';
import { ownNames } from './rival.ts';

/** How many queries each rival is asked, and the seed of the library that they are made for. */
const queriesAsked = 200;
const librarySeed = 1;

/** What Offprint's search and its rivals take and find over the same papers, at each size. */
export async function rivalFigures(
  sizes: readonly number[],
  told: (size: number, figures: readonly Figure[]) => void,
): Promise<Figure[]> {
  const child = await bundleForNode(path.join(import.meta.dirname, 'child.ts'), 'offprint-bench', [
    'minisearch',
    'flexsearch',
  ]);
  process.once('exit', child.remove);
  const queries = seededQueries(librarySeed, queriesAsked);
  const all: Figure[] = [];
  try {
    for (const size of sizes) {
      const results = await withProfile(size, (profile) =>
        compareRivals(child.file, profile, queries, (line) => console.log(`  ${line}`)),
      );
      const figures = figuresOf(size, results);
      told(size, figures);
      all.push(...figures);
    }
    return all;
  } finally {
    process.off('exit', child.remove);
    child.remove();
  }
}

/** The figures of one size: of each rival, and Offprint's times against those of each of the others. */
export function figuresOf(size: number, results: readonly RivalResult[]): Figure[] {
  const own = results.filter(({ name }) => ownNames.includes(name));
  const rivals = results.filter(({ name }) => !ownNames.includes(name));
  return [
    ...timeFigures(size, results),
    ...own.flatMap((ours) => rivals.flatMap((rival) => against(size, ours, rival))),
    ...results.map(({ name, memory }) =>
      figure({ name: rivalMetrics['memory of search'](name), size, value: memory, unit: 'MB' }),
    ),
    ...results.flatMap(({ name, built }) =>
      built?.indexBytes == null
        ? []
        : [figure({ name: rivalMetrics['index on disk'](name), size, value: built.indexBytes / 1e6, unit: 'MB' })],
    ),
    ...results.map(({ name, built }) => {
      const value = built === null ? null : built.milliseconds / 1_000;
      return figure({ name: rivalMetrics['building the index'](name), size, value, unit: 's' });
    }),
    ...results.map(({ name, recalls }) => {
      const value = recalls.length === 0 ? null : 100 * mean(recalls);
      return figure({ name: rivalMetrics['found of what is there'](name), size, value, unit: '%' });
    }),
  ];
}

function timeFigures(size: number, results: readonly RivalResult[]): Figure[] {
  const of = (metric: 'first 50 rows, median' | 'first 50 rows, p95', take: (values: number[]) => number): Figure[] =>
    results.map(({ name, times }) => {
      const value = times.size === 0 ? null : take([...times.values()]);
      return figure({ name: rivalMetrics[metric](name), size, value, unit: 'ms' });
    });
  return [...of('first 50 rows, median', median), ...of('first 50 rows, p95', (values) => percentile(values, 95))];
}

/** The ratio in the middle of those of each query, and that of the 95th percentiles over the same queries. */
function against(size: number, own: RivalResult, rival: RivalResult): Figure[] {
  const pairs = [...rival.times].flatMap(([id, theirs]) => {
    const ours = own.times.get(id);
    return ours === undefined ? [] : [{ ours, theirs }];
  });
  if (pairs.length === 0) return [];
  const p95 = (of: (pair: { ours: number; theirs: number }) => number): number => percentile(pairs.map(of), 95);
  return [
    figure({
      name: againstName(own.name, rival.name, 'median'),
      size,
      value: median(pairs.map(({ ours, theirs }) => ours / theirs)),
      unit: 'x',
    }),
    figure({
      name: againstName(own.name, rival.name, 'p95'),
      size,
      value: p95(({ ours }) => ours) / p95(({ theirs }) => theirs),
      unit: 'x',
    }),
  ];
}
