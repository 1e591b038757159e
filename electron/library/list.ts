import type { ListQuery, Sort, View } from '../../shared/paper.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import { compileQuery } from './query-sql.ts';
import type { SqlValue } from './sql.ts';

/** A list as SQL: it gives `id`s in list order. */
export interface ListSql {
  sql: string;
  values: SqlValue[];
}

/** The first table of the join: the one that leaves the least to look at, or that is in the list's order already. */
type Start = 'papers' | 'marks' | 'notes' | 'words' | 'profile';

interface Filter {
  start: Start;
  where: string;
  values: SqlValue[];
}

const joins: Record<Start, string> = {
  papers: 'papers p CROSS JOIN marks m ON m.paper_id = p.id',
  marks: 'marks m CROSS JOIN papers p ON p.id = m.paper_id',
  notes: 'notes n CROSS JOIN papers p ON p.id = n.paper_id CROSS JOIN marks m ON m.paper_id = n.paper_id',
  words: 'paper_words w CROSS JOIN papers p ON p.id = w.rowid CROSS JOIN marks m ON m.paper_id = w.rowid',
  profile: 'profile_papers l CROSS JOIN papers p ON p.id = l.paper_id CROSS JOIN marks m ON m.paper_id = l.paper_id',
};

// Papers without what a list is ordered by come last, in both directions.
const orders: Record<Sort, string> = {
  newest: 'p.date DESC, p.id DESC',
  oldest: 'p.date ASC NULLS LAST, p.id ASC',
  // Where nothing is searched for, all papers are as relevant.
  relevance: 'p.date DESC, p.id DESC',
  title: 'p.title_sort, p.id',
  'first-author': "p.author_sort = '', p.author_sort, p.id",
  'recently-added': 'p.added_at DESC, p.id DESC',
  'recently-read': 'm.read_at DESC, p.date DESC, p.id DESC',
  queue: 'm.queue_position NULLS LAST, p.date DESC, p.id DESC',
};

/**
 * A list query as SQL. Joins are written in the order to run them (SQLite keeps the order of a CROSS JOIN), so that a
 * view of many papers walks the index of its order and gives its first rows at once, and a view of few sorts those few.
 *
 * @param now what a search for `added:<7d` or `read:this-week` is told against
 */
export function listSql(query: ListQuery, now = new Date()): ListSql {
  const filter = viewFilter(query.view);
  const { words, condition, sort } = compileQuery(parseQuery(query.search).query, now);
  const where = [query.view.kind === 'trash' ? 'm.trashed_at IS NOT NULL' : 'm.trashed_at IS NULL'];
  if (filter.where !== '') where.push(filter.where);
  let { start } = filter;
  const values = [...filter.values];
  if (words !== null) {
    if (start === 'papers') start = 'words';
    where.push(
      start === 'words' ? 'w.paper_words MATCH ?' : 'p.id IN (SELECT rowid FROM paper_words WHERE paper_words MATCH ?)',
    );
    values.push(words);
  }
  if (condition !== null) {
    where.push(condition.sql);
    values.push(...condition.values);
  }
  return {
    sql: `SELECT p.id AS id FROM ${joins[start]} WHERE ${where.join(' AND ')} ORDER BY ${orders[sort ?? query.sort]}`,
    values,
  };
}

function viewFilter(view: View): Filter {
  switch (view.kind) {
    case 'all':
      return { start: 'papers', where: '', values: [] };
    case 'unread':
      return { start: 'papers', where: 'm.read_at IS NULL', values: [] };
    case 'queue':
      return { start: 'marks', where: 'm.queue_position IS NOT NULL', values: [] };
    case 'starred':
      return { start: 'marks', where: 'm.starred_at IS NOT NULL', values: [] };
    case 'noted':
      return { start: 'notes', where: "n.text <> ''", values: [] };
    case 'trash':
      return { start: 'marks', where: '', values: [] };
    case 'profile':
      return { start: 'profile', where: 'l.profile_id = ?', values: [view.profileId] };
    case 'subject':
      return { start: 'papers', where: 'p.subject = ?', values: [view.subject] };
  }
}
