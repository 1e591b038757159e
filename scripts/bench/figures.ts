/** One measured number. */
export interface Figure {
  name: string;
  /** Papers in the library; null for a bare window, or the disk alone. */
  size: number | null;
  value: number;
  unit: 'ms' | 'MB' | 'times' | 'keys';
  /** The most that it may be; null: measured for comparison only. */
  budget: number | null;
  /** Null: there is no budget. */
  pass: boolean | null;
}

/** A figure, held against its budget. */
export function figure(given: Omit<Figure, 'pass' | 'budget'> & { budget?: number }): Figure {
  const { budget = null, ...rest } = given;
  return { ...rest, budget, pass: budget === null ? null : given.value <= budget };
}

/** Figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, size, value, unit, budget, pass }) => [
    name,
    size === null ? '' : size.toLocaleString('en'),
    `${written(value)} ${unit}`,
    budget === null ? '' : `<= ${written(budget)} ${unit}`,
    pass === null ? '' : pass ? 'ok' : 'OVER',
  ]);
  const lines = [['figure', 'papers', 'value', 'budget', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function written(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 });
}
