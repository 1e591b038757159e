import { describe, expect, it } from 'vitest';
import { figure, table } from '../../../scripts/bench/figures.ts';

describe('a figure', () => {
  it('passes up to its budget, and not above it', () => {
    const at = (value: number) => figure({ name: 'start', size: 13, value, unit: 'x', budget: 1.3 }).pass;
    expect(at(1.3)).toBe(true);
    expect(at(1.31)).toBe(false);
  });

  it('neither passes nor fails without a budget', () => {
    expect(figure({ name: 'bare', size: 13, value: 700, unit: 'ms' })).toEqual({
      name: 'bare',
      size: 13,
      value: 700,
      unit: 'ms',
      budget: null,
      pass: null,
    });
  });
});

describe('the table', () => {
  it('has one line a figure, numbers to the right, and says what is over budget', () => {
    const lines = table([
      figure({ name: 'start to first rows', size: 10_000, value: 812.345, unit: 'ms' }),
      figure({ name: 'start ratio', size: 13, value: 1.256, unit: 'x', budget: 1.3 }),
      figure({ name: 'memory', size: 13, value: 120.04, unit: 'MB', budget: 100 }),
    ]).split('\n');
    expect(lines).toEqual([
      'figure               papers  measured  budget',
      'start to first rows  10,000  812.3 ms',
      'start ratio              13    1.26 x   1.3 x    ok',
      'memory                   13    120 MB  100 MB  OVER',
    ]);
  });
});
