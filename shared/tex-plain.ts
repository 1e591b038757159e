import { accents, letterlike, silentMacros, subscripts, superscripts, symbols } from './tex-symbols.ts';

/** How deep groups are followed; what is nested deeper is shown as its source, which also bounds the time. */
const deepest = 30;

/** The longest degree of a root with its brackets, in UTF-16 units: `[10]`. */
const longestDegree = 12;

/**
 * A formula (without its delimiters, braces balanced) as readable text: symbols in Unicode, indices raised and lowered
 * where Unicode can, `a/b` for a fraction. Macros that it does not know stay as they are. Linear in its length.
 */
export function mathToPlainText(formula: string): string {
  return readFormula(formula, 0).replace(/\s+/g, ' ').trim();
}

interface Piece {
  text: string;
  end: number;
}

function readFormula(source: string, depth: number): string {
  if (depth > deepest) return source;
  const output: string[] = [];
  let at = 0;
  while (at < source.length) {
    const piece = readPiece(source, at, depth);
    output.push(piece.text);
    at = piece.end;
  }
  return output.join('');
}

function readPiece(source: string, at: number, depth: number): Piece {
  const character = source[at];
  if (character === '\\') return readMacro(source, at, depth);
  if (character === '{') {
    const end = groupEnd(source, at);
    return { text: readFormula(source.slice(at + 1, end - 1), depth + 1), end };
  }
  if (character === '^' || character === '_') return readIndex(source, at, depth);
  if (character === '&' || character === '~') return { text: ' ', end: at + 1 };
  if (character === "'") return { text: '′', end: at + 1 };
  const next = nextSpecial(source, at + 1);
  return { text: source.slice(at, next), end: next };
}

function nextSpecial(source: string, from: number): number {
  const special = /[\\{^_&~']/g;
  special.lastIndex = from;
  return special.exec(source)?.index ?? source.length;
}

function readMacro(source: string, at: number, depth: number): Piece {
  const name = macroName(source, at);
  const end = at + 1 + name.length;
  const symbol = symbols.get(name);
  if (symbol !== undefined) {
    const isGluedWord = /^[a-z]{2}/i.test(symbol) && /[\p{L}\p{N}]/u.test(source[at - 1] ?? '');
    return { text: isGluedWord ? ` ${symbol}` : symbol, end };
  }
  if (name === 'left' || name === 'right') return { text: '', end: source[end] === '.' ? end + 1 : end };
  if (name === 'begin') {
    const environment = argumentAt(source, end);
    const hasColumns = /^(?:array|alignat)\*?$/.test(environment.text);
    return { text: '', end: hasColumns ? argumentAt(source, environment.end).end : environment.end };
  }
  if (name === 'end' || name === 'label') return { text: '', end: argumentAt(source, end).end };
  if (silentMacros.has(name)) return { text: '', end };
  const first = argumentAt(source, end);
  if (name === 'mathbb') {
    const letters = [...readFormula(first.text, depth + 1)].map((letter) => letterlike.get(letter) ?? letter);
    return { text: letters.join(''), end: first.end };
  }
  const accent = accents.get(name);
  if (accent !== undefined) {
    const letter = readFormula(first.text, depth + 1);
    const fits = [...letter].length === 1;
    return { text: fits ? (letter + accent).normalize('NFC') : source.slice(at, first.end), end: first.end };
  }
  if (name === 'frac' || name === 'tfrac' || name === 'dfrac') {
    const second = argumentAt(source, first.end);
    const above = inParentheses(readFormula(first.text, depth + 1));
    return { text: `${above}/${inParentheses(readFormula(second.text, depth + 1))}`, end: second.end };
  }
  if (name === 'sqrt') return readRoot(source, end, depth);
  return { text: source.slice(at, macroArgumentEnd(source, at)), end: macroArgumentEnd(source, at) };
}

function readRoot(source: string, at: number, depth: number): Piece {
  const bracket = /^\[([^[\]{}\\]*)\]/.exec(source.slice(at, at + longestDegree));
  const degree = raised(bracket?.[1] ?? '', superscripts);
  const content = argumentAt(source, at + (degree === null ? 0 : (bracket?.[0].length ?? 0)));
  const inner = readFormula(content.text, depth + 1);
  return { text: `${degree ?? ''}√${inParentheses(inner)}`, end: content.end };
}

function readIndex(source: string, at: number, depth: number): Piece {
  const sign = source[at] ?? '';
  const index = argumentAt(source, at + 1);
  const text = readFormula(index.text, depth + 1).trim();
  const shifted = raised(text, sign === '^' ? superscripts : subscripts);
  if (shifted !== null) return { text: shifted, end: index.end };
  return { text: sign + inParentheses(text), end: index.end };
}

function raised(text: string, letters: ReadonlyMap<string, string>): string | null {
  const shifted = [...text].map((letter) => letters.get(letter));
  return shifted.includes(undefined) ? null : shifted.join('');
}

function inParentheses(text: string): string {
  return /^[\p{L}\p{N}\p{M}.]*$/u.test(text) || [...text].length === 1 ? text : `(${text})`;
}

/** A macro's name: letters, or the one character after the backslash. */
function macroName(source: string, at: number): string {
  const letters = /[A-Za-z]*/y;
  letters.lastIndex = at + 1;
  const name = letters.exec(source)?.[0] ?? '';
  if (name !== '') return name;
  const character = source.codePointAt(at + 1);
  return character === undefined ? '' : String.fromCodePoint(character);
}

/** What a macro or an index at this place takes: a group without its braces, a macro, or one character. */
function argumentAt(source: string, at: number): Piece {
  let start = at;
  while (source[start] === ' ') start++;
  const character = source.codePointAt(start);
  if (character === undefined) return { text: '', end: start };
  if (source[start] === '{') {
    const end = groupEnd(source, start);
    return { text: source.slice(start + 1, end - 1), end };
  }
  const end = source[start] === '\\' ? macroArgumentEnd(source, start) : start + String.fromCodePoint(character).length;
  return { text: source.slice(start, end), end };
}

/** The place after a macro and the group that follows it at once, if one does. */
function macroArgumentEnd(source: string, at: number): number {
  const end = at + 1 + macroName(source, at).length;
  return source[end] === '{' ? groupEnd(source, end) : end;
}

/** The place after the brace that closes the one at this place; the end of the source if none does. */
function groupEnd(source: string, at: number): number {
  let depth = 0;
  for (let place = at; place < source.length; place++) {
    const character = source[place];
    if (character === '\\') place++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return place + 1;
  }
  return source.length;
}
