import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTermToFts } from '../../../shared/fold-terms.ts';
import { useWordIndex } from './word-index.ts';

const index = useWordIndex();
const typed = (text: string): string | null => foldTermToFts(text, { isPrefix: true, isPhrase: false });
const done = (text: string): string | null => foldTermToFts(text, { isPrefix: false, isPhrase: false });
const quoted = (text: string): string | null => foldTermToFts(text, { isPrefix: false, isPhrase: true });

/** Spellings of the same: each finds each, in both directions. */
const same: string[][] = [
  ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'M\\"uller', 'M{\\"u}ller'],
  ['Schrödinger', 'Schroedinger', 'Schrodinger'],
  ['Łukasz', 'Lukasz', '\\L{}ukasz'],
  ['Sørensen', 'Soerensen', 'Sorensen'],
  ['Århus', 'Aarhus', 'Arhus'],
  ['Straße', 'STRASSE', 'strasse'],
  ['ﬁne', 'fine', 'ｆｉｎｅ'],
  ['pre-training', 'pretraining', 'pre training', 'Pre‑Training'],
  ['non-linear', 'nonlinear', 'non linear'],
  ['self-supervised', 'selfsupervised', 'self supervised'],
  ['state-of-the-art', 'state of the art'],
  ['GPT-4', 'GPT4'],
  ['CO₂', 'CO2', 'CO$_2$'],
  ['α', '\\alpha', 'alpha', '$\\alpha$', 'Α'],
  ['ε', 'ϵ', '\\epsilon', '\\varepsilon', 'epsilon', '$\\varepsilon$'],
  ['µ', 'μ', 'mu', '\\mu'],
  ['∇', 'nabla', '\\nabla'],
  ['αβ', '$\\alpha\\beta$'],
  ['α-stable', 'alpha stable', '$\\alpha$-stable', 'alpha-stable'],
  ['n^3', 'n³', '$n^{3}$', '$n^3$', 'n^{3}'],
  ['O(n log n)', '$\\mathcal{O}(n \\log n)$', '\\mathcal{O}(n\\log n)'],
  ['2.17x', '2.17×', '$2.17\\times$', '2.17$\\times$'],
  ['深度学习', '深度学习'],
  ['مدرسة', 'مدرسه', 'مَدْرَسَة'],
  ['أحمد', 'احمد', 'إحمد'],
  ['مصطفى', 'مصطفي'],
  ['שָׁלוֹם', 'שלום'],
  ["O'Hara", 'O’Hara'],
];
const pairs = same.flatMap((group) => group.flatMap((text) => group.map((search): [string, string] => [text, search])));

describe('spellings', () => {
  test.each(pairs)('FO1 a text with %j is found by %j', (text, search) => {
    expect(index.finds(`On ${text} today`, typed(search))).toBe(true);
    expect(index.finds(`On ${text} today`, done(search))).toBe(true);
    expect(index.finds(text, done(search), true)).toBe(true);
  });

  test.each([
    ['$2.17\\times$', '2.17'],
    ['深度学习', '学习'],
    ['基于深度学习的方法', '法'],
    ['基于深度学习的方法', '度'],
    ['한국어 처리', '국어'],
    ['up to 3.5x faster', '3.5x'],
    ['Strassen-Tile (STL)', 'strassen til'],
    ['Paul Erdős and Alfréd Rényi', 'renyi erdos'],
    ['$\\alpha\\beta$', 'alpha'],
    ['γλώσσα', 'γ'],
    ['हिन्दी भाषा', 'हिन्दी'],
    ['0xff', '0x'],
    ["O'Hara", 'OHara'],
  ])('FO1 a text with %j is found by %j', (text, search) => {
    expect(index.finds(text, typed(search), true)).toBe(true);
  });

  test.each([
    ['$\\mathcal{O}(n \\log n)$', 'O(n log n)', true],
    ['pre-training', 'pre training', true],
    ['pre training', 'pre-training', true],
    ['Müller', 'muller', true],
    ['Muller', 'MÜLLER', true],
    ['pre-training', 'pretraining', false],
    ['pretraining', 'pre training', false],
    ['Müller', 'Mueller', false],
    ['Mueller', 'Müller', false],
    ['GPT-4', 'GPT4', false],
    ['αβ', 'alpha', false],
    ['pre-training of networks', 'networks pretraining', false],
  ])('FO2 a text with %j, asked for by %j in quotes: %s', (text, search, expected) => {
    expect(index.finds(text, quoted(search), true)).toBe(expected);
  });

  test.each([
    ['深入学习', '深学'],
    ['深度 学习', '度学'],
    ['neural network', 'network neuralx'],
    ['neural network', 'eural'],
    ['3 of 5x', '3.5x'],
    ['full dual poem', 'fuel'],
    ['gusty winds', 'guest'],
    ['training before pre', 'pre-training'],
  ])('FO3 a text with %j is not found by %j', (text, search) => {
    expect(index.finds(text, typed(search))).toBe(false);
  });

  const word = fc.constantFrom(
    ...['Müller', 'GPT-4', 'naïve', '学习', '深', 'データ', 'Ωmega', 'x', 'co-design', '3.5', 'Łódź', '한국어', 'ﬁx'],
    ...[
      '$n^3$',
      '2.17×',
      'α-stable',
      '\\alpha',
      '$\\mathcal{O}(n',
      '\\log',
      'n)$',
      'CO₂',
      'M\\"uller',
      '\\emph{pre}',
      '$',
    ],
    ...[
      'x_{max}',
      '$\\frac{a}{b}$',
      '{B}ayes',
      "O'Hara",
      'أحمد',
      'שָׁלוֹם',
      'queue',
      'γλώσσα',
      'αβ',
      'non',
      'linear',
      '8x7B',
    ],
  );

  test('FO6 a text is found by any run of its words', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (pieces, from, length, isName) => {
          const words = pieces.join(' ').split(' ');
          const start = from % words.length;
          const search = words.slice(start, start + 1 + length).join(' ');
          fc.pre(/[\p{L}\p{N}]/u.test(search));
          expect(index.finds(words.join(' '), typed(search), isName)).toBe(true);
          expect(index.finds(words.join(' '), done(search), isName)).toBe(true);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  /** Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, raised and lowered, signs, kana, Han, Hangul, narrow and wide. */
  const blocks = [
    ...[0x0021, 0x0590, 0x05ff, 0x06ff, 0x0900, 0x097f, 0x1d2c, 0x1eff, 0x2010, 0x22ff, 0x3041, 0x30ff],
    ...[0x4e00, 0x4eff, 0xac00, 0xacff, 0xff01, 0xffdc, 0x1d400, 0x1d7ff],
  ];
  const character = fc
    .oneof(
      ...blocks.flatMap((start, at) =>
        at % 2 === 0 ? [fc.integer({ min: start, max: blocks[at + 1] ?? start })] : [],
      ),
    )
    .map((code) => String.fromCodePoint(code));

  test('FO6 a text in any script is found by each of its words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: character, minLength: 1, maxLength: 8 })), (texts) => {
        // Of signs alone there is nothing to find, and TeX is read over the spaces between words.
        const words = texts.filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[$\\{}\s]/.test(text));
        const text = words.join(' ');
        const expressions = words.map(done).filter((expression) => expression !== null);
        expect(expressions.filter((expression) => !index.finds(text, expression))).toEqual([]);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  test('FO7 any two spellings of a word find each other', () => {
    const stem = fc.string({ unit: fc.constantFrom(...'bcdfgklmnrst'), minLength: 3, maxLength: 6 });
    const umlaut = fc.constantFrom(
      ['ä', 'ae', 'a'],
      ['ö', 'oe', 'o'],
      ['ü', 'ue', 'u'],
      ['å', 'aa', 'a'],
      ['ø', 'oe', 'o'],
    );
    const hyphened = fc.tuple(fc.constantFrom('pre', 'non', 'self', 'multi', 'co'), stem);
    const greek = fc.tuple(
      fc.constantFrom('α alpha', 'β beta', 'λ lambda', 'ε varepsilon').map((pair) => pair.split(' ')),
      stem,
    );
    const spellings = fc.oneof(
      fc
        .tuple(stem, umlaut, stem)
        .map(([start, forms, end]) =>
          forms.map((form) => `${start.replace(/^./, (first) => first.toUpperCase())}${form}${end}`),
        ),
      hyphened.map(([start, end]) => [`${start}-${end}`, `${start}${end}`, `${start} ${end}`]),
      fc
        .tuple(hyphened, umlaut)
        .map(([[start, end], forms]) =>
          forms.flatMap((form) => [`${start}-${end}${form}nd`, `${start}${end}${form}nd`]),
        ),
      greek.map(([[letter = '', name = ''], end]) => [`${letter}-${end}`, `$\\${name}$-${end}`, `\\${name} ${end}`]),
    );
    fc.assert(
      fc.property(spellings, fc.nat(), fc.nat(), (forms, first, second) => {
        const text = forms[first % forms.length] ?? '';
        const search = forms[second % forms.length] ?? '';
        expect(index.finds(`${text} here`, done(search), true)).toBe(true);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
