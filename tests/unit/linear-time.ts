/** How often the larger input is larger than the smaller one. */
const factor = 8;

/** Below this a measurement says more about the machine than about the code, in milliseconds. */
const noise = 4;

/**
 * How the time of `run` grows from an input of `length` to one of eight times that: about 8 for linear, 64 for
 * quadratic. Each is the best of several runs, in the processor's
 * time and not the clock's, so that a busy machine changes little.
 */
export function growthOfTime(
  makeInput: (length: number) => string,
  run: (input: string) => void,
  length: number,
): number {
  const small = makeInput(length);
  const large = makeInput(length * factor);
  run(small);
  const smallTime = bestTime(() => run(small), 7);
  const largeTime = bestTime(() => run(large), 5);
  return largeTime / Math.max(smallTime, noise / factor);
}

/** What linear code stays below, with room for caches and garbage collection, and quadratic code does not. */
export const linearGrowth = 32;

function bestTime(work: () => void, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
