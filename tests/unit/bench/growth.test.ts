import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../scripts/bench/figures.ts';
import { exponentOf, growthFigures } from '../../../scripts/bench/growth.ts';

describe('the exponent of a growth', () => {
  it('is that of the power that made the values, whatever it is multiplied by', () => {
    const exponents = fc.double({ min: -2, max: 2, noNaN: true });
    const factors = fc.double({ min: 0.01, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(exponents, factors, (exponent, factor) => {
        const points = [1_000, 10_000, 100_000].map((size) => ({ size, value: factor * size ** exponent }));
        expect(exponentOf(points)).toBeCloseTo(exponent, 6);
      }),
    );
  });

  it('fits what lies on no line by least squares', () => {
    // In powers of ten: (0, 0), (1, 3), (2, 0), (3, 3), whose best line rises by 0.6.
    const points = [
      { size: 1_000, value: 1 },
      { size: 10_000, value: 1_000 },
      { size: 100_000, value: 1 },
      { size: 1_000_000, value: 1_000 },
    ];
    expect(exponentOf(points)).toBeCloseTo(0.6, 9);
  });

  it('leaves sizes below 1,000 out when others are enough', () => {
    const small = { size: 13, value: 500 };
    const others = [1_000, 100_000].map((size) => ({ size, value: size }));
    expect(exponentOf([small, ...others])).toBeCloseTo(1, 9);
    expect(
      exponentOf([
        { size: 10, value: 1 },
        { size: 1_000, value: 100 },
      ]),
    ).toBeCloseTo(1, 9);
  });

  it('is not told by one size, nor of nothing', () => {
    expect(exponentOf([{ size: 1_000, value: 5 }])).toBeNull();
    expect(
      exponentOf([
        { size: 10_000, value: 5 },
        { size: 100_000, value: 0 },
      ]),
    ).toBeNull();
    expect(exponentOf([])).toBeNull();
  });
});

describe('how figures grow', () => {
  const at = (name: string, unit: 'ms' | 'x', values: readonly (number | null)[]) =>
    values.map((value, place) => figure({ name, size: 1_000 * 10 ** place, value, unit }));

  it('is told of each that was measured at several sizes, but of no ratio', () => {
    const grown = growthFigures([
      ...at('search', 'ms', [1, 10, 100]),
      ...at('ratio', 'x', [1, 10]),
      ...at('one', 'ms', [4]),
    ]);
    expect(grown).toEqual([
      {
        name: 'growth of search',
        size: 100_000,
        value: expect.closeTo(1, 9),
        unit: 'exponent',
        budget: null,
        pass: null,
      },
    ]);
  });

  it('passes over sizes at which there was nothing to measure', () => {
    expect(growthFigures(at('build', 'ms', [2, 20, null]))).toMatchObject([
      { size: 10_000, value: expect.closeTo(1, 9) },
    ]);
  });
});
