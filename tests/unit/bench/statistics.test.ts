import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, percentile } from '../../../scripts/bench/statistics.ts';

const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 60 });

describe('median', () => {
  it('is the middle of an odd count, whatever the order', () => {
    expect(median([5, 1, 9])).toBe(5);
  });

  it('is the mean of both middle values of an even count', () => {
    expect(median([4, 1, 10, 2])).toBe(3);
  });

  it('has at most half of the values on either side', () => {
    fc.assert(
      fc.property(values, (some) => {
        const middle = median(some);
        expect(some.filter((value) => value < middle).length).toBeLessThanOrEqual(some.length / 2);
        expect(some.filter((value) => value > middle).length).toBeLessThanOrEqual(some.length / 2);
      }),
    );
  });

  it('refuses to be taken of nothing', () => {
    expect(() => median([])).toThrow(/no value/);
  });
});

describe('percentile', () => {
  it('is the nearest rank: of 20 values the 19th is not passed by 95 %', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(twenty, 95)).toBe(19);
    expect(percentile(twenty, 100)).toBe(20);
    expect(percentile(twenty, 1)).toBe(1);
  });

  it('is one of the values, with so many not above it, and none smaller that has', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
        const found = percentile(some, percent);
        const share = (limit: number): number => some.filter((value) => value <= limit).length / some.length;
        expect(some).toContain(found);
        expect(share(found)).toBeGreaterThanOrEqual(percent / 100);
        for (const smaller of some.filter((value) => value < found)) expect(share(smaller)).toBeLessThan(percent / 100);
      }),
    );
  });

  it('leaves the order of what it is given', () => {
    const some = [3, 1, 2];
    percentile(some, 50);
    expect(some).toEqual([3, 1, 2]);
  });
});

describe('mean', () => {
  it('is the sum over the count', () => {
    expect(mean([1, 2, 6])).toBe(3);
  });

  it('refuses to be taken of nothing', () => {
    expect(() => mean([])).toThrow(/no value/);
  });
});
