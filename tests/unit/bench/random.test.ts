import { describe, expect, it } from 'vitest';
import { createRandom, zipfRanks } from '../../../scripts/bench/random.ts';

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const take = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('are spread evenly from 0 to 1', () => {
    const random = createRandom(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let count = 0; count < 20_000; count++) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it('include both ends of a range', () => {
    const random = createRandom(3);
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });
});

describe('ranks by Zipf’s law', () => {
  it('come about 1 / rank as often as the first', () => {
    const rank = zipfRanks(1_000, createRandom(5));
    const counts = new Map<number, number>();
    for (let count = 0; count < 100_000; count++) {
      const drawn = rank();
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    const first = counts.get(0) ?? 0;
    for (const later of [1, 2, 4, 9, 19]) {
      const ratio = (counts.get(later) ?? 0) / first;
      expect(ratio * (later + 1)).toBeGreaterThan(0.85);
      expect(ratio * (later + 1)).toBeLessThan(1.15);
    }
    expect(Math.min(...counts.keys())).toBe(0);
    expect(Math.max(...counts.keys())).toBeLessThan(1_000);
  });
});
