import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { optionsFor } from '../../../../renderer/ui/tex/katex-options.ts';

const typeset = (tex: string, display = false): string => katex.renderToString(tex, optionsFor(display));

/** The letters that a reader sees, without those that only MathML and the source annotation hold. */
function visibleText(html: string): string {
  return html
    .replace(/<span class="katex-mathml">.*?<\/math><\/span>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[\u200b\s]/g, '');
}

describe('TX1 formulas of abstracts are typeset', () => {
  it.each([
    ['\\times', '×'],
    ['n^2', 'n2'],
    ['\\mbox{if } x', 'ifx'],
    ['\\ensuremath{x}', 'x'],
    ['x\\xspace', 'x'],
    ['\\textsc{Sat}', 'Sat'],
    ['\\mathds{R}', 'R'],
    ['x = 1 \\label{eq:one}', 'x=1'],
    ['\\textcolor{black}{x} + {\\color{black} y}', 'x+y'],
  ])('%s shows %s', (tex, shown) => {
    expect(visibleText(typeset(tex))).toBe(shown);
  });

  it('keeps the colours of the theme', () => {
    expect(typeset('\\textcolor{red}{x} \\color{blue} y')).not.toMatch(/color:/);
  });

  it.each(['\\nosuchmacro{x}', 'x^', '{', '\\frac{1}', '\\left( x'])(
    'refuses %s by throwing, never by red ink',
    (tex) => {
      expect(() => typeset(tex)).toThrow('KaTeX parse error');
    },
  );

  it('forgets what a formula defined', () => {
    typeset('\\newcommand{\\mine}{x}\\mine');
    expect(() => typeset('\\mine')).toThrow('KaTeX parse error');
  });
});
