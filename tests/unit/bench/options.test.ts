import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/bench/options.ts';
import { parts } from '../../../scripts/bench/parts.ts';

describe('the arguments of the bench', () => {
  it('are the usual ones when none are given: everything, at two sizes', () => {
    expect(readOptions([])).toEqual({
      sizes: [13, 10_000],
      runs: 9,
      only: new Set(parts),
      json: null,
      earlier: [],
      docs: false,
      strict: false,
      quick: false,
    });
  });

  it('take sizes in any order, each once', () => {
    expect(readOptions(['--sizes', '1000,13,1000', '--runs', '3', '--json', 'out.json', '--strict'])).toMatchObject({
      sizes: [13, 1_000],
      runs: 3,
      json: 'out.json',
      strict: true,
    });
  });

  it('name the parts to be measured, and groups of them', () => {
    expect(readOptions(['--only', 'size']).only).toEqual(new Set(['size']));
    expect(readOptions(['--only', 'rivals,keys']).only).toEqual(new Set(['rivals', 'marks', 'search']));
  });

  it('take the figures of earlier runs along', () => {
    expect(readOptions(['--only', 'growth', '--with', 'a.json,b.json', '--write-docs'])).toMatchObject({
      earlier: ['a.json', 'b.json'],
      docs: true,
    });
  });

  it('of a quick run: the two small sizes, few starts, nothing that only times could judge, and it can fail', () => {
    expect(readOptions(['--quick'])).toMatchObject({ sizes: [13, 10_000], runs: 3, quick: true, strict: true });
    expect(readOptions(['--quick']).only).not.toContain('stalls');
    expect(readOptions(['--quick', '--only', 'stalls']).only).toContain('stalls');
  });

  it('that name a part which is not there are told which ones are', () => {
    expect(() => readOptions(['--only', 'start,speed'])).toThrow(
      /no part "speed"\. It has start, memory, marks, search, stalls, rivals, size, growth, keys\.\nUsage: npm run bench/,
    );
    expect(() => readOptions(['--only', 'constructor'])).toThrow(/no part "constructor"/);
  });

  it.each([
    [['--sizes', 'many']],
    [['--runs', '0']],
    [['--runs', '1.5']],
    [['--sizes', '']],
    [['--fast']],
    [['--only', '']],
    [['--quick', '--write-docs']],
  ])('that make no sense are refused with how it is called: %j', (args) => {
    expect(() => readOptions(args)).toThrow(/Usage: npm run bench/);
  });
});
