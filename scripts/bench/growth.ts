import { figure, type Figure } from './figures.ts';
import { mean } from './statistics.ts';

/** A size and what was measured there. */
export interface Point {
  size: number;
  value: number;
}

/** From how many papers on a figure grows with them, where enough sizes are left to see it: below, what is fixed hides it. */
const growsFrom = 1_000;
/** Sizes among which the small ones can be spared. */
const enoughSizes = 3;

/**
 * The exponent with which a figure grows over size: the slope of the straight line that fits the logarithms of both best,
 * by least squares. 0: it does not depend on size; 1: it is in proportion to it.
 *
 * @returns null where fewer than two sizes, or a value that is not above zero, leave it open
 */
export function exponentOf(points: readonly Point[]): number | null {
  const large = points.filter(({ size }) => size >= growsFrom);
  const told = points.length >= enoughSizes && large.length >= 2 ? large : points;
  if (new Set(told.map(({ size }) => size)).size < 2 || told.some(({ value }) => value <= 0)) return null;
  const logs = told.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const middle = { x: mean(logs.map(({ x }) => x)), y: mean(logs.map(({ y }) => y)) };
  return mean(logs.map(({ x, y }) => (x - middle.x) * (y - middle.y))) / mean(logs.map(({ x }) => (x - middle.x) ** 2));
}

/** How each figure grows that was measured at several sizes. Ratios and shares are left out: they have no size of their own. */
export function growthFigures(figures: readonly Figure[]): Figure[] {
  const points = new Map<string, Point[]>();
  for (const { name, size, value, unit } of figures) {
    if (value === null || unit === 'x' || unit === '%' || unit === 'exponent') continue;
    points.set(name, [...(points.get(name) ?? []), { size, value }]);
  }
  return [...points].flatMap(([name, measured]) => {
    const value = exponentOf(measured);
    const size = Math.max(...measured.map((point) => point.size));
    return value === null ? [] : [figure({ name: `growth of ${name}`, size, value, unit: 'exponent' })];
  });
}
