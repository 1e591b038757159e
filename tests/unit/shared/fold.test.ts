import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldIndexText, foldName, foldText } from '../../../shared/fold.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';

function words(text: string): string {
  return foldText(text).trim().replace(/ +/g, ' ');
}

/** Texts of nothing but these take the most time. */
const units = [
  ...['a\u0301', '深', '- ', '\u0301', '\uFDFA', 'b', 'a-', '-', '\u007F', 'a', 'ü', 'α', 'αβ ', '1x', '²', 'Ae', "a'"],
  ...['$', '$x$', '\\', '{', '}', '^{', '\\v ', "\\'", '\\alpha', '×', '\u{1D400}-', 'A', ' '],
];

describe('folded text', () => {
  test.each([
    ['Schrödinger', 'schrodinger'],
    ['Łódź Ærø straße STRAẞE', 'lodz aero strasse strasse'],
    ['Þór ðağ œuvre ıİ ŋħđ', 'thor dag oeuvre ii nhd'],
    ['ﬁne ﬂow ＡＢＣ ² ①', 'fine flow abc 2 1'],
    ['Erdős–Rényi', 'erdos renyi'],
    ['self-attention, self‐attention, self−attention', 'self attention, self attention, self attention'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
    ['ΆΛΦΑ μ µ ΟΔΟΣ', 'αλφα mu mu οδοσ'],
    ['Ёлка', 'елка'],
    ['أحمد إيمان آية ٱلله مصطفى مدرسة', 'احمد ايمان ايه الله مصطفي مدرسه'],
    ['کیهان ۱۴۰۳ ٢٠٢٥', 'كيهان 1403 2025'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['e\u0301 é', 'e e'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, expected) => expect(words(text)).toBe(expected.normalize('NFC')));

  test.each([
    ['深度学习', '深度 度学 学习 习'],
    ['学', '学'],
    ['한국어', '한국 국어 어'],
    ['ｶﾞｷﾞ', 'ガギ ギ'],
    ['データ', 'デー ータ タ'],
    ['用GPT写', '用 gpt 写'],
    ['𠮷野家', '𠮷野 野家 家'],
  ])('%s, which has no spaces, becomes pairs: %s', (text, expected) => expect(words(text)).toBe(expected));

  test.each([
    ['$n^3$, n^3, n³, $n^{3}$', 'n 3 , n^3, n 3 , n 3'],
    ['$\\mathcal{O}(n \\log n)$', 'o(n log n)'],
    ['2.17x 2.17× $2.17\\times$', '2.17 x 2.17 x 2.17 x'],
    ['8x7B 0xff box tx2', '8 x 7b 0xff box tx2'],
    ['H₂O, CO$_2$, $x_{max}^2$, 10⁻³, Mix™', 'h 2 o, co 2 , x max 2 , 10 3 , mix tm'],
    ['$\\alpha$-stable TNFα ε-greedy 5 µm', 'alpha stable tnf alpha epsilon greedy 5 mu m'],
    ['\\alpha $\\varepsilon$ ϵ ϑ Ω', 'alpha epsilon epsilon theta omega'],
    ['η γλώσσα και αβ', 'eta γλωσσα και αβ'],
    ['$\\nabla f$ ∇f $\\infty$', 'nabla f nabla f infty'],
    ['$\\frac{\\partial u}{\\partial t}$', '( partial u)/( partial t)'],
    ['\\emph{very} \\textbf{bold}~x', 'very bold~x'],
    ["M\\\"uller M{\\\"u}ller \\'{e}t\\'e Dvo\\v{r}\\'ak \\c{c}a", 'muller muller ete dvorak ca'],
    ["Stra\\ss e \\O rsted \\L{}\\'od\\'z \\AA", 'strasse orsted lodz a'],
    ['US$5 and a $ alone', 'us 5 and a alone'],
    ['$5 and $6, 100\\%', '5 and 6, 100'],
    ['{B}ayes {$x$}', 'bayes x'],
    ['\\newmacro{arg}', 'newmacro arg'],
  ])('TeX and signs: %s', (text, expected) => expect(words(text)).toBe(expected));

  test('a name keeps a Greek initial', () => expect(foldName('Α. Παπαδόπουλος')).toBe('α. παπαδοπουλοσ'));

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
    for (const unit of units) {
      const growth = growthOfTime(
        (length) => unit.repeat(length),
        (text) => foldIndexText(text, { isName: true }),
        5_000,
      );
      expect(growth).toBeLessThan(linearGrowth);
    }
  });
});
