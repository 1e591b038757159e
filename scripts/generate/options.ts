import { parseArgs } from 'node:util';
import { RuntimeError } from '../runtime/errors.ts';
import type { LibraryOrder } from './make-library.ts';

const usage = 'npm run generate -- --papers N --out DIR [--seed S]';

/** Reads the arguments of the command. @throws RuntimeError that says how it is called */
export function readGenerateOptions(args: readonly string[]): LibraryOrder {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { papers: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
    });
    if (values.papers === undefined) throw new Error('How many papers? Say it with --papers.');
    if (values.out === undefined || values.out === '') throw new Error('In which folder? Say it with --out.');
    return {
      folder: values.out,
      papers: wholeNumber('--papers', values.papers, 1),
      seed: wholeNumber('--seed', values.seed, 0),
    };
  } catch (error) {
    throw new RuntimeError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number < 2 ** 32) return number;
  throw new Error(`${option} takes a whole number from ${least} to 4,294,967,295, not "${text}".`);
}
