/** The value in the middle; the mean of both middle ones for an even count. @throws Error when there is none */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no value to take the median of.');
  return (lower + upper) / 2;
}

/**
 * The least of the values that so many per cent of them do not pass (the nearest rank).
 *
 * @param percent above 0, up to 100
 * @throws Error when there is no value
 */
export function percentile(values: readonly number[], percent: number): number {
  const found = ascending(values)[Math.max(0, Math.ceil((percent / 100) * values.length) - 1)];
  if (found === undefined) throw new Error('There is no value to take a percentile of.');
  return found;
}

/** The arithmetic mean. @throws Error when there is no value */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no value to take the mean of.');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
