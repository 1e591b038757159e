import { parseArgs } from 'node:util';
import { RuntimeError } from '../runtime/errors.ts';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Papers in the library, smallest first. */
  sizes: number[];
  /** Starts of the app at each size, and as many of the bare window. */
  runs: number;
  /** A file to write all figures to. */
  json: string | null;
  /** Fail when a figure is over its budget. */
  strict: boolean;
}

const usage = 'npm run bench [-- --sizes 13,10000 --runs 9 --json FILE --strict]';

/** Reads the arguments of the command. @throws RuntimeError that says how it is called */
export function readOptions(args: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string', default: '13,10000' },
        runs: { type: 'string', default: '9' },
        json: { type: 'string' },
        strict: { type: 'boolean', default: false },
      },
    });
    const sizes = values.sizes.split(',').map(wholeNumber);
    return {
      sizes: [...new Set(sizes)].sort((a, b) => a - b),
      runs: wholeNumber(values.runs),
      json: values.json ?? null,
      strict: values.strict,
    };
  } catch (error) {
    throw new RuntimeError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no whole number above 0.`);
  return number;
}
