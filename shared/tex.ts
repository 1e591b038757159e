import { mathToPlainText } from './tex-plain.ts';
import { environmentAt, isDisplayEnvironment } from './tex-environments.ts';
import { isDollarFormula, mayOpenDollarFormula } from './tex-dollars.ts';

/** A piece of a text with TeX in it: a formula, or what stands between formulas. */
export interface TexSegment {
  kind: 'text' | 'math';
  /** What to show: plain text with `\$` as `$`, or the formula to typeset, without its delimiters. */
  text: string;
  /** The piece exactly as it stands in the source. */
  source: string;
  /** Where the piece starts and ends in the source, in UTF-16 units; `end` is the first one after it. */
  start: number;
  end: number;
  /** Whether the formula wants a line of its own. */
  display: boolean;
}

/**
 * Splits a text into formulas and what stands between them; the sources of all segments, one after another, are the
 * text again. Formulas are `$...$`, `$$...$$`, `\(...\)`, `\[...\]` and `\begin{equation}...\end{equation}` with its
 * kin. What only looks like one stays text: a lone `$`, `\$5`, `$5 and $6`, a formula whose braces don't balance, or
 * one with nothing in it. Time grows linearly with the text, whatever it is.
 */
export function splitTex(text: string): TexSegment[] {
  const segments: TexSegment[] = [];
  const layout = /[$\\]/.test(text) ? layOut(text) : null;
  const special = /[$\\]/g;
  let textStart = 0;
  let at = layout === null ? text.length : 0;
  while (layout !== null && at < text.length) {
    special.lastIndex = at;
    at = special.exec(text)?.index ?? text.length;
    const formula = formulaAt(text, at, layout);
    if (formula === null) {
      at += text[at] === '\\' || text.startsWith('$$', at) ? 2 : 1;
      continue;
    }
    if (textStart < at) segments.push(textSegment(text, textStart, at));
    segments.push({ kind: 'math', source: text.slice(at, formula.end), start: at, ...formula });
    at = formula.end;
    textStart = at;
  }
  if (textStart < text.length) segments.push(textSegment(text, textStart, text.length));
  return segments;
}

/** Whether the text holds a formula. */
export function hasMath(text: string): boolean {
  return splitTex(text).some((segment) => segment.kind === 'math');
}

/**
 * The text for a place that can't typeset (an accessible name, a window title): formulas as readable as Unicode makes
 * them (`3$\times$` is 3×, `$n^2$` is n²), and macros that it has nothing for as their source.
 */
export function plainText(text: string): string {
  return splitTex(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : mathToPlainText(segment.text)))
    .join('');
}

interface Formula {
  text: string;
  end: number;
  display: boolean;
}

/** What one pass over a text finds, so that no formula needs to look at the text inside a brace group again. */
interface Layout {
  /**
   * For each `{`, where its `}` stands; -1 for all other characters, and for a `{` that closes nowhere or only beyond a
   * `$`: a formula may hold a `$` in the argument of a text macro (`\text{if $x$}`) and nowhere else.
   */
  closing: Int32Array;
  /** For each place, how many blank lines have begun before it. */
  blankLines: Int32Array;
}

function layOut(text: string): Layout {
  const closing = new Int32Array(text.length).fill(-1);
  const blankLines = new Int32Array(text.length + 1);
  const open: { at: number; isText: boolean; hasDollar: boolean }[] = [];
  let blankSoFar = 0;
  let lineIsBlank = false;
  for (let at = 0; at < text.length; at++) {
    blankLines[at] = blankSoFar;
    const character = text[at];
    if (character === '\n') {
      if (lineIsBlank) blankSoFar++;
      lineIsBlank = true;
    } else if (character !== ' ' && character !== '\t' && character !== '\r') {
      lineIsBlank = false;
    }
    if (character === '{') {
      open.push({ at, isText: isTextArgument(text, at), hasDollar: false });
    } else if (character === '}') {
      const group = open.pop();
      const parent = open.at(-1);
      if (group !== undefined && !group.hasDollar) closing[group.at] = at;
      if (group !== undefined && parent !== undefined && group.hasDollar && !parent.isText) parent.hasDollar = true;
    } else if (character === '$') {
      const group = open.at(-1);
      if (group !== undefined && !group.isText) group.hasDollar = true;
    } else if (character === '\\' && at + 1 < text.length && text[at + 1] !== '\n') {
      at++;
      blankLines[at] = blankSoFar;
    }
  }
  blankLines[text.length] = blankSoFar;
  return { closing, blankLines };
}

const textMacroBefore = /\\(?:text[a-z]*|[mhf]box|emph|intertext|tag\*?) ?$/;

function isTextArgument(text: string, at: number): boolean {
  return textMacroBefore.test(text.slice(Math.max(0, at - 16), at));
}

function formulaAt(text: string, at: number, layout: Layout): Formula | null {
  if (text.startsWith('$$', at)) return displayDollars(text, at, layout);
  if (text[at] === '$') return inlineDollars(text, at, layout);
  if (text.startsWith('\\(', at)) return delimited(text, at, layout, '\\(', '\\)', false);
  if (text.startsWith('\\[', at)) return delimited(text, at, layout, '\\[', '\\]', true);
  return environment(text, at, layout);
}

function inlineDollars(text: string, at: number, layout: Layout): Formula | null {
  if (!mayOpenDollarFormula(text, at)) return null;
  const close = findEnd(text, at + 1, layout, (place) => (text[place] === '$' ? 'end' : 'go on'));
  if (close === -1 || hasBlankLine(layout, at, close) || !isDollarFormula(text, at + 1, close)) return null;
  return { text: text.slice(at + 1, close), end: close + 1, display: false };
}

function displayDollars(text: string, at: number, layout: Layout): Formula | null {
  const close = findEnd(text, at + 2, layout, (place) => {
    if (text[place] !== '$') return 'go on';
    return text[place + 1] === '$' ? 'end' : 'fail';
  });
  if (close === -1 || hasBlankLine(layout, at, close)) return null;
  return formulaOf(text, at + 2, close, close + 2, true);
}

function delimited(
  text: string,
  at: number,
  layout: Layout,
  open: string,
  close: string,
  display: boolean,
): Formula | null {
  const end = findEnd(text, at + open.length, layout, (place) => {
    if (text.startsWith(close, place)) return 'end';
    return text.startsWith(open, place) ? 'fail' : 'go on';
  });
  return end === -1 ? null : formulaOf(text, at + open.length, end, end + close.length, display);
}

function environment(text: string, at: number, layout: Layout): Formula | null {
  const name = environmentAt(text, at);
  if (name === null) return null;
  const open = `\\begin{${name}}`;
  const close = `\\end{${name}}`;
  const formula = delimited(text, at, layout, open, close, isDisplayEnvironment(name));
  if (formula === null) return null;
  const bare = name.replace('*', '');
  if (bare === 'math' || bare === 'displaymath') return formula;
  // Starred: an abstract has no use for the number of an equation.
  return { ...formula, text: `\\begin{${bare}*}${formula.text}\\end{${bare}*}` };
}

function formulaOf(text: string, start: number, close: number, end: number, display: boolean): Formula | null {
  const content = text.slice(start, close);
  return content.trim() === '' ? null : { text: content, end, display };
}

/**
 * The first place from `from` on, outside of any brace group, that `judge` calls the end; -1 if it calls a failure
 * first, or a brace without its partner or the end of the text comes first. Asked only at `$` and `\`. Brace groups
 * are jumped over, and each kind of formula fails at the next opening of its own kind: that keeps all searches
 * together linear.
 */
function findEnd(
  text: string,
  from: number,
  layout: Layout,
  judge: (place: number) => 'end' | 'fail' | 'go on',
): number {
  const special = /[{}$\\]/g;
  let at = from;
  for (;;) {
    special.lastIndex = at;
    const match = special.exec(text);
    if (match === null) return -1;
    at = match.index;
    if (match[0] === '}') return -1;
    if (match[0] === '{') {
      at = layout.closing[at] ?? -1;
      if (at === -1) return -1;
      at++;
      continue;
    }
    const verdict = judge(at);
    if (verdict === 'end') return at;
    if (verdict === 'fail') return -1;
    at += match[0] === '\\' ? 2 : 1;
  }
}

function hasBlankLine(layout: Layout, start: number, end: number): boolean {
  return layout.blankLines[start] !== layout.blankLines[end];
}

function textSegment(text: string, start: number, end: number): TexSegment {
  const source = text.slice(start, end);
  const shown = source.replace(/\\([^])/g, (pair, escaped: string) => (escaped === '$' ? '$' : pair));
  return { kind: 'text', text: shown, source, start, end, display: false };
}
