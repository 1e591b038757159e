/** One measured number. */
export interface Figure {
  name: string;
  /** Papers in the library. What has no library, as a bare window, was measured in turn with the app at this size. */
  size: number;
  /** Null: it could not be measured, as of an index that could not be built. */
  value: number | null;
  /** `x`: a ratio; `exponent`: of the power of the library's size with which another figure grows. */
  unit: 'ms' | 's' | 'MB' | 'x' | '%' | 'exponent';
  /** The most that it may be; null: measured for comparison only. */
  budget: number | null;
  /** Null: there is no budget, or nothing to hold against it. */
  pass: boolean | null;
}

/** A figure, held against its budget. */
export function figure(given: Omit<Figure, 'pass' | 'budget'> & { budget?: number | null }): Figure {
  const { budget = null, ...rest } = given;
  const { value } = rest;
  return { ...rest, budget, pass: budget === null || value === null ? null : value <= budget };
}

/** What stands in a table of figures. */
export const heads = ['figure', 'papers', 'measured', 'budget', ''] as const;

/** A figure's cells under {@link heads}. */
export function cellsOf({ name, size, value, unit, budget, pass }: Figure): string[] {
  return [
    name,
    size === 0 ? '' : size.toLocaleString('en'),
    value === null ? 'none' : amount(value, unit),
    budget === null ? '' : amount(budget, unit),
    pass === null ? '' : pass ? 'ok' : 'OVER',
  ];
}

/** Figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(cellsOf);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [heads, ...rows]
    .map((cells) => {
      const padded = cells.map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      });
      return padded.join('  ').trimEnd();
    })
    .join('\n');
}

/** A figure in a line of its own, as it is told while others are still measured. */
export function line(figure: Figure): string {
  const [name, , measured, budget, verdict] = cellsOf(figure);
  return `${name}: ${measured}${budget === '' ? '' : ` of ${budget}, ${verdict}`}`;
}

/** A value with its unit. */
export function amount(value: number, unit: Figure['unit']): string {
  const digits = Math.abs(value) < 10 ? 2 : 1;
  const written = value.toLocaleString('en', { maximumFractionDigits: digits });
  return unit === 'exponent' ? written : `${written} ${unit}`;
}
