import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { foldTermToFts, foldText } from '../../../shared/fold.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';

describe('folded text', () => {
  test.each([
    ['Schrödinger', 'schrodinger'],
    ['Łódź Ærø straße STRAẞE', 'lodz aero strasse strasse'],
    ['Þór ðağ œuvre ıİ ŋħđ', 'thor dag oeuvre ii nhd'],
    ['ﬁne ﬂow ＡＢＣ ² ①', 'fine flow abc 2 1'],
    ['Erdős–Rényi', 'erdos renyi'],
    ['self-attention, self‐attention, self−attention', 'self attention, self attention, self attention'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
    ['ΆΛΦΑ μ µ ΟΔΟΣ', 'αλφα μ μ οδοσ'],
    ['Ёлка', 'елка'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['e\u0301 é', 'e e'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, expected) => expect(foldText(text)).toBe(expected.normalize('NFC')));

  test.each([
    ['深度学习', '深度 度学 学习 习'],
    ['学', '学'],
    ['한국어', '한국 국어 어'],
    ['ｶﾞｷﾞ', 'ガギ ギ'],
    ['データ', 'デー ータ タ'],
    ['用GPT写', '用 gpt 写'],
    ['𠮷野家', '𠮷野 野家 家'],
  ])('%s, which has no spaces, becomes pairs: %s', (text, expected) =>
    expect(foldText(text).trim().replace(/ +/g, ' ')).toBe(expected),
  );

  test('is the same when it is folded again, but for pairs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        fc.pre(
          !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u.test(folded),
        );
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });

  test('of either normal form is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });

  test('takes time in proportion to its length', () => {
    for (const unit of ['a\u0301', '深', '- ', '\u0301', '\uFDFA']) {
      const growth = growthOfTime(
        (length) => unit.repeat(length),
        (text) => foldText(text),
        12_500,
      );
      expect(growth).toBeLessThan(linearGrowth);
    }
  });
});

/** Words as they are typed, the last one perhaps unfinished. */
const typed = { isPrefix: true, isPhrase: false };

describe('terms', () => {
  test.each([
    ['neural', '"neural"*'],
    ['Neural Archi', '"neural" AND "archi"*'],
    ['neural ', '"neural"*'],
    ['self-attention', '"self attention"*'],
    ['"quoted" OR (NOT title:x*)', '"quoted" AND "or" AND "not" AND "title x"*'],
    ['深度学习', '"深度 度学 学习"'],
    ['学 x', '"学"* AND "x"*'],
    ['深度GPT', '"深度" AND "gpt"*'],
    ['the the', '"the" AND "the"*'],
    ['a ☃ !', '"a"*'],
  ])('%j asks for %s', (text, expected) => expect(foldTermToFts(text, typed)).toBe(expected));

  test.each([
    ['state space model', '"state space model"'],
    ['Transformer–Mamba (hybrid)', '"transformer mamba hybrid"'],
    ['GPT 深度学习', '"gpt" AND "深度 度学 学习"'],
  ])('%j as a phrase asks for %s', (text, expected) =>
    expect(foldTermToFts(text, { isPrefix: false, isPhrase: true })).toBe(expected),
  );

  test.each(['', '  ', '!?', '"', '☃ 😀', '\u0000', '\uD800', '\u0301'])('%j asks for nothing', (text) =>
    expect(foldTermToFts(text, typed)).toBeNull(),
  );

  test('of a pasted book are cut to a thousand words', () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `w${index}`).join(' ');
    expect(foldTermToFts(words, typed)?.split(' AND ').length).toBe(1_000);
  });
});

describe('in SQLite', () => {
  const db = new DatabaseSync(':memory:');
  afterAll(() => db.close());
  db.exec("CREATE VIRTUAL TABLE folded USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')");
  const insert = db.prepare('INSERT INTO folded (text) VALUES (?)');
  const remove = db.prepare('DELETE FROM folded');
  const count = db.prepare('SELECT count(*) AS found FROM folded WHERE folded MATCH ?');

  function found(text: string, query: string): boolean {
    remove.run();
    insert.run(foldText(text));
    const match = foldTermToFts(query, typed);
    return match !== null && Object(count.get(match)).found === 1;
  }

  test.each([
    ['Paul Erdős and Alfréd Rényi', 'renyi erdos'],
    ['Strassen-Tile (STL)', 'strassen til'],
    ['Strassen-Tile (STL)', 'Strassen–Tile'],
    ['基于深度学习的方法', '深度学习'],
    ['基于深度学习的方法', '法'],
    ['基于深度学习的方法', '度'],
    ['한국어 처리', '국어'],
    ['ﬁne-tuning', 'fine tun'],
    ['Łukasz Kaiser', 'lukasz'],
    ['up to 3.5x faster', '3.5x'],
    ['हिन्दी भाषा', 'हिन्दी'],
    ['Straße', 'STRASSE'],
  ])('%j is found by %j', (text, query) => expect(found(text, query)).toBe(true));

  test.each([
    ['深入学习', '深学'],
    ['深度 学习', '度学'],
    ['neural network', 'network neuralx'],
    ['neural network', 'eural'],
    ['3 of 5x', '3.5x'],
  ])('%j is not found by %j', (text, query) => expect(found(text, query)).toBe(false));

  test('no input is a syntax error', () => {
    const nasty = fc.constantFrom(
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
    );
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(nasty, fc.string())).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(query, (text) => {
        const match = foldTermToFts(text, typed);
        expect(match === null ? 0 : Object(count.get(match)).found).toBeTypeOf('number');
      }),
      { numRuns: 2_000 },
    );
  });

  test('a text is found by any part of it that starts a word', () => {
    const word = fc.constantFrom(
      'Müller',
      'GPT-4',
      'naïve',
      '学习',
      '深',
      'データ',
      'Ωmega',
      'x',
      'co-design',
      '3.5',
      'Łódź',
      '한국어',
      'ﬁx',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (words, from, length) => {
        const start = from % words.length;
        const query = words.slice(start, start + 1 + length).join(' ');
        expect(found(words.join(' '), query)).toBe(true);
      }),
    );
  });
});
