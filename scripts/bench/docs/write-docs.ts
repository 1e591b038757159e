import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../project.ts';
import * as budgets from '../budgets.ts';
import type { Figure } from '../figures.ts';
import { isAgainstRival, rivalMetrics } from '../rivals/rival-metrics.ts';
import { rivalNames, rivalTitles } from '../rivals/rival.ts';
import { chart, type Series } from './chart.ts';
import { machineList } from './machine.ts';
import { figureTable, isOfRivals, rivalTable } from './markdown-tables.ts';
import { fillBlocks } from './page-blocks.ts';

const page = path.join(projectRoot, 'docs/performance.md');
const picture = path.join(projectRoot, 'docs/performance.svg');

/**
 * Writes the figures into docs/performance.md, between its markers, and draws docs/performance.svg.
 *
 * @param electron the version of Electron that was measured
 */
export function writeDocs(figures: readonly Figure[], electron: string, now: Date): void {
  const ofRivals = isOfRivals(figures);
  const growth = figures.filter(({ unit }) => unit === 'exponent');
  const against = figures.filter(({ name }) => isAgainstRival(name));
  const own = figures.filter(({ name, unit }) => !ofRivals.has(name) && !isAgainstRival(name) && unit !== 'exponent');
  const filled = fillBlocks(readFileSync(page, 'utf8'), {
    machine: machineList(electron, now),
    figures: figureTable(own),
    rivals: rivalTable(figures),
    against: figureTable(against),
    growth: growthTable(growth),
  });
  writeFileSync(page, filled);
  const series = seriesOf(figures);
  if (series.length > 0) {
    writeFileSync(
      picture,
      chart({
        title: 'From a query to its first 50 rows, 95 of 100 queries',
        unit: 'ms',
        series,
        limit: { value: budgets.searchRows(100_000), title: 'two frames at 60 Hz' },
      }),
    );
  }
}

function growthTable(growth: readonly Figure[]): string {
  const rows = growth.map(({ name, value }) => `| ${name.replace(/^growth of /, '')} | ${(value ?? 0).toFixed(2)} |`);
  return ['| figure | exponent |', '| --- | ---: |', ...rows].join('\n');
}

function seriesOf(figures: readonly Figure[]): Series[] {
  return rivalNames.flatMap((rival) => {
    const name = rivalMetrics['first 50 rows, p95'](rival);
    const points = figures.flatMap((figure) =>
      figure.name === name && figure.value !== null && figure.value > 0
        ? [{ size: figure.size, value: figure.value }]
        : [],
    );
    points.sort((one, other) => one.size - other.size);
    return points.length === 0 ? [] : [{ title: rivalTitles[rival], points }];
  });
}
