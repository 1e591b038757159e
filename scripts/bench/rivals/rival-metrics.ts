import { type RivalName, rivalTitles } from './rival.ts';

/** What is measured of each rival; the value is how its figure is named for one of them. */
export const rivalMetrics = {
  'first 50 rows, median': (rival: RivalName) => `first 50 rows, ${rivalTitles[rival]}, median`,
  'first 50 rows, p95': (rival: RivalName) => `first 50 rows, ${rivalTitles[rival]}, p95`,
  'memory of search': (rival: RivalName) => `memory of search, ${rivalTitles[rival]}`,
  'index on disk': (rival: RivalName) => `index on disk, ${rivalTitles[rival]}`,
  'building the index': (rival: RivalName) => `building the index, ${rivalTitles[rival]}`,
  'found of what is there': (rival: RivalName) => `found of what is there, ${rivalTitles[rival]}`,
} as const;

export type RivalMetric = keyof typeof rivalMetrics;

/** How the figure is named that holds one of Offprint's own lists against a rival. */
export function againstName(own: RivalName, rival: RivalName, kind: 'median' | 'p95'): string {
  return `${againstStart}${rivalTitles[own]} against ${rivalTitles[rival]}, ${kind}`;
}

/** Whether a figure is named by {@link againstName}. */
export function isAgainstRival(name: string): boolean {
  return name.startsWith(againstStart) && name.includes(' against ');
}

const againstStart = 'first 50 rows, ';
