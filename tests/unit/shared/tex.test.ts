import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMath, splitTex } from '../../../shared/tex.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';

/** The text with each formula in guillemets, doubled where it is set on its own line. */
function marked(text: string): string {
  return splitTex(text)
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      return segment.display ? `««${segment.text}»»` : `«${segment.text}»`;
    })
    .join('');
}

/** Texts made of what a splitter stumbles over. */
const texLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$',
        '$$',
        '\\$',
        '\\',
        '\\\\',
        '{',
        '}',
        '\\{',
        '\\(',
        '\\)',
        '\\[',
        '\\]',
        ' ',
        '\n',
        '\n\n',
        '5',
        'x',
      ),
      fc.constantFrom(
        '\\begin{align}',
        '\\end{align}',
        '\\begin{equation*}',
        '\\end{equation*}',
        '\\begin{',
        '\\times',
        '^2',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('formulas', () => {
  test.each([
    ['up to 3$\\times$ faster', 'up to 3«\\times» faster'],
    ['evaluate ($\\ll n^3$), yet', 'evaluate («\\ll n^3»), yet'],
    ['$x$', '«x»'],
    ['the $n$th of $k$', 'the «n»th of «k»'],
    ['$x$$y$', '«x»«y»'],
    ['$$a = b$$ holds', '««a = b»» holds'],
    ['so \\(a+b\\) and \\[c\\]', 'so «a+b» and ««c»»'],
    ['\\( x \\)', '« x »'],
    ['$\\{a, b\\}$', '«\\{a, b\\}»'],
    ['$a \\text{ if $b$ holds}$', '«a \\text{ if $b$ holds}»'],
    ['$\\frac{\\text{if $b$}}{\\mbox{c $d$ {e}}}$', '«\\frac{\\text{if $b$}}{\\mbox{c $d$ {e}}}»'],
    ['$\\$5 + x$', '«\\$5 + x»'],
    ['$x\\ $ y', '«x\\ » y'],
    ['a line\nwith $a\nb$', 'a line\nwith «a\nb»'],
    ['\\[ a\n\n b \\]', '«« a\n\n b »»'],
  ])('%j', (text, expected) => expect(marked(text)).toBe(expected));

  test.each([
    ['about 10$\\times$10', 'about 10«\\times»10'],
    ['over $>$50 and $\\sim$100', 'over «>»50 and «\\sim»100'],
    ['as $ x^2 $ grows', 'as « x^2 » grows'],
    ['as $\\alpha $ grows', 'as «\\alpha » grows'],
  ])('unmistakable TeX is let through although it breaks the rules for spaces and digits: %j', (text, expected) =>
    expect(marked(text)).toBe(expected),
  );

  test.each([
    ['\\begin{equation}E=mc^2\\end{equation}', '««\\begin{equation*}E=mc^2\\end{equation*}»»'],
    ['\\begin{align*}a&=b\\\\c&=d\\end{align*}.', '««\\begin{align*}a&=b\\\\c&=d\\end{align*}»».'],
    ['\\begin{displaymath}x\\end{displaymath}', '««x»»'],
    ['\\begin{math}x\\end{math}', '«x»'],
    [
      '\\begin{equation}\\begin{split}a\\end{split}\\end{equation}',
      '««\\begin{equation*}\\begin{split}a\\end{split}\\end{equation*}»»',
    ],
  ])('environments are formulas, without a number: %j', (text, expected) => expect(marked(text)).toBe(expected));
});

describe('what only looks like a formula stays text', () => {
  test.each([
    'a lone $ sign',
    'it ends in $',
    '$',
    '$$',
    '$$$$',
    '$5 and $6',
    'from $5, or $10, to $20',
    'US$5 to US$10',
    'NZ$5 per a$b',
    'US$5=5$',
    '$5-$10 per hour',
    '$5/$6',
    '$5M and 10$ more',
    '$HOME and $PATH',
    '$x}$ and {$y',
    '${x$ y',
    'here $a{b$ and there $c}d$',
    '\\(x} \\)',
    '\\(\\)',
    '$ $',
    'open \\( and never closed',
    'open \\[ a \\[ b',
    '\\begin{align} a',
    '\\begin{align} a \\end{gather}',
    '\\begin{itemize}\\item a\\end{itemize}',
    '\\begin{}',
    '$a\n\nb$',
    '$$a\n \n\nb$$',
    'ends in \\',
    'a line\\\\(in parentheses\\\\)',
  ])('%j', (text) => {
    expect(hasMath(text)).toBe(false);
    expect(splitTex(text)).toEqual([{ kind: 'text', text, source: text, start: 0, end: text.length, display: false }]);
  });

  test('an escaped dollar is shown as a dollar and kept in the source', () => {
    expect(splitTex('costs \\$5 or $x$')).toEqual([
      { kind: 'text', text: 'costs $5 or ', source: 'costs \\$5 or ', start: 0, end: 13, display: false },
      { kind: 'math', text: 'x', source: '$x$', start: 13, end: 16, display: false },
    ]);
    expect(marked('\\$5 and \\$6')).toBe('$5 and $6');
    expect(marked('\\$x$')).toBe('$x$');
  });

  test('an escaped backslash escapes nothing: \\\\$x$', () => expect(marked('\\\\$x$')).toBe('\\\\«x»'));

  test('a lone dollar leaves later formulas alone', () => {
    expect(marked('for $5 we get $x$')).toBe('for $5 we get «x»');
    expect(marked('a { here, $x$ there')).toBe('a { here, «x» there');
    expect(marked('open \\( a \\(b\\)')).toBe('open \\( a «b»');
    expect(marked('\\begin{align} \\begin{align}a\\end{align}')).toBe(
      '\\begin{align} ««\\begin{align*}a\\end{align*}»»',
    );
  });
});

test('an empty text has no segments', () => expect(splitTex('')).toEqual([]));

test('segments are the text again, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(texLike, fc.string({ unit: 'binary' })), (text) => {
      const segments = splitTex(text);
      expect(segments.map((segment) => segment.source).join('')).toBe(text);
      let end = 0;
      for (const [index, segment] of segments.entries()) {
        expect(segment.start).toBe(end);
        expect(segment.source).toBe(text.slice(segment.start, segment.end));
        expect(segment.source).not.toBe('');
        expect(segment.kind === 'text' && segments[index - 1]?.kind === 'text').toBe(false);
        end = segment.end;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('any formula between any plain texts is found', () => {
  const plain = fc.stringMatching(/^[a-z ,.()]*$/);
  const formula = fc.constantFrom(
    'x',
    'x^2',
    '\\frac{a}{b}',
    '\\text{a {b} c}',
    '\\{x\\}',
    'a\\$b',
    'a_{b_{c}}',
    '\\sqrt[3]{x}',
  );
  const delimiters = fc.constantFrom(['$', '$'], ['$$', '$$'], ['\\(', '\\)'], ['\\[', '\\]']);
  fc.assert(
    fc.property(plain, formula, delimiters, plain, (before, content, [open, close], after) => {
      const math = splitTex(`${before}${open}${content}${close}${after}`).filter((segment) => segment.kind === 'math');
      expect(math.map((segment) => segment.text)).toEqual([content]);
      expect(math[0]?.start).toBe(before.length);
    }),
  );
});

describe('time grows linearly with', () => {
  test.each([
    '$',
    '$$ ',
    '$a ',
    '\\(',
    '\\[',
    '\\( \\[ $5 ',
    '\\begin{align}',
    '\\begin{align}\\begin{equation}\\begin{gather*}',
    '\\begin{',
    '{',
    '}',
    '${',
    '${}',
    '{$}',
    '$ {$ x',
    '\\text{$',
    '$\\text{',
    '\\',
    '$ \n',
    '$x$ ',
  ])('100 kB of %j', (unit) => {
    const growth = growthOfTime(
      (length) => unit.repeat(Math.ceil(length / unit.length)),
      (text) => splitTex(text),
      12_500,
    );
    expect(growth).toBeLessThan(linearGrowth);
  });

  test('formulas nested 10,000 deep', () => {
    const nest = (length: number) => '$ {'.repeat(length / 8) + '} $'.repeat(length / 8);
    expect(growthOfTime(nest, (text) => splitTex(text), 12_500)).toBeLessThan(linearGrowth);
  });

  test('formulas nested deep in the text of others', () => {
    const nest = (length: number) => '$\\text{'.repeat(length / 8) + '}$'.repeat(length / 8);
    expect(growthOfTime(nest, (text) => splitTex(text), 12_500)).toBeLessThan(linearGrowth);
    const loose = (length: number) => '$ \\text{'.repeat(length / 8) + '} $'.repeat(length / 8);
    expect(growthOfTime(loose, (text) => splitTex(text), 12_500)).toBeLessThan(linearGrowth);
  });
});
