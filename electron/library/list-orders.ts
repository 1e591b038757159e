import type { Sort } from '../../shared/paper.ts';
import { placesOfADate } from './places.ts';

/** An index whose order is a list's, or a part of it. */
export interface OrderedIndex {
  table: 'papers' | 'marks';
  /** The column that orders it; papers with the same value are ordered by their id, in the same direction. */
  column: string;
  id: 'id' | 'paper_id';
  direction: 'ASC' | 'DESC';
  /** What is true of all that are in it, by the columns of its index alone; '': nothing. */
  where: string;
  /** What a paper must fit to be in it, as a condition on `p` and `m`; '': nothing. */
  fits: string;
}

const papers = { table: 'papers', id: 'id', where: '', fits: '' } as const;

/** The indexes that give all papers in a list's order, one after the other; null: their places do. */
export const orderedIndexes: Record<Sort, OrderedIndex[] | null> = {
  newest: null,
  oldest: null,
  // Where nothing is searched for, all papers are as relevant.
  relevance: null,
  title: [{ ...papers, column: 'title_sort', direction: 'ASC' }],
  // Papers without what a list is ordered by come last.
  'first-author': [
    { ...papers, column: 'author_sort', direction: 'ASC', where: "author_sort > ''" },
    { ...papers, column: 'author_sort', direction: 'ASC', where: "author_sort = ''" },
  ],
  'recently-added': [{ ...papers, column: 'added_at', direction: 'DESC' }],
  'recently-read': [
    { table: 'marks', column: 'read_at', id: 'paper_id', direction: 'DESC', where: 'read_at IS NOT NULL', fits: '' },
    { ...papers, column: 'place', direction: 'DESC', fits: 'm.read_at IS NULL' },
  ],
  queue: [
    {
      table: 'marks',
      column: 'queue_position',
      id: 'paper_id',
      direction: 'ASC',
      where: 'queue_position IS NOT NULL',
      fits: '',
    },
    { ...papers, column: 'place', direction: 'DESC', fits: 'm.queue_position IS NULL' },
  ],
};

/** The same orders for ORDER BY, where few papers are sorted at once. */
export const orderBy: Record<Sort, string> = {
  newest: 'p.place DESC',
  relevance: 'p.place DESC',
  oldest: `p.place < ${placesOfADate}, p.place`,
  title: 'p.title_sort, p.id',
  'first-author': "p.author_sort = '', p.author_sort, p.id",
  'recently-added': 'p.added_at DESC, p.id DESC',
  'recently-read': 'm.read_at DESC NULLS LAST, iif(m.read_at IS NULL, p.place, p.id) DESC',
  queue: 'm.queue_position NULLS LAST, iif(m.queue_position IS NULL, -p.place, p.id)',
};
