import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinRuns, readFigures, writeFigures } from '../../../scripts/bench/figure-files.ts';
import { figure } from '../../../scripts/bench/figures.ts';
import { judgeQuickly } from '../../../scripts/bench/quick.ts';

const start = figure({ name: 'start', size: 13, value: 700, unit: 'ms' });
const none = figure({ name: 'build', size: 13, value: null, unit: 's' });

describe('a file of figures', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'offprint-figures-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what was written', () => {
    const file = path.join(folder, 'figures.json');
    writeFigures(file, [start, none]);
    expect(readFigures(file)).toEqual([start, none]);
  });

  it('that holds something else, or is not there, is told by its name', () => {
    const file = path.join(folder, 'other.json');
    writeFileSync(file, '[{"name": "start"}]');
    expect(() => readFigures(file)).toThrow(/other\.json holds no figures/);
    expect(() => readFigures(path.join(folder, 'none.json'))).toThrow(/none\.json holds no figures/);
  });
});

describe('the figures of several runs', () => {
  it('are those of the first run that has them, without how they grow', () => {
    const later = figure({ name: 'start', size: 1_000, value: 720, unit: 'ms' });
    const growth = figure({ name: 'growth of start', size: 1_000, value: 0.1, unit: 'exponent' });
    const again = figure({ name: 'start', size: 13, value: 999, unit: 'ms' });
    expect(
      joinRuns([
        [start, growth],
        [again, later, growth],
      ]),
    ).toEqual([start, later]);
  });
});

describe('a quick run', () => {
  it('judges ratios and what is on the disk, and no time', () => {
    const told = judgeQuickly([
      figure({ name: 'start to first rows', size: 13, value: 9_000, unit: 'ms', budget: 100 }),
      figure({ name: 'start against a bare window', size: 13, value: 2, unit: 'x', budget: 1.3 }),
      figure({ name: 'start against a bare window', size: 10_000, value: 20, unit: 'x', budget: 1.3 }),
      figure({ name: 'installed app minus Electron', size: 0, value: 16, unit: 'MB', budget: 15 }),
    ]);
    expect(told.map(({ pass }) => pass)).toEqual([null, true, false, false]);
  });
});
