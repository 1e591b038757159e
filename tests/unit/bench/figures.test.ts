import { describe, expect, it } from 'vitest';
import { figure, line, table } from '../../../scripts/bench/figures.ts';

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

describe('a figure that could not be measured', () => {
  it('neither passes nor fails, and is told as none', () => {
    const none = figure({ name: 'index', size: 13, value: null, unit: 's', budget: 4 });
    expect(none.pass).toBeNull();
    expect(table([none]).split('\n')[1]).toBe('index       13      none     4 s');
  });
});

describe('a figure of no library', () => {
  it('names no number of papers', () => {
    expect(table([figure({ name: 'app', size: 0, value: 7, unit: 'MB' })]).split('\n')[1]).toMatch(/^app +7 MB$/);
  });
});

describe('a line', () => {
  it('tells what was measured, and of what', () => {
    expect(line(figure({ name: 'mark', size: 13, value: 21.04, unit: 'ms', budget: 33 }))).toBe(
      'mark: 21 ms of 33 ms, ok',
    );
    expect(line(figure({ name: 'bare', size: 13, value: 0.5, unit: 'ms' }))).toBe('bare: 0.5 ms');
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
