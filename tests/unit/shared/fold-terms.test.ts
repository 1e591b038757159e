import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTermToFts, foldWordsToFts } from '../../../shared/fold-terms.ts';
import { softMark } from '../../../shared/fold-soft.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';
import { useWordIndex } from './word-index.ts';

const index = useWordIndex();
const typed = (text: string): string | null => foldTermToFts(text, { isPrefix: true, isPhrase: false });
const done = (text: string): string | null => foldTermToFts(text, { isPrefix: false, isPhrase: false });
const quoted = (text: string): string | null => foldTermToFts(text, { isPrefix: false, isPhrase: true });

describe('terms', () => {
  test.each([
    ['neural', '("neural"* OR "+neural"*)'],
    ['n', '"n"*'],
    ['self-attention', '("self attention"* OR "selfattention"* OR "+selfattention"*)'],
    ['pretraining', '("pretraining"* OR "+pretraining"* OR "pre training"*)'],
    ['müller', '("muller"* OR "+muller"* OR "mueller"* OR "+mueller"*)'],
    ['mueller', '("mueller"* OR "+mueller"* OR "muller"* OR "+muller"*)'],
    ['fuel', '("fuel"* OR "+fuel"*)'],
    ['α', '("alpha"* OR "+alpha"* OR "α"*)'],
    ['title:x*', '"title x"*'],
    ['3.5', '"3 5"*'],
    ['深度学习', '"深度 度学 学习"'],
    ['学 x', '"学"* AND "x"*'],
    ['深度GPT', '"深度" AND ("gpt"* OR "+gpt"*)'],
    ['a ☃ b', '"a" AND "b"*'],
  ])('%j asks for %s', (text, expected) => expect(typed(text)).toBe(expected.replaceAll('+', softMark)));

  test.each([
    ['state space model', '"state space model"'],
    ['Transformer–Mamba (hybrid)', '"transformer mamba hybrid"'],
    ['GPT 深度学习', '"gpt" AND "深度 度学 学习"'],
    ['Mueller', '"mueller"'],
  ])('%j as a phrase asks for %s', (text, expected) => expect(quoted(text)).toBe(expected));

  test.each(['', '  ', '!?', '"', '☃ 😀', '\u0000', '\uD800', '\u0301', '$', '\\'])('%j asks for nothing', (text) => {
    expect(typed(text)).toBeNull();
    expect(quoted(text)).toBeNull();
  });

  test('of a pasted book are cut to a thousand words, with other spellings while there is room', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
    const phrases = (text: string) => typed(text)?.match(/"[^"]*"/g)?.length;
    expect(typed(words(5_000))?.split(' AND ').length).toBe(1_000);
    expect(phrases(words(5_000))).toBe(1_000);
    expect(phrases(words(700))).toBe(1_000);
    expect(phrases(words(300))).toBe(600);
  });

  test('without spaces are searched by their beginning when no word is so long', () => {
    expect(typed('a'.repeat(1_000_000))?.length).toBeLessThan(5_000);
    const text = `ab-${'internationalisation-'.repeat(800)}end`;
    for (const compile of [typed, done, quoted]) expect(index.finds(text, compile(text))).toBe(true);
  });

  test('take time in proportion to what was typed', () => {
    for (const unit of ['a', 'a-', '- ', '学a', 'ü', '$x$ ', '\\', '1x', 'pre ', "a'", 'Ωa']) {
      for (const compile of [typed, quoted]) {
        expect(growthOfTime((length) => unit.repeat(length), compile, 3_000)).toBeLessThan(linearGrowth);
      }
    }
  });
});

describe('in FTS5', () => {
  test('FO4 two words that stand side by side are one word too', () => {
    const words = (...texts: string[]) =>
      foldWordsToFts(texts.map((text, at) => ({ text, isPrefix: at === texts.length - 1 })));
    expect(index.finds('Pretraining helps', words('pre', 'train'))).toBe(true);
    expect(index.finds('helps in pretraining', words('helps', 'pre', 'training'))).toBe(true);
    expect(index.finds('nonlinear pretraining', words('non', 'linear', 'pre', 'training'))).toBe(true);
    expect(index.finds('non pretraining', words('non', 'pre', 'training'))).toBe(true);
    expect(index.finds('realtime data', words('real', 'time', 'data'))).toBe(true);
    expect(index.finds('training, then pre', words('pre', 'training'))).toBe(true);
    expect(index.finds('Pretraining helps', words('train', 'pre'))).toBe(false);
    expect(index.finds('modeltraining', words('model', 'training'))).toBe(false);
    expect(foldWordsToFts([])).toBeNull();
  });

  test('FO5 no input is a syntax error', () => {
    const nasty = fc.constantFrom(
      ...[
        '"',
        '*',
        '^',
        ':',
        '(',
        ')',
        '{',
        '}',
        '+',
        '-',
        ' AND ',
        ' NOT ',
        'NEAR(',
        '\u0000',
        "'",
        '学',
        '\uDC00',
        ',',
      ],
      ...['$', '\\', '\\alpha', 'pre ', 'ü', 'α', '³', '×', '2x', softMark, '\u007F', 'ue'],
    );
    const search = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(nasty, fc.string())).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(search, (text) => {
        for (const compile of [typed, done, quoted]) expect(() => index.finds('text', compile(text))).not.toThrow();
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});
