import type { Query, QueryNode } from './query.ts';
import { parseQuery } from './query-parse.ts';
import { searchKey } from './saved-search.ts';

/** A search with the saved searches that it names put in their places. */
export interface ResolvedQuery {
  query: Query;
  /** Why one could not be, in a sentence for the user; null: all were. It finds nothing then. */
  hint: string | null;
}

/**
 * Puts saved searches in the places of their names (`list:"To read"`), and those that they name in turn. Their order
 * (`sort:`) is not taken over.
 *
 * @param queryOf the text of a saved search by its name's {@link searchKey}; null: there is none
 */
export function resolveLists({ filter, sort }: Query, queryOf: (key: string) => string | null): ResolvedQuery {
  let hint: string | null = null;
  const tell = (sentence: string): void => {
    hint ??= sentence;
  };
  const known = new Map<string, QueryNode | null>();
  const resolve = (node: QueryNode, within: readonly string[]): QueryNode => {
    if (node.kind === 'and' || node.kind === 'or') {
      return { kind: node.kind, parts: node.parts.map((part) => resolve(part, within)) };
    }
    if (node.kind === 'not') return { kind: 'not', part: resolve(node.part, within) };
    if (node.kind !== 'list') return node;
    const key = searchKey(node.name);
    if (within.includes(key)) {
      tell(`The saved search “${node.name}” is part of itself: that part finds nothing.`);
      return node;
    }
    if (!known.has(key)) {
      const text = queryOf(key);
      if (text === null) tell(`There is no saved search “${node.name}”: that part finds nothing.`);
      const inner = text === null ? null : parseQuery(`${text} `).query.filter;
      // A search that asks for nothing fits all papers.
      known.set(key, text === null ? node : inner === null ? null : resolve(inner, [...within, key]));
    }
    return known.get(key) ?? { kind: 'and', parts: [] };
  };
  const resolved = filter === null ? null : resolve(filter, []);
  if (resolved !== null && hasMoreTerms(resolved, mostTerms)) {
    return { query: { filter: nothing, sort }, hint: 'The saved searches in this search are too long together.' };
  }
  return { query: { filter: resolved, sort }, hint };
}

/** Terms that a search may have when all that it names is put in. */
const mostTerms = 2_000;

/** No such search: it finds nothing. */
const nothing: QueryNode = { kind: 'list', name: '' };

function hasMoreTerms(node: QueryNode, most: number): boolean {
  let terms = 0;
  // Saved searches in saved searches can double at each step, so the count must not go through them all.
  const count = (one: QueryNode): void => {
    if (terms > most) return;
    if (one.kind === 'and' || one.kind === 'or') for (const part of one.parts) count(part);
    else if (one.kind === 'not') count(one.part);
    else terms += 1;
  };
  count(node);
  return terms > most;
}
