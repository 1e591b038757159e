import { foldTermToFts } from '../../shared/fold-terms.ts';
import type { Query, QueryNode, QueryPart, QuerySort, QueryState, QueryText } from '../../shared/query.ts';
import type { Sort } from '../../shared/paper.ts';
import { subjectsNamed } from '../../shared/subjects.ts';
import { dateCondition } from './query-dates.ts';
import { withNeighboursJoined } from './query-neighbours.ts';
import type { SqlValue } from './sql.ts';

/** A condition on `p` (papers) and `m` (marks), in SQL. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

/** A search as SQL. */
export interface CompiledQuery {
  /** What every paper's words must fit, as an expression for FTS5's MATCH; null: nothing. */
  words: string | null;
  /** All else that must hold; null: nothing. */
  condition: Condition | null;
  sort: Sort | null;
}

/** The columns of the index of words. */
const indexColumns = { title: 'title', abstract: 'abstract', author: 'authors', note: 'notes' } as const;

const stateConditions: Record<Exclude<QueryState, 'new'>, string> = {
  read: 'm.read_at IS NOT NULL',
  unread: 'm.read_at IS NULL',
  starred: 'm.starred_at IS NOT NULL',
  queued: 'm.queue_position IS NOT NULL',
};
const partConditions: Record<QueryPart, string> = {
  note: "EXISTS (SELECT 1 FROM notes WHERE notes.paper_id = p.id AND notes.text <> '')",
  code: '(p.has_code = 1 OR p.code_url IS NOT NULL)',
  abstract: 'p.abstract IS NOT NULL',
  doi: 'p.doi IS NOT NULL',
};
const sortsOfQueries: Record<QuerySort, Sort> = {
  newest: 'newest',
  oldest: 'oldest',
  title: 'title',
  author: 'first-author',
  added: 'recently-added',
  read: 'recently-read',
};

/** How long a paper is new, in milliseconds. */
const newFor = 7 * 86_400_000;

/**
 * Compiles a search. No text of it ever becomes SQL or FTS5 syntax: what it says in words is folded and quoted, all else
 * is bound.
 *
 * @param now what `added:<7d` and `this-week` are told against
 */
export function compileQuery({ filter, sort }: Query, now: Date): CompiledQuery {
  const needed = filter === null ? [] : filter.kind === 'and' ? filter.parts : [filter];
  const words: string[] = [];
  const rest: QueryNode[] = [];
  for (const node of withNeighboursJoined(needed)) {
    const expression = wordsOf(node);
    if (expression === undefined) {
      rest.push(node);
      // Names are looked at one by one, but only where the index has all their parts.
      const candidates = isName(node) ? nameWords(node) : null;
      if (candidates !== null) words.push(candidates);
    } else if (expression !== null) words.push(expression);
  }
  const condition = rest.length === 0 ? null : compileAll(rest, 'AND', now);
  return {
    words: words.length === 0 ? null : [...new Set(words)].join(' AND '),
    condition,
    sort: sort === null ? null : sortsOfQueries[sort],
  };
}

/**
 * A part of a search as an expression over the index of words. Null: it has no words, and asks for nothing; undefined:
 * the index alone can't tell.
 */
function wordsOf(node: QueryNode): string | null | undefined {
  if (node.kind === 'text') return wordsOfText(node);
  if (node.kind !== 'and' && node.kind !== 'or') return undefined;
  const parts = (node.kind === 'and' ? withNeighboursJoined(node.parts) : node.parts).map(wordsOf);
  if (parts.includes(undefined)) return undefined;
  const expressions = [...new Set(parts.flatMap((part) => part ?? []))];
  if (expressions.length < 2) return expressions[0] ?? null;
  return `(${expressions.join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
}

function wordsOfText(node: QueryText): string | null | undefined {
  const { field, text, match, isPrefix } = node;
  if (isName(node)) return partsOfName(text).length < 2 ? nameWords(node) : undefined;
  if (field !== null && field !== 'title' && field !== 'abstract' && field !== 'note') return undefined;
  const expression = foldTermToFts(text, { isPrefix, isPhrase: match === 'phrase' });
  if (expression === null || field === null) return expression;
  return `${indexColumns[field]} : (${expression})`;
}

function isName(node: QueryNode): node is QueryText {
  return node.kind === 'text' && node.field === 'author';
}

function partsOfName(text: string): string[] {
  return text.split(/[\s,.]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/**
 * Names as people write them: "Bercovich, A", "A. Bercovich" and "Akhiad Bercovich" are one. A name spelt out also fits
 * its initial, and an initial all names that it begins. Of several parts, each may be another author's.
 */
function nameWords({ text, isPrefix }: QueryText): string | null {
  const parts = partsOfName(text);
  const expressions = parts.flatMap((part, index) => {
    const isLast = isPrefix && index === parts.length - 1;
    const isInitial = [...part].length === 1;
    const spelt = foldTermToFts(part, { isPrefix: isLast || isInitial, isPhrase: false });
    if (spelt === null) return [];
    const initial = isInitial || parts.length === 1 ? null : initialOf(part);
    return initial === null ? spelt : `(${spelt} OR ${initial})`;
  });
  return expressions.length === 0 ? null : `authors : (${expressions.join(' AND ')})`;
}

/** The initial of a name alone, as an expression; null for a name that has none (CJK). */
function initialOf(name: string): string | null {
  const [first = ''] = name;
  return /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(first)
    ? foldTermToFts(first, { isPrefix: false, isPhrase: false })
    : null;
}

function compile(node: QueryNode, now: Date): Condition {
  switch (node.kind) {
    case 'and':
      return compileAll(node.parts, 'AND', now);
    case 'or':
      return compileAll(node.parts, 'OR', now);
    case 'not':
      return negated(node.part, now);
    case 'text':
      return compileText(node);
    case 'date':
      return dateCondition(node.field, node.range, now);
    case 'is':
      return node.state === 'new'
        ? { sql: '(m.read_at IS NULL AND p.added_at >= ?)', values: [now.getTime() - newFor] }
        : { sql: stateConditions[node.state], values: [] };
    case 'has':
      return { sql: partConditions[node.what], values: [] };
  }
}

/** Parts that the index of words can tell are asked of it as one, since each question to it makes a list of its own. */
function compileAll(nodes: readonly QueryNode[], operator: 'AND' | 'OR', now: Date): Condition {
  const words: string[] = [];
  const unwanted: string[] = [];
  const conditions: Condition[] = [];
  for (const node of operator === 'AND' ? withNeighboursJoined(nodes) : nodes) {
    const expression = wordsOf(node);
    const unwantedExpression = node.kind === 'not' ? wordsOf(node.part) : undefined;
    if (expression !== undefined) {
      if (expression !== null) words.push(expression);
    } else if (unwantedExpression !== undefined) {
      if (unwantedExpression !== null) unwanted.push(unwantedExpression);
    } else conditions.push(compile(node, now));
  }
  if (words.length > 0) conditions.push(inIndex(words.join(` ${operator} `), true));
  // Not this and not that is neither; not this or not that is not both.
  if (unwanted.length > 0) conditions.push(inIndex(unwanted.join(operator === 'AND' ? ' OR ' : ' AND '), false));
  if (conditions.length === 0) return anything;
  return balanced(conditions, operator);
}

/** SQLite bounds how deep an expression may be, not how wide: halves of halves keep a thousand parts ten deep. */
function balanced(conditions: readonly Condition[], operator: 'AND' | 'OR'): Condition {
  const [only] = conditions;
  if (only !== undefined && conditions.length === 1) return only;
  const middle = conditions.length >> 1;
  const left = balanced(conditions.slice(0, middle), operator);
  const right = balanced(conditions.slice(middle), operator);
  return { sql: `(${left.sql} ${operator} ${right.sql})`, values: [...left.values, ...right.values] };
}

const anything: Condition = { sql: '1', values: [] };

function negated(part: QueryNode, now: Date): Condition {
  const expression = wordsOf(part);
  if (expression === null) return anything;
  if (expression !== undefined) return inIndex(expression, false);
  const { sql, values } = compile(part, now);
  // What is not known (no venue, no date) is not what was asked for either.
  return { sql: `(${sql}) IS NOT 1`, values };
}

function inIndex(expression: string, isWanted: boolean): Condition {
  return {
    sql: `p.id ${isWanted ? 'IN' : 'NOT IN'} (SELECT rowid FROM paper_words WHERE paper_words MATCH ?)`,
    values: [expression],
  };
}

function compileText(node: QueryText): Condition {
  const expression = wordsOfText(node);
  if (expression === null) return anything;
  if (expression !== undefined) return inIndex(expression, true);
  const { text } = node;
  switch (node.field) {
    case 'subject': {
      const codes = [...new Set([text, ...subjectsNamed(text)])];
      return { sql: 'p.subject COLLATE NOCASE IN (SELECT value FROM json_each(?))', values: [JSON.stringify(codes)] };
    }
    case 'id':
      return {
        sql: '? COLLATE NOCASE IN (p.arxiv_id, p.doi, p.cite_key, p.url)',
        values: [text.replace(/^(?:arxiv:|doi:|https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/arxiv\.org\/abs\/)/i, '')],
      };
    case 'author': {
      const candidates = nameWords(node);
      const isAuthor = {
        sql: 'EXISTS (SELECT 1 FROM paper_authors a WHERE a.paper_id = p.id AND has_name(a.name, ?, ?))',
        values: [text, Number(node.isPrefix)],
      };
      return candidates === null ? anything : balanced([inIndex(candidates, true), isAuthor], 'AND');
    }
    case 'venue':
      return { sql: 'has_words(p.venue, ?)', values: [text] };
    default:
      return {
        sql: 'EXISTS (SELECT 1 FROM paper_affiliations a WHERE a.paper_id = p.id AND has_words(a.name, ?))',
        values: [text],
      };
  }
}
