import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/bench/options.ts';

describe('the arguments of the bench', () => {
  it('are the usual ones when none are given', () => {
    expect(readOptions([])).toEqual({ sizes: [13, 10_000], runs: 9, json: null, strict: false });
  });

  it('take sizes in any order, each once', () => {
    expect(readOptions(['--sizes', '1000,13,1000', '--runs', '3', '--json', 'out.json', '--strict'])).toEqual({
      sizes: [13, 1_000],
      runs: 3,
      json: 'out.json',
      strict: true,
    });
  });

  it.each([[['--sizes', 'many']], [['--runs', '0']], [['--runs', '1.5']], [['--sizes', '']], [['--fast']]])(
    'that make no sense are refused with how it is called: %j',
    (args) => {
      expect(() => readOptions(args)).toThrow(/Usage: npm run bench/);
    },
  );
});
