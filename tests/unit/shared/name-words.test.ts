import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginName, markTyped, nameWords } from '../../../shared/name-words.ts';

/** A name with what was typed in brackets. */
function marked(name: string, typed: string): string {
  return markTyped(name, typed)
    .map(({ text, isTyped }) => (isTyped ? `[${text}]` : text))
    .join('');
}

describe('what was typed of a name', () => {
  it.each([
    ['Akhiad Bercovich', 'ber', 'Akhiad [Ber]covich'],
    ['Akhiad Bercovich', 'akhiad b', '[Akhiad] [B]ercovich'],
    ['A. Berg', 'ber a', '[A]. [Ber]g'],
    ['Jürgen Müller', 'mull', 'Jürgen [Müll]er'],
    ['Größe', 'gross', '[Größ]e'],
    ['Łukasz', 'luk', '[Łuk]asz'],
    ['Mu\u0308ller', 'mu', '[Mu\u0308]ller'],
    ['王小明', '小明', '王[小明]'],
    ['Akhiad', '', 'Akhiad'],
    ['Akhiad', 'x', 'Akhiad'],
    ['Computation and Language', 'lang', 'Computation and [Lang]uage'],
  ])('CB4 is marked: %s, %s', (name, typed, pieces) => {
    expect(marked(name, typed)).toBe(pieces);
  });

  it('CB4 marking changes no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 6 }), (name, typed) => {
        expect(
          markTyped(name, typed)
            .map(({ text }) => text)
            .join(''),
        ).toBe(name);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });

  it('CB4 each part begins a word of its own', () => {
    const begins = (typed: string, name: string): boolean => beginName(nameWords(typed), nameWords(name));
    expect(begins('be b', 'Bo Bercovich')).toBe(true);
    expect(begins('be b', 'Akhiad Bercovich')).toBe(false);
    expect(begins('', 'Akhiad')).toBe(true);
  });
});
