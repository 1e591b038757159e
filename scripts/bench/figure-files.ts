import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { RuntimeError } from '../runtime/errors.ts';
import type { Figure } from './figures.ts';

const figures = z.array(
  z.strictObject({
    name: z.string(),
    size: z.number(),
    value: z.number().nullable(),
    unit: z.enum(['ms', 's', 'MB', 'x', '%', 'exponent']),
    budget: z.number().nullable(),
    pass: z.boolean().nullable(),
  }),
);

/** Writes figures as JSON, one row a figure. */
export function writeFigures(file: string, written: readonly Figure[]): void {
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
}

/** Reads what {@link writeFigures} wrote. @throws RuntimeError where the file is not there or holds something else */
export function readFigures(file: string): Figure[] {
  try {
    return figures.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuntimeError(`${file} holds no figures of npm run bench -- --json (${reason}).`);
  }
}

/**
 * Puts the figures of several runs together, but for how they grow, which is told of all together.
 *
 * @param runs the first one that has a figure of a name and size decides it
 */
export function joinRuns(runs: readonly (readonly Figure[])[]): Figure[] {
  const known = new Map<string, Figure>();
  for (const figure of runs.flat()) {
    const key = JSON.stringify([figure.name, figure.size]);
    if (figure.unit !== 'exponent' && !known.has(key)) known.set(key, figure);
  }
  return [...known.values()];
}
