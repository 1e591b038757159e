import { textFields } from './query.ts';

/** A piece of a search: a bracket, or a term with what stands before it. */
export type QueryToken =
  | { kind: 'open' | 'close'; isNegated: boolean; field: string | null }
  | { kind: 'term'; isNegated: boolean; field: string | null; text: string; isQuoted: boolean; isLast: boolean };

export interface QueryTokens {
  tokens: QueryToken[];
  /** A quotation that goes on to the end. */
  hasOpenQuote: boolean;
  /** There was more than was read. */
  isCut: boolean;
}

/** Terms and brackets that are read of one search. */
const mostTokens = 2_000;

// Sticky, so that a pasted book is read once from its beginning to its end.
const space = /\s+/y;
const prefix = /(-?)(?:([A-Za-z]+):)?(?=["“”„(])/y;
const word = /[^\s()"“”„]+/y;
const quoted = /[^"“”„]*/y;

/**
 * Takes a search apart. A word ends at white space, a bracket or a quotation mark; `-` and a field's name belong to what
 * follows them without a space.
 *
 * @param text as typed, of any length; read in linear time
 */
export function readQueryTokens(text: string): QueryTokens {
  const tokens: QueryToken[] = [];
  let hasOpenQuote = false;
  let at = 0;
  // Brackets that close do not finish a word.
  const end = text.length - (/\)*$/.exec(text.slice(-mostTokens))?.[0].length ?? 0);
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length && tokens.length < mostTokens) {
    if (match(space) !== null) continue;
    if (text[at] === ')') {
      at += 1;
      tokens.push({ kind: 'close', isNegated: false, field: null });
      continue;
    }
    const before = match(prefix);
    if (before !== null) {
      const isNegated = before[1] === '-';
      const field = before[2]?.toLowerCase() ?? null;
      const isBracket = text[at] === '(';
      at += 1;
      if (isBracket) {
        tokens.push({ kind: 'open', isNegated, field });
        continue;
      }
      const inside = match(quoted)?.[0] ?? '';
      if (at === text.length) hasOpenQuote = true;
      at += 1;
      tokens.push({ kind: 'term', isNegated, field, text: inside.trim(), isQuoted: true, isLast: false });
      continue;
    }
    const found = match(word)?.[0] ?? '';
    tokens.push({ kind: 'term', ...ofWord(found), isQuoted: false, isLast: at === end });
  }
  return { tokens, hasOpenQuote, isCut: text.slice(at).trim() !== '' };
}

function ofWord(found: string): { isNegated: boolean; field: string | null; text: string } {
  const isNegated = found.length > 1 && found.startsWith('-') && !found.startsWith('--');
  const rest = isNegated ? found.slice(1) : found;
  const [, name, text = ''] = /^([A-Za-z]+):(.*)$/su.exec(rest) ?? [];
  const field = name?.toLowerCase() ?? null;
  // An address is no field, but a word in title:(//x) may look like one when it is printed.
  const isAddress = text.startsWith('//') && !textFields.some((known) => known === field);
  return field === null || isAddress ? { isNegated, field: null, text: rest } : { isNegated, field, text };
}
