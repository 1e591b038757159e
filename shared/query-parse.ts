import {
  type DateField,
  dateFields,
  type Query,
  type QueryNode,
  queryParts,
  type QuerySort,
  querySorts,
  queryStates,
  type TextField,
} from './query.ts';
import { canBecomeDateRange, isOfYears, readDateRange } from './query-dates.ts';
import { asTextField, type QueryTerm, type QueryToken, readQueryTokens } from './query-words.ts';

/** How deep brackets may stand in brackets; SQLite bounds how deep an expression may be. */
const deepest = 64;

/** A search as it was understood. */
export interface ParsedQuery {
  query: Query;
  /** What was taken otherwise than typed, in a sentence for the user; null where nothing was. */
  hint: string | null;
}

/**
 * Reads a search: words, "phrases", `-` and NOT, OR, AND, brackets and fields. Any text at all is a search; what can't be
 * taken as typed is searched for as well as it can be. Linear in the length of the text.
 */
export function parseQuery(text: string): ParsedQuery {
  const { tokens, hasOpenQuote, isCut } = readQueryTokens(text);
  const reader = new Reader(tokens);
  const filter = reader.readAlternatives(null);
  if (hasOpenQuote) reader.tell('A quotation is not closed: it goes on to the end.');
  if (isCut) reader.tell('The search is very long: only its beginning is searched for.');
  return { query: { filter, sort: reader.sort }, hint: reader.hint };
}

class Reader {
  sort: QuerySort | null = null;
  hint: string | null = null;
  readonly #tokens: readonly QueryToken[];
  #at = 0;
  #depth = 0;
  /** Open brackets that were passed over, all of them deeper than those that were not. */
  #passedOver = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  /** Keeps the first of what is told. */
  tell(hint: string): void {
    this.hint ??= hint;
  }

  readAlternatives(field: TextField | null): QueryNode | null {
    const parts: QueryNode[] = [];
    do {
      const part = this.#readAll(field);
      if (part !== null) parts.push(part);
    } while (this.#takes('OR'));
    return combine('or', parts);
  }

  #readAll(field: TextField | null): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let isFirst = true; this.#at < this.#tokens.length; isFirst = false) {
      const token = this.#tokens[this.#at];
      if (token === undefined || (token.kind === 'close' && !this.#passesOverClosed())) break;
      if (token.kind === 'close') continue;
      if (!isFirst && isOperator(token, 'OR') && this.#at + 1 < this.#tokens.length) break;
      if (!isFirst && this.#takes('AND')) isFirst = true;
      const part = this.#readOne(field);
      if (part !== null) parts.push(part);
    }
    return combine('and', parts);
  }

  #readOne(field: TextField | null): QueryNode | null {
    let isNegated = false;
    for (;;) {
      if (this.#takes('NOT')) isNegated = !isNegated;
      else if (this.#passesOverDeep()) isNegated = isNegated !== (this.#tokens[this.#at - 1]?.isNegated ?? false);
      else break;
    }
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === 'close') return null;
    this.#at += 1;
    if (token.isNegated) isNegated = !isNegated;
    const node = token.kind === 'term' ? this.#readTerm(token, field) : this.#readBracket(token.field, field);
    return node !== null && isNegated ? negate(node) : node;
  }

  #readBracket(name: string | null, outer: TextField | null): QueryNode | null {
    const field = name === null ? outer : asTextField(name);
    const isRefused = name !== null && field === null;
    if (isRefused)
      this.tell(takesOneValue(name) ? `${name}: takes no brackets: they were searched as words.` : noField(name));
    const depth = isRefused ? 2 : 1;
    this.#depth += depth;
    const inside = this.readAlternatives(isRefused ? outer : field);
    this.#depth -= depth;
    if (this.#tokens[this.#at]?.kind === 'close') this.#at += 1;
    else this.tell('A bracket is not closed: it goes on to the end.');
    return isRefused ? combine('and', [textNode(outer, name, false, false), inside].flatMap(present)) : inside;
  }

  #readTerm(token: QueryTerm, outer: TextField | null): QueryNode | null {
    const { field: name, text, isQuoted, isLast } = token;
    if (name === null) {
      // An operator that has nothing to join is a word; at the end of what is typed it only waits for more.
      const operator = ['OR', 'AND', 'NOT'].find((word) => isOperator({ ...token, isNegated: false }, word));
      if (operator === undefined) return textNode(outer, text, isQuoted, isLast);
      if (this.#at === this.#tokens.length) return null;
      this.tell(`${operator} stands between two things to find: here it was searched as a word.`);
      return textNode(outer, text.toLowerCase(), isQuoted, isLast);
    }
    if (text === '') return null;
    const field = asTextField(name);
    if (field !== null) return textNode(field, text, isQuoted, isLast);
    const known = this.#readValue(name, text, isLast);
    return known === undefined ? textNode(outer, `${name}:${text}`, isQuoted, isLast) : known;
  }

  /** Null: it asks nothing of a paper; undefined: it is no such field or value. */
  #readValue(name: string, text: string, isLast: boolean): QueryNode | null | undefined {
    const value = text.toLowerCase();
    switch (name) {
      case 'is': {
        const state = queryStates.find((known) => known === value);
        return state === undefined ? this.#unknown(name, queryStates, value, isLast) : { kind: 'is', state };
      }
      case 'has': {
        const what = queryParts.find((known) => known === value);
        return what === undefined ? this.#unknown(name, queryParts, value, isLast) : { kind: 'has', what };
      }
      case 'sort': {
        const sort = querySorts.find((known) => known === value);
        if (sort === undefined) return this.#unknown(name, querySorts, value, isLast);
        this.sort = sort;
        return null;
      }
      case 'list':
        return { kind: 'list', name: text };
      default:
        return this.#readDate(name, text, isLast);
    }
  }

  #readDate(name: string, text: string, isLast: boolean): QueryNode | null | undefined {
    const field: DateField | undefined = name === 'year' ? 'date' : dateFields.find((known) => known === name);
    if (field === undefined) {
      this.tell(noField(name));
      return undefined;
    }
    if (text === '..') return null;
    const range = readDateRange(text);
    if (range !== null && (name !== 'year' || isOfYears(range))) return { kind: 'date', field, range };
    const isBegun = isLast && canBecomeDateRange(text) && (name !== 'year' || /^[\d.<>=]*$/.test(text));
    if (isBegun) return null;
    return this.#refuse(name, name === 'year' ? ['2025', '2024..2026'] : ['2025-04', '2025-04..', '<7d', 'this-week']);
  }

  /** A value at the end of what is typed that only is not finished asks nothing yet. */
  #unknown(name: string, values: readonly string[], value: string, isLast: boolean): null | undefined {
    if (isLast && values.some((known) => known.startsWith(value))) return null;
    return this.#refuse(name, values);
  }

  #refuse(name: string, values: readonly string[]): undefined {
    this.tell(`${name}: takes ${values.join(', ')}. Here it was searched as a word.`);
    return undefined;
  }

  /** Goes past a bracket that would stand too deep; what it says of its first part holds. */
  #passesOverDeep(): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'open') return false;
    const depth = token.field === null || asTextField(token.field) !== null ? 1 : 2;
    if (this.#passedOver === 0 && this.#depth + depth <= deepest) return false;
    this.tell('Brackets stand too deep in brackets: some were passed over.');
    this.#passedOver += 1;
    this.#at += 1;
    return true;
  }

  /** Goes past a bracket that closes none of those that are read. */
  #passesOverClosed(): boolean {
    if (this.#passedOver > 0) this.#passedOver -= 1;
    else if (this.#depth === 0) this.tell('A bracket is closed that was not opened: it was passed over.');
    else return false;
    this.#at += 1;
    return true;
  }

  /** Goes past an operator that stands between two things. */
  #takes(operator: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || !isOperator(token, operator) || this.#at + 1 === this.#tokens.length) return false;
    this.#at += 1;
    return true;
  }
}

function isOperator(token: QueryToken, operator: string): boolean {
  return (
    token.kind === 'term' && token.text === operator && token.field === null && !token.isQuoted && !token.isNegated
  );
}

function takesOneValue(name: string): boolean {
  return ['is', 'has', 'sort', 'list', 'year', ...dateFields].includes(name);
}

function noField(name: string): string {
  const shown = name.length > 30 ? `${name.slice(0, 30)}…` : name;
  return `There is no field “${shown}”: it was searched as a word.`;
}

function textNode(field: TextField | null, text: string, isQuoted: boolean, isLast: boolean): QueryNode | null {
  // Words are letters and digits; a tag's name may be a sign.
  if (text === '' || (field !== 'tag' && !/[\p{L}\p{N}]/u.test(text))) return null;
  const isPrefix = isLast && !isQuoted && field !== 'subject' && field !== 'id';
  return { kind: 'text', field, text, match: isQuoted ? 'phrase' : 'words', isPrefix };
}

function present(node: QueryNode | null): QueryNode[] {
  return node === null ? [] : [node];
}

function negate(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.part : { kind: 'not', part: node };
}

function combine(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length < 2 ? (flat[0] ?? null) : { kind, parts: flat };
}
