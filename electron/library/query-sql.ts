import { foldTermToFts } from '../../shared/fold-terms.ts';
import { sortsOfQueries } from '../../shared/list-order.ts';
import type { Query, QueryNode, QueryPart, QueryState, QueryText, TextField } from '../../shared/query.ts';
import type { Sort } from '../../shared/paper.ts';
import { subjectsNamed } from '../../shared/subjects.ts';
import { tagKey } from '../../shared/tag.ts';
import { placesEnd } from './places.ts';
import { dateCondition, placeRange } from './query-dates.ts';
import { withNeighboursJoined } from './query-neighbours.ts';
import type { WordColumn } from './searched-text.ts';
import type { SqlValue } from './sql.ts';

/** A condition on `p` (papers) and `m` (marks), in SQL. Its statement binds a range of places to ?1 and ?2. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

/**
 * How a condition asks the index of words: for all papers of the statement's range of places at once, or for one paper
 * after the other.
 */
export type Asking = 'range' | 'paper';

/** A search as SQL. */
export interface CompiledQuery {
  /** What every paper's words must fit, as an expression for FTS5's MATCH; null: nothing. */
  words: string | null;
  /** All else that must hold; null: nothing. */
  condition(asking: Asking): Condition | null;
  /** Whether the condition asks the index of words too. */
  asksWords: boolean;
  /** Sets of papers, as SELECTs of their `paper_id`, among each of which all that fit are. */
  among: Condition[];
  /** Where papers that fit can be, in places: the first, and the first beyond. */
  places: { from: number; before: number };
  sort: Sort | null;
}

/** The columns of the index of words. */
export const indexColumns: Partial<Record<TextField, WordColumn>> = {
  title: 'title',
  abstract: 'abstract',
  author: 'authors',
  affiliation: 'affiliations',
  note: 'notes',
  venue: 'venue',
};

/** What a state is, as a condition on `m`. */
export const stateConditions: Record<Exclude<QueryState, 'new'>, string> = {
  read: 'm.read_at IS NOT NULL',
  unread: 'm.read_at IS NULL',
  starred: 'm.starred_at IS NOT NULL',
  queued: 'm.queue_position IS NOT NULL',
};
/** What a paper has, as a condition on `p`. */
export const partConditions: Record<QueryPart, string> = {
  note: "EXISTS (SELECT 1 FROM notes WHERE notes.paper_id = p.id AND notes.text <> '')",
  highlight: '0',
  tag: 'EXISTS (SELECT 1 FROM paper_tags t WHERE t.paper_id = p.id)',
  code: '(p.has_code = 1 OR p.code_url IS NOT NULL)',
  abstract: 'p.abstract IS NOT NULL',
  doi: 'p.doi IS NOT NULL',
};

/** How long a paper is new, in milliseconds. */
const newFor = 7 * 86_400_000;

/** What a search is compiled with. */
export interface Compiling {
  /** What `added:<7d` and `this-week` are told against. */
  now: Date;
  /** Rewrites each expression for FTS5: spellOutBeginnings. */
  spellOut(expression: string): string;
}

/**
 * Compiles a search. No text of it ever becomes SQL or FTS5 syntax: what it says in words is folded and quoted, all else
 * is bound.
 */
export function compileQuery({ filter, sort }: Query, compiling: Compiling): CompiledQuery {
  const { now, spellOut } = compiling;
  const needed = filter === null ? [] : filter.kind === 'and' ? filter.parts : [filter];
  const words = new Set<string>();
  const unwanted = new Set<string>();
  const rest: QueryNode[] = [];
  const found = new Set<QueryNode>();
  for (const node of withNeighboursJoined(needed)) {
    const expression = wordsOf(node);
    const unwantedExpression = node.kind === 'not' ? wordsOf(node.part) : undefined;
    if (expression != null) words.add(expression);
    if (unwantedExpression != null) unwanted.add(unwantedExpression);
    const isOfDate = node.kind === 'date' && node.field === 'date';
    if (expression !== undefined || unwantedExpression !== undefined || isOfDate) continue;
    rest.push(node);
    // What the index can't tell is looked at paper by paper, but only where the index has all its parts.
    const candidates = candidatesOf(node);
    if (candidates === null) continue;
    words.add(candidates);
    found.add(node);
  }
  const wanted = [...words].join(' AND ');
  const refused = [...unwanted].join(' OR ');
  // The index tells what it lacks only beside what it has; alone, it is a condition.
  if (wanted === '' && refused !== '')
    rest.push(...needed.filter((node) => node.kind === 'not' && wordsOf(node.part) != null));
  return {
    words: wanted === '' ? null : spellOut(refused === '' ? wanted : `(${wanted}) NOT (${refused})`),
    condition: (asking) => (rest.length === 0 ? null : compileAll(rest, 'AND', { ...compiling, asking, found })),
    asksWords: rest.some((node) => !found.has(node) && asksWords(node)),
    among: needed.flatMap(amongOf),
    places: placesOf(needed, now),
    sort: sort === null ? null : sortsOfQueries[sort],
  };
}

interface Context extends Compiling {
  asking: Asking;
  /** Parts whose candidates the words of the whole search find already. */
  found: ReadonlySet<QueryNode>;
}

/** Whether a part is told by the index of words, wholly or among other things. */
function asksWords(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(asksWords);
  if (node.kind === 'not') return asksWords(node.part);
  return node.kind === 'text' && (node.field === 'author' || wordsOf(node) !== undefined);
}

/** What the index must have of a part that it can't tell whole; null: anything. */
function candidatesOf(node: QueryNode): string | null {
  if (isName(node)) return nameWords(node);
  if (node.kind !== 'text' || node.field !== 'id') return null;
  const expression = foldTermToFts(identifierOf(node.text), { isPrefix: false, isPhrase: true });
  return expression === null ? null : `ids : (${expression})`;
}

function placesOf(needed: readonly QueryNode[], now: Date): CompiledQuery['places'] {
  const ranges = needed.flatMap((node) =>
    node.kind === 'date' && node.field === 'date' ? placeRange(node.range, now) : [],
  );
  return {
    from: Math.max(0, ...ranges.map(({ from }) => from)),
    before: Math.min(placesEnd, ...ranges.map(({ before }) => before)),
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
  const column = field === null ? null : indexColumns[field];
  if (column === undefined) return undefined;
  const isPhrase = match === 'phrase' || field === 'affiliation' || field === 'venue';
  const expression = foldTermToFts(text, { isPrefix, isPhrase });
  return expression === null || column === null ? expression : `${column} : (${expression})`;
}

function isName(node: QueryNode): node is QueryText & { field: 'author' } {
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
  const hasSpelt = parts.some((part) => !isInitialPart(part));
  const expressions = parts.flatMap((part, index) => {
    const isLast = isPrefix && index === parts.length - 1;
    const isInitial = isInitialPart(part);
    // Half of all names fit an initial; the others are looked at one by one.
    if (isInitial && hasSpelt) return [];
    const spelt = foldTermToFts(part, { isPrefix: isLast || isInitial, isPhrase: false });
    if (spelt === null) return [];
    const initial = isInitial || parts.length === 1 ? null : initialOf(part);
    return initial === null ? spelt : `(${spelt} OR ${initial})`;
  });
  return expressions.length === 0 ? null : `authors : (${expressions.join(' AND ')})`;
}

function isInitialPart(part: string): boolean {
  return [...part].length === 1;
}

/** The initial of a name alone, as an expression; null for a name that has none (CJK). */
function initialOf(name: string): string | null {
  const [first = ''] = name;
  return /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(first)
    ? foldTermToFts(first, { isPrefix: false, isPhrase: false })
    : null;
}

function compile(node: QueryNode, context: Context): Condition {
  switch (node.kind) {
    case 'and':
      return compileAll(node.parts, 'AND', context);
    case 'or':
      return compileAll(node.parts, 'OR', context);
    case 'not':
      return negated(node.part, context);
    case 'text':
      return compileText(node, context);
    case 'date':
      return dateCondition(node.field, node.range, context.now);
    case 'is':
      return node.state === 'new'
        ? { sql: '(m.read_at IS NULL AND p.added_at >= ?)', values: [context.now.getTime() - newFor] }
        : { sql: stateConditions[node.state], values: [] };
    case 'has':
      return { sql: partConditions[node.what], values: [] };
    case 'list':
      return { sql: '0', values: [] };
  }
}

/** Parts that the index of words can tell are asked of it as one, since each question to it makes a list of its own. */
function compileAll(nodes: readonly QueryNode[], operator: 'AND' | 'OR', context: Context): Condition {
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
    } else conditions.push(compile(node, context));
  }
  if (words.length > 0) conditions.push(inIndex(words.join(` ${operator} `), true, context));
  // Not this and not that is neither; not this or not that is not both.
  if (unwanted.length > 0)
    conditions.push(inIndex(unwanted.join(operator === 'AND' ? ' OR ' : ' AND '), false, context));
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

function negated(part: QueryNode, context: Context): Condition {
  const expression = wordsOf(part);
  if (expression === null) return anything;
  if (expression !== undefined) return inIndex(expression, false, context);
  const { sql, values } = compile(part, context);
  // What is not known (no venue, no date) is not what was asked for either.
  return { sql: `(${sql}) IS NOT 1`, values };
}

/** Numbers beyond 32 bits are bound as floats, and FTS5 passes over a bound that is no integer: it would go through all. */
function inIndex(expression: string, isWanted: boolean, { asking, spellOut }: Context): Condition {
  const not = isWanted ? '' : 'NOT ';
  return {
    sql:
      asking === 'range'
        ? `p.place ${not}IN (SELECT rowid FROM paper_words WHERE paper_words MATCH ? AND rowid >= CAST(?1 AS INTEGER) AND rowid < CAST(?2 AS INTEGER))`
        : `${not}EXISTS (SELECT 1 FROM paper_words WHERE paper_words MATCH ? AND rowid = p.place)`,
    values: [spellOut(expression)],
  };
}

function compileText(node: QueryText, context: Context): Condition {
  const expression = wordsOfText(node);
  if (expression === null) return anything;
  if (expression !== undefined) return inIndex(expression, true, context);
  const { text } = node;
  switch (node.field) {
    case 'subject': {
      const codes = [...new Set([text, ...subjectsNamed(text)])];
      return { sql: 'p.subject COLLATE NOCASE IN (SELECT value FROM json_each(?))', values: [JSON.stringify(codes)] };
    }
    case 'id':
      return {
        sql: '? COLLATE NOCASE IN (p.arxiv_id, p.doi, p.cite_key, p.url)',
        values: [identifierOf(text)],
      };
    case 'author': {
      const candidates = nameWords(node);
      const isAuthor = {
        sql: 'EXISTS (SELECT 1 FROM paper_authors a WHERE a.paper_id = p.id AND has_name(a.name, ?, ?))',
        values: [text, Number(node.isPrefix)],
      };
      if (candidates === null) return anything;
      return context.found.has(node) ? isAuthor : balanced([inIndex(candidates, true, context), isAuthor], 'AND');
    }
    case 'tag': {
      const tags = tagsCalled(node);
      return {
        sql: `EXISTS (SELECT 1 FROM paper_tags t WHERE t.paper_id = p.id AND t.tag_id IN (${tags.sql}))`,
        values: tags.values,
      };
    }
    default:
      return anything;
  }
}

/** The tags that are meant by a name: that one, all that stand under it, and of one being typed all that begin so. */
function tagsCalled({ text, isPrefix }: QueryText): Condition {
  const key = tagKey(text);
  const under = isPrefix ? key : `${key}/`;
  return {
    sql: 'SELECT id FROM tags WHERE key = ? OR substr(key, 1, ?) = ?',
    values: [key, under.length, under],
  };
}

/** Papers among which all those of a part are, where they can be few; null: it can be any. */
function amongOf(node: QueryNode): Condition[] {
  if (node.kind === 'text' && node.field === 'tag') {
    const tags = tagsCalled(node);
    return [{ sql: `SELECT paper_id FROM paper_tags WHERE tag_id IN (${tags.sql})`, values: tags.values }];
  }
  if (node.kind === 'has' && node.what === 'note') {
    return [{ sql: "SELECT paper_id FROM notes WHERE text <> ''", values: [] }];
  }
  if (node.kind === 'has' && node.what === 'tag') return [{ sql: 'SELECT paper_id FROM paper_tags', values: [] }];
  if (node.kind === 'is' && (node.state === 'starred' || node.state === 'queued' || node.state === 'read')) {
    const column = { starred: 'starred_at', queued: 'queue_position', read: 'read_at' }[node.state];
    return [{ sql: `SELECT paper_id FROM marks WHERE ${column} IS NOT NULL`, values: [] }];
  }
  return [];
}

function identifierOf(text: string): string {
  return text.replace(/^(?:arxiv:|doi:|https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/arxiv\.org\/abs\/)/i, '');
}
