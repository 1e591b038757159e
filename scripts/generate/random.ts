/** A source of numbers that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True that often: 0 never, 1 always. */
  chance(probability: number): boolean;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, good enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (values) => values[between(0, values.length - 1)] ?? values[0],
  };
}

/**
 * One number of 32 bits for two, as far from those of their neighbours as any: the way to give each thing with a number
 * its own random source. The mixing is the last step of MurmurHash3, by Austin Appleby (public domain).
 */
export function hash(one: number, other: number): number {
  let mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Draws ranks as words are drawn in a language: the one of rank r (from 0) about 1 / (r + 1) as often as the first, as
 * Zipf's law has it.
 *
 * @param count how many ranks there are at most
 * @param shift flattens the beginning, as Mandelbrot's form of the law does: 1 / (r + 1 + shift)
 * @returns a function that gives a rank from 0 to count - 1, or to among - 1 where it is called with fewer
 */
export function zipfRanks(count: number, random: Random, shift = 0): (among?: number) => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) upTo[rank] = sum += 1 / (rank + 1 + shift);
  return (among = count) => {
    let high = Math.min(among, count) - 1;
    const wanted = random.next() * (upTo[high] ?? sum);
    let low = 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? sum) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
