import { type TextField, textFields } from './query.ts';

/** A piece of a search: a bracket, or a term with what stands before it. */
export type QueryToken = { kind: 'open' | 'close'; isNegated: boolean; field: string | null; from: number } | QueryTerm;

/** A word or a quotation; places are in UTF-16 units. */
export interface QueryTerm {
  kind: 'term';
  isNegated: boolean;
  /** In lower case. */
  field: string | null;
  text: string;
  isQuoted: boolean;
  /** A quotation that goes on to the end. */
  isOpen: boolean;
  /** What stands at the end of what is typed, so that it may be unfinished. */
  isLast: boolean;
  from: number;
  /** Where it begins after `-` and the field's name: at the mark of a quotation. */
  valueFrom: number;
  /** Where it ends: after the mark of a quotation. */
  to: number;
}

export interface QueryTokens {
  tokens: QueryToken[];
  /** A quotation that goes on to the end. */
  hasOpenQuote: boolean;
  /** There was more than was read. */
  isCut: boolean;
}

/** Terms and brackets that are read of one search; a bracket counts together with the one that closes it. */
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
  let read = 0;
  let depth = 0;
  // Brackets that close do not finish a word.
  const end = text.length - (/\)*$/.exec(text.slice(-mostTokens))?.[0].length ?? 0);
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (match(space) !== null) continue;
    const from = at;
    if (text[at] === ')' && (depth > 0 || read < mostTokens)) {
      at += 1;
      if (depth > 0) depth -= 1;
      else read += 1;
      tokens.push({ kind: 'close', isNegated: false, field: null, from });
      continue;
    }
    if (read >= mostTokens) break;
    const before = match(prefix);
    if (before !== null) {
      const isNegated = before[1] === '-';
      const field = before[2]?.toLowerCase() ?? null;
      const valueFrom = at;
      at += 1;
      if (text[valueFrom] === '(') {
        depth += 1;
        // The name of what is no field becomes a word, and both stand in brackets of their own.
        read += field === null || asTextField(field) !== null ? 2 : 5;
        tokens.push({ kind: 'open', isNegated, field, from });
        continue;
      }
      const inside = match(quoted)?.[0].trim() ?? '';
      const isOpen = at === text.length;
      if (isOpen) hasOpenQuote = true;
      else at += 1;
      read += 1;
      const place = { from, valueFrom, to: at };
      tokens.push({ kind: 'term', isNegated, field, text: inside, isQuoted: true, isOpen, isLast: false, ...place });
      continue;
    }
    const found = ofWord(match(word)?.[0] ?? '');
    read += 1;
    const place = { from, valueFrom: at - found.text.length, to: at };
    tokens.push({ kind: 'term', ...found, isQuoted: false, isOpen: false, isLast: at === end, ...place });
  }
  return { tokens, hasOpenQuote, isCut: text.slice(at).trim() !== '' };
}

/** The field of words that a name means; null where it means none. */
export function asTextField(name: string): TextField | null {
  // As identifiers are written everywhere: arXiv:2504.00001, doi:10.1000/1.
  if (name === 'arxiv' || name === 'doi') return 'id';
  return textFields.find((known) => known === name) ?? null;
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
