import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markingOf, matchesIn } from '../../../shared/matches.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { snippetOf } from '../../../shared/snippets.ts';
import { splitTex } from '../../../shared/tex.ts';

const rangesIn = (search: string, text: string) =>
  matchesIn(markingOf(parseQuery(search).query), 'abstract', text).ranges;

/** The snippet with brackets around what is marked. */
function snippet(search: string, text: string, length?: number): string {
  const found = snippetOf(text, rangesIn(search, text), length);
  return found.ranges.reduceRight(
    (shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
    found.text,
  );
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('a snippet', () => {
  it('WY6 is the whole of a short text', () => {
    expect(snippet('mamba', 'A short Mamba text.')).toBe('A short [Mamba] text.');
  });

  it('WY6 is cut between words, with the marked one near its beginning', () => {
    const found = snippet('mamba', `${words(40)} mamba ${words(40)}`);
    expect(found).toMatch(/^… word\d+ .*\[mamba\] (?:word\d+ )+…$/);
    expect(found.indexOf('[mamba]')).toBeLessThan(35);
    expect(found.length).toBeGreaterThan(110);
    expect(found.length).toBeLessThan(150);
  });

  it('WY6 shows the place with most of the words', () => {
    const text = `mamba ${words(40)} hybrid mamba vision ${words(40)} vision`;
    expect(snippet('mamba hybrid vision', text)).toContain('[hybrid] [mamba] [vision]');
  });

  it('WY6 has a formula whole or not at all', () => {
    const formula = '$a b c d e f g h i j k l m n$';
    expect(snippet('mamba', `${words(9)} ${formula} mamba ${words(30)}`)).toMatch(/^… \[mamba\]/);
    expect(snippet('mamba', `${words(9)} mamba ${formula} ${words(30)}`, 40)).toMatch(/\[mamba\] …$/);
    expect(snippet('mamba', `${words(9)} $a b$ mamba ${words(30)}`)).toContain('$a b$ [mamba]');
  });

  it('cuts a text without spaces between characters', () => {
    expect(snippet('学习', `${'深度😀'.repeat(60)}学习${'综述😀'.repeat(60)}`)).toMatch(/^… .*\[学习\].* …$/u);
    const lengths = [40, 41, 42, 43, 44, 45];
    const found = lengths.map((length) => snippet('学习', `${'深度😀'.repeat(60)}学习${'综述😀'.repeat(60)}`, length));
    expect(found.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([]);
  });

  it('WY7 keeps its marks in the text, apart and out of formulas, and shows a word that was found', () => {
    const piece = fc.constantFrom(
      ...['mamba ', 'hybrid ', 'one ', 'two ', '$x$ ', '$a b$', '$', '\\$', '$5 ', '{', '}', '学', '😀', '\u0301'],
      ...['\n\n', '\\(mamba\\) ', '\\begin{align}a b\\end{align} ', '\\', 'x'.repeat(50)],
    );
    const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 200 }), (source, length) => {
        const ranges = rangesIn('mamba hybrid 学 ', source);
        const found = snippetOf(source, ranges, length);
        const formulas = splitTex(found.text).filter(({ kind }) => kind === 'math');
        let last = -1;
        for (const { from, to } of found.ranges) {
          expect(from).toBeGreaterThan(last);
          last = to;
          expect(found.text.slice(from, to).replaceAll('\u0301', '')).toMatch(/^(?:mamba|hybrid|学)+$/u);
          for (const { start, end } of formulas) expect(from >= end || to <= start).toBe(true);
        }
        expect(source).toContain(found.text.replace(/^… /, '').replace(/ …$/, ''));
        expect(found.text.length).toBeLessThanOrEqual(length + Math.max(0, ...ranges.map((r) => r.to - r.from)) + 4);
      }),
      { seed: 1, numRuns: 1_500 },
    );
  });
});
