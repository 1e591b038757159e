import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldIndexText, foldText } from '../../../shared/fold.ts';
import { softMark, softTokens } from '../../../shared/fold-soft.ts';

function soft(text: string, isName = false): string[] {
  return softTokens(text, { isName }).map((token) => token.replace(softMark, ''));
}

describe('the terms that only a search without quotes finds', () => {
  test.each([
    ['pre-training and Pre‑Training', ['pretraining']],
    ['state-of-the-art', ['stateoftheart']],
    ['GPT-4, CO₂ and CO$_2$', ['gpt4', 'co2']],
    ['$L^2$-norm', ['l2norm']],
    ['2x, 10³, 2024-11-28 and a - b', []],
    ['one--two -x- y-', []],
    [`a-${'b'.repeat(70)}`, []],
    ['U-网络', []],
    ['Müller ærø Århus', ['mueller', 'aeroe', 'aarhus']],
    ['Mu\u0308ller', ['mueller']],
    ['the Mueller matrix of Schroedinger', ['muller', 'schrodinger']],
    ['mueller, queue, Sequence, Question', []],
    ['αβ, α', ['alpha', 'beta']],
  ])('of %j are %j', (text, expected) => expect(soft(text)).toEqual(expected));

  test.each([
    ['Jörg Mueller', ['muller', 'joerg']],
    ["Conan O'Hara", ['ohara']],
    ['Aalto', ['alto']],
    ['Joe Baer', []],
  ])('of the name %j are %j', (text, expected) => expect(soft(text, true)).toEqual(expected));

  test('stand after the folded text, and no text can hold one', () => {
    expect(foldIndexText('Pre-training', { isName: false })).toBe(`pre training ${softMark}pretraining`);
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constant(softMark), fc.string({ unit: 'binary' })) }), (text) => {
        expect(foldText(text)).not.toContain(softMark);
      }),
    );
  });

  test('are words, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('-', '²', 'ü', 'Ae', 'α', "'", '学', '$', 'x', '3'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, isName) => {
        for (const token of softTokens(pieces.join(''), { isName })) {
          expect(token).toMatch(new RegExp(`^${softMark}[\\p{L}\\p{N}\\p{M}]{1,64}$`, 'u'));
        }
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
