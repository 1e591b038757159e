import { describe, expect, it } from 'vitest';
import { chart } from '../../../scripts/bench/docs/chart.ts';
import { figureTable, isOfRivals, rivalTable } from '../../../scripts/bench/docs/markdown-tables.ts';
import { fillBlocks } from '../../../scripts/bench/docs/page-blocks.ts';
import { figure } from '../../../scripts/bench/figures.ts';
import { rivalMetrics } from '../../../scripts/bench/rivals/rival-metrics.ts';

describe('the blocks of a page', () => {
  const page = 'Before.\n<!-- a -->\nold\n<!-- /a -->\nBetween.\n<!-- b --><!-- /b -->\nAfter.\n';

  it('are filled, and all else stays as it is', () => {
    expect(fillBlocks(page, { a: 'new\n', b: 'too' })).toBe(
      'Before.\n<!-- a -->\n\nnew\n\n<!-- /a -->\nBetween.\n<!-- b -->\n\ntoo\n\n<!-- /b -->\nAfter.\n',
    );
  });

  it('are the same when they are filled with the same again', () => {
    const once = fillBlocks(page, { a: 'new $& $1' });
    expect(once).toContain('new $& $1');
    expect(fillBlocks(once, { a: 'new $& $1' })).toBe(once);
  });

  it('must be there, once', () => {
    expect(() => fillBlocks(page, { c: '' })).toThrow('<!-- c -->');
    expect(() => fillBlocks(page + page, { a: '' })).toThrow('once each');
  });
});

describe('the table of figures', () => {
  it('has a row for each name, a column for each size, and the budget of each size', () => {
    const told = figureTable([
      figure({ name: 'start', size: 13, value: 1.21, unit: 'x', budget: 1.3 }),
      figure({ name: 'memory', size: 13, value: 80, unit: 'MB', budget: 100 }),
      figure({ name: 'start', size: 1_000_000, value: 1.5, unit: 'x', budget: 1.3 }),
      figure({ name: 'memory', size: 1_000_000, value: 120, unit: 'MB', budget: 160 }),
      figure({ name: 'build', size: 13, value: null, unit: 's' }),
      figure({ name: 'app', size: 0, value: 7, unit: 'MB', budget: 15 }),
    ]);
    expect(told.split('\n')).toEqual([
      '| figure | 13 | 1,000,000 | budget |',
      '| --- | ---: | ---: | ---: |',
      '| start | 1.21 x | **1.5 x, over** | 1.3 x |',
      '| memory | 80 MB | 120 MB | 100 MB / 160 MB |',
      '| build | none |  |  |',
      '| app | 7 MB | 7 MB | 15 MB |',
    ]);
  });
});

describe('the table of rivals', () => {
  const figures = [
    figure({ name: rivalMetrics['first 50 rows, p95']('offprint'), size: 13, value: 0.4, unit: 'ms' }),
    figure({ name: rivalMetrics['first 50 rows, p95']('like'), size: 13, value: 0.1, unit: 'ms' }),
    figure({ name: 'start', size: 13, value: 1, unit: 'x' }),
  ];

  it('has a column for each, and what was measured of them alone', () => {
    const lines = rivalTable(figures).split('\n');
    expect(lines[0]).toMatch(/^\|  \| papers \| Offprint \|.* LIKE \|$/);
    expect(lines).toContain('| first 50 rows, p95 | 13 | 0.4 ms |  |  |  |  | 0.1 ms |');
    expect(isOfRivals(figures)).toEqual(new Set(figures.slice(0, 2).map(({ name }) => name)));
  });
});

describe('the chart', () => {
  const drawn = chart({
    title: 'Rows & times',
    unit: 'ms',
    series: [
      {
        title: 'fast',
        points: [
          { size: 100, value: 1 },
          { size: 10_000, value: 1 },
        ],
      },
      {
        title: 'slow',
        points: [
          { size: 100, value: 10 },
          { size: 10_000, value: 1_000 },
        ],
      },
      { title: 'alone', points: [{ size: 10_000, value: 1 }] },
    ],
    limit: { value: 33, title: 'two frames' },
  });

  /** The attribute of the nth such element. */
  const all = (pattern: RegExp): string[] => [...drawn.matchAll(pattern)].map(([, value = '']) => value);

  it('draws each line where its values are, in powers of ten', () => {
    const [fast = '', slow = ''] = all(/<polyline[^>]* points="([^"]*)"/g);
    const places = (points: string): number[][] => points.split(' ').map((point) => point.split(',').map(Number));
    const [[x1, y1] = [], [x2, y2] = []] = places(fast);
    expect(y1).toBe(y2);
    expect(x2).toBeGreaterThan(x1 ?? Number.NaN);
    const [[, low] = [], [, high] = []] = places(slow);
    // Three powers of ten from 1 to 1,000, two of them between both ends of the slow line.
    expect(((low ?? 0) - (high ?? 0)) / ((y1 ?? 0) - (high ?? 0))).toBeCloseTo(2 / 3, 2);
  });

  it('names each line apart from the others', () => {
    const places = [...drawn.matchAll(/<text class="f\d" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(places).toHaveLength(3);
    places.sort((one, other) => one - other);
    for (let at = 1; at < places.length; at++) expect((places[at] ?? 0) - (places[at - 1] ?? 0)).toBeGreaterThan(14);
  });

  it('is a picture of its own: titles escaped, both themes, no font or image from elsewhere', () => {
    expect(drawn).toContain('Rows &amp; times');
    expect(drawn).toContain('prefers-color-scheme: dark');
    expect(drawn).not.toMatch(/@import|@font-face|href|url\(/);
  });

  it('refuses to draw nothing', () => {
    expect(() => chart({ title: '', unit: 'ms', series: [], limit: { value: 1, title: '' } })).toThrow(
      'nothing to draw',
    );
  });
});
