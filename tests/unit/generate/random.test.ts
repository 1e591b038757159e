import { describe, expect, it } from 'vitest';
import { createRandom, hash, zipfRanks } from '../../../scripts/generate/random.ts';

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

  it('can be of fewer ranks, and flatter at the beginning', () => {
    const rank = zipfRanks(1_000, createRandom(6), 9);
    const counts = Array.from({ length: 20 }, () => 0);
    for (let count = 0; count < 50_000; count++) {
      const drawn = rank(20);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(counts).toHaveLength(20);
    const [first = 0] = counts;
    expect((counts[10] ?? 0) / first).toBeGreaterThan(0.43);
    expect((counts[10] ?? 0) / first).toBeLessThan(0.57);
  });
});

describe('the number of two numbers', () => {
  it('is always the same, of 32 bits, and seldom that of two others', () => {
    expect(hash(1, 2)).toBe(hash(1, 2));
    const numbers = new Set<number>();
    for (let one = 0; one < 100; one++) for (let other = 0; other < 100; other++) numbers.add(hash(one, other));
    expect(numbers.size).toBeGreaterThan(9_995);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(2 ** 32);
  });
});
