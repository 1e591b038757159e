import type { ListQuery, Sort } from './paper.ts';
import type { QuerySort } from './query.ts';
import { parseQuery } from './query-parse.ts';

/** The order of a list that a search names with `sort:`. */
export const sortsOfQueries: Record<QuerySort, Sort> = {
  newest: 'newest',
  oldest: 'oldest',
  relevance: 'relevance',
  title: 'title',
  author: 'first-author',
  added: 'recently-added',
  read: 'recently-read',
};

/** The orders that go by something that a person can name: a date or letters. */
export const keyedSorts = ['newest', 'oldest', 'title', 'first-author', 'recently-added', 'recently-read'] as const;
export type KeyedSort = (typeof keyedSorts)[number];

/**
 * What a paper is ordered by: a date (ISO 8601 with its precision), or letters as they are folded for search. Null where
 * it has none; such papers come last.
 */
export type SortKey = string | null;

/** How many papers' keys can be asked for at once. */
export const mostSortKeys = 128;

/** The order that a list is in: the search's own, else the one that was chosen. */
export function orderOf({ search, sort }: ListQuery): Sort {
  const own = search === '' ? null : parseQuery(search).query.sort;
  return own === null ? sort : sortsOfQueries[own];
}

/** The same as an order that has keys; null where it has none. */
export function keyedOrderOf(query: ListQuery): KeyedSort | null {
  const order = orderOf(query);
  return keyedSorts.find((keyed) => keyed === order) ?? null;
}
