import { parseArgs } from 'node:util';
import { RuntimeError } from '../runtime/errors.ts';
import { type Part, parts, quickParts, readParts } from './parts.ts';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Papers in the library, smallest first. */
  sizes: number[];
  /** Starts of the app at each size, and as many of the bare window. */
  runs: number;
  /** What is measured. */
  only: ReadonlySet<Part>;
  /** A file to write all figures to. */
  json: string | null;
  /** Files that earlier runs wrote, whose figures are told along where this run has none of that name and size. */
  earlier: string[];
  /** Write docs/performance.md and its chart. */
  docs: boolean;
  /** Fail when a figure is over its budget. */
  strict: boolean;
  /** Judge only by what the same run was held against, generously: for a machine that does other things as well. */
  quick: boolean;
}

const usage =
  'npm run bench [-- --sizes 13,10000 --runs 9 --only NAME,NAME --json FILE --with FILE,FILE --write-docs --strict] ' +
  'or npm run bench -- --quick [--only NAME,NAME --json FILE]';

/** Reads the arguments of the command. @throws RuntimeError that says how it is called */
export function readOptions(args: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string' },
        runs: { type: 'string' },
        only: { type: 'string' },
        json: { type: 'string' },
        with: { type: 'string' },
        'write-docs': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
      },
    });
    const { quick } = values;
    const docs = values['write-docs'];
    if (quick && docs) throw new Error('A quick run is too rough for docs/performance.md.');
    const sizes = (values.sizes ?? '13,10000').split(',').map(wholeNumber);
    return {
      sizes: [...new Set(sizes)].sort((a, b) => a - b),
      runs: wholeNumber(values.runs ?? (quick ? '3' : '9')),
      only: values.only === undefined ? new Set(quick ? quickParts : parts) : readParts(values.only),
      json: values.json ?? null,
      earlier: values.with?.split(',') ?? [],
      docs,
      strict: values.strict || quick,
      quick,
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
