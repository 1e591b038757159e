import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../shared/tex.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';

describe('a formula in plain text', () => {
  test.each([
    ['up to 3$\\times$ faster', 'up to 3× faster'],
    ['($\\ll n^3$) but ($\\gg n^2$)', '(≪ n³) but (≫ n²)'],
    ['$\\alpha\\beta$', 'αβ'],
    ['$x_{ij}^{n+1}$', 'xᵢⱼⁿ⁺¹'],
    ['$x^{a/b}$', 'x^(a/b)'],
    ['$x_Q$', 'x_Q'],
    ['$\\mathcal{O}(n\\log n)$', 'O(n log n)'],
    ['$\\mathbb{R}^d$', 'ℝᵈ'],
    ['$\\frac{1}{2}$ and $\\frac{a+b}{c}$', '1/2 and (a+b)/c'],
    ['$\\frac12$', '1/2'],
    ['$\\sqrt{2}$, $\\sqrt[3]{x+1}$', '√2, ³√(x+1)'],
    ['$\\hat{x}$ and $\\bar y$', 'x\u0302 and \u0233'],
    ['$\\text{top-}k$', 'top-k'],
    ['$\\left( x \\right.$', '( x'],
    ['$50\\%$', '50%'],
    ['$a\\,b\\;c~d$', 'a b c d'],
    ["$f'$", 'f′'],
    ['\\begin{align}a&=b\\\\c&=d\\end{align}', 'a =b c =d'],
    ['$\\begin{array}{cc}1&2\\end{array}$', '1 2'],
    ['$x^\\mathrm{T}$', 'xᵀ'],
  ])('%j is %j', (text, expected) => expect(plainText(text)).toBe(expected));

  test('keeps an unknown macro, with its argument, as its source', () => {
    expect(plainText('$\\foo{x} + \\Bar$')).toBe('\\foo{x} + \\Bar');
    expect(plainText('$\\hat{xyz}$')).toBe('\\hat{xyz}');
  });
});

test('what is no formula stays as it is, but for escaped dollars', () => {
  expect(plainText('from $5 to \\$6, café 深度')).toBe('from $5 to $6, café 深度');
});

test('letters and digits of a formula are never lost', () => {
  const atom = fc.stringMatching(/^[A-Za-z0-9]$/);
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      fc.tuple(tie('formula'), tie('formula')).map((parts) => parts.join('+')),
      tie('formula').map((inner) => `\\sqrt{${inner}}`),
      tie('formula').map((inner) => `{${inner}}`),
      tie('formula').map((inner) => `\\unknown{${inner}}`),
      fc.tuple(tie('formula'), tie('formula')).map(([above, below]) => `\\frac{${above}}{${below}}`),
      fc.tuple(tie('formula'), tie('formula')).map(([base, index]) => `${base}_{${index}}`),
      fc.tuple(tie('formula'), tie('formula')).map(([base, power]) => `${base}^{${power}}`),
    ),
  }));
  const letters = (text: string) => text.normalize('NFKC').replace(/sqrt|frac|unknown|[^A-Za-z0-9]/g, '');
  fc.assert(
    fc.property(formula, (tex) => {
      expect(letters(plainText(`$${tex}$`))).toBe(letters(tex));
    }),
  );
});

test('any text gives an answer', () => {
  const part = fc.constantFrom(
    '$',
    '\\',
    '{',
    '}',
    '^',
    '_',
    '\\frac',
    '\\sqrt[',
    ']',
    '\\hat',
    '\\mathbb',
    'x',
    ' ',
    '\\(',
    '\\)',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        expect(typeof plainText(text)).toBe('string');
      },
    ),
  );
});

describe('time grows linearly with', () => {
  test.each([
    ['\\sqrt{', '}'],
    ['{', '}'],
    ['\\foo{', '}'],
    ['x^{', '}'],
    ['\\frac{1}{', '}'],
    ['\\sqrt[', ''],
    ['\\hat ', ''],
    ['^ ', ''],
    ['&', ''],
  ])('a formula of %j, nested where it nests', (open, close) => {
    const nest = (length: number) => {
      const count = Math.floor(length / (open.length + close.length));
      return `$a ${open.repeat(count)} ${close.repeat(count)} b$`;
    };
    expect(growthOfTime(nest, (text) => plainText(text), 12_500)).toBeLessThan(linearGrowth);
  });
});
