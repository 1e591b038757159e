import { localDay } from '../../shared/dates.ts';
import type { KeyedSort, SortKey } from '../../shared/list-order.ts';
import type { PaperId } from '../../shared/paper.ts';
import { allRows, type ReadableLibrary } from './sql.ts';

/** So much of a title or of names is enough to find a place among others. */
const letters = 40;

const columns: Record<KeyedSort, string> = {
  newest: 'p.date',
  oldest: 'p.date',
  title: `substr(p.title_sort, 1, ${letters})`,
  'first-author': `nullif(substr(p.author_sort, 1, ${letters}), '')`,
  'recently-added': 'p.added_at',
  'recently-read': '(SELECT m.read_at FROM marks m WHERE m.paper_id = p.id)',
};

/**
 * What papers are ordered by in an order, in the order of `ids`: days are told in local time. Null also for ids that are
 * not in the library.
 *
 * @param ids some at most: each is looked up by itself
 */
export function readSortKeys(db: ReadableLibrary, ids: readonly PaperId[], sort: KeyedSort): SortKey[] {
  const rows = allRows<{ value: string | number | null }>(
    db,
    `SELECT ${columns[sort]} AS value FROM json_each(?) asked LEFT JOIN papers p ON p.id = asked.value ORDER BY asked.key`,
    JSON.stringify(ids),
  );
  return rows.map(({ value }) => (typeof value === 'number' ? localDay(value) : value));
}
