import katex from 'katex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsFor } from '../../../../renderer/ui/tex/katex-options.ts';
import { isTypesettable } from '../../../../renderer/ui/tex/typesettable.ts';

/** What KaTeX makes of a formula: `'typeset'`, or the class of what it throws. */
function outcome(tex: string): unknown {
  try {
    katex.renderToString(tex, optionsFor(true));
    return 'typeset';
  } catch (error) {
    return error instanceof Error ? error.constructor : error;
  }
}

describe('TX2 a formula that would stop the window is not typeset', () => {
  it.each([
    ['a word of an abstract', '3\\times'],
    ['an equation', '\\begin{aligned} a &= b \\\\ c &= \\frac{\\sqrt{x}}{\\left( y \\right)} \\end{aligned}'],
    ['a long sum', Array.from({ length: 100 }, (_, index) => `x_{${index}}`).join(' + ')],
    ['braces that are printed', '\\{'.repeat(100)],
    ['nothing', ''],
  ])('typesets %s', (_, tex) => {
    expect(isTypesettable(tex)).toBe(true);
  });

  it.each([
    ['nested roots', '\\sqrt{'.repeat(300) + 'x' + '}'.repeat(300)],
    ['nested roots without braces', '\\sqrt '.repeat(300) + 'x'],
    ['nested fences', '\\left('.repeat(100) + 'x' + '\\right)'.repeat(100)],
    ['a vast matrix', '\\begin{matrix}' + '&'.repeat(1_000) + '\\end{matrix}'],
    ['endless lines', '\\\\'.repeat(500)],
    ['a whole book', 'x'.repeat(100_000)],
    ['a link', '\\href{https://example.org}{x}'],
    ['a picture', '\\includegraphics{x.png}'],
    ['markup', '\\htmlClass{x}{y}'],
    ['a macro of its own', '\\def\\a{\\a\\a}\\a'],
  ])('shows the source of %s', (_, tex) => {
    expect(isTypesettable(tex)).toBe(false);
  });

  it('lets nothing through that KaTeX answers with other than a formula or its own error, or slowly', () => {
    const piece = fc.constantFrom(
      ...['\\sqrt', '\\frac', '{', '}', '^', '_', '&', '\\\\', 'x', '\\left(', '\\right)', '\\begin{matrix}'],
      ...['\\end{matrix}', '\\text{', '\\hat', '\\overline', ' ', '\\mbox', '\\label', '\\not', '\\middle|', '%', '#1'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120, size: 'max' }), (pieces) => {
        const tex = pieces.join('');
        if (!isTypesettable(tex)) return;
        const started = performance.now();
        expect(['typeset', katex.ParseError]).toContain(outcome(tex));
        expect(performance.now() - started).toBeLessThan(1_000);
      }),
      { numRuns: 300 },
    );
  });
});
