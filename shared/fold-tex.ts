import { mathToPlainText } from './tex-plain.ts';
import { accents, silentMacros, symbols } from './tex-symbols.ts';
import { splitTex } from './tex.ts';

const tex = /[$\\{}]/;
const leftOver = /[$\\{}]/g;

/** An index or exponent in braces, of text that is not set as a formula. */
const shiftedGroup = /[\^_]\{([^{}]*)\}/g;

/** An accent on one letter (`\"u`, `\v{s}`, `\'{\i}`), a macro with the spaces after it, an escaped sign, or braces. */
const macro =
  /\\(?:(["'`^~=.]) *|([uvHcdkrbt])(?: +|(?=\{)))(?:\{(\\[ij]|[A-Za-z])\}|(\\[ij]|[A-Za-z]))|\\([A-Za-z]+)( *)|\\([^])|\}\{|[{}]/g;

/** Accents that search tells apart from none, by their macro: ü may be spelt ue, å aa. */
const spelledAccents: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ['r', '\u030A'],
]);

/** Macros that shape a formula and say nothing; only where one stands outside of a formula do they come here. */
const structure: ReadonlySet<string> = new Set(['frac', 'dfrac', 'tfrac', 'sqrt', 'left', 'right', 'mathbb']);

/**
 * A text with its TeX read: formulas as plain text (mathToPlainText), and outside of them accents as their letters,
 * symbols in Unicode, formatting (`\emph{x}`) as what it formats. Macros that it does not know become their names. In
 * linear time.
 */
export function readTex(text: string): string {
  if (!tex.test(text)) return text;
  return splitTex(text.normalize('NFC'))
    .map((segment) => {
      if (segment.kind === 'text') return readMacros(segment.text.replace(shiftedGroup, ' $1 '));
      const formula = mathToPlainText(segment.text);
      const plain = formula.includes('\\') ? readMacros(formula) : formula;
      return segment.text === segment.text.trim() ? plain : ` ${plain} `;
    })
    .join('')
    .replace(leftOver, ' ');
}

function readMacros(text: string): string {
  return text.replace(
    macro,
    (
      found: string,
      sign: string | undefined,
      letterAccent: string | undefined,
      inBraces: string | undefined,
      bare: string | undefined,
      name: string | undefined,
      space: string | undefined,
      escaped: string | undefined,
    ) => {
      const accent = sign ?? letterAccent;
      if (accent !== undefined) {
        const letter = (inBraces ?? bare ?? '').replace('\\', '');
        return (letter + (spelledAccents.get(accent) ?? '')).normalize('NFC');
      }
      if (name !== undefined) return readName(name, space ?? '');
      if (escaped !== undefined) return escaped === '-' ? '' : ' ';
      return found === '}{' ? ' ' : '';
    },
  );
}

function readName(name: string, space: string): string {
  if (structure.has(name) || silentMacros.has(name) || accents.has(name)) return space;
  const symbol = symbols.get(name);
  if (symbol === undefined) return ` ${name} `;
  if (/^\p{Script=Greek}$/u.test(symbol)) return symbol + space;
  // TeX takes the spaces that end a macro's name: `Stra\ss e`.
  return /^[^\P{L}A-Za-z]+$/u.test(symbol) ? symbol : ` ${symbol} `;
}
