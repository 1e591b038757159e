/** One measured number. */
export interface Figure {
  name: string;
  /** Papers in the library. What has no library, as a bare window, was measured in turn with the app at this size. */
  size: number;
  value: number;
  unit: 'ms' | 'MB' | 'x';
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
  const heads = ['figure', 'papers', 'measured', 'budget', ''];
  const rows = figures.map(({ name, size, value, unit, budget, pass }) => [
    name,
    size.toLocaleString('en'),
    `${written(value)} ${unit}`,
    budget === null ? '' : `${written(budget)} ${unit}`,
    pass === null ? '' : pass ? 'ok' : 'OVER',
  ]);
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

function written(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 });
}
