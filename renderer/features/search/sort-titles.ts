import type { Sort } from '../../../shared/paper.ts';

const titles: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  relevance: 'Relevance',
  title: 'Title',
  'first-author': 'First author',
  'recently-added': 'Recently added',
  'recently-read': 'Recently read',
  queue: 'Your order',
};

/** What an order of the list is called. */
export function sortTitle(sort: Sort): string {
  return titles[sort];
}
