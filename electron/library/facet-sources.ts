import type { FacetKind } from '../../shared/facets.ts';
import { namesByTag } from './nested-tags.ts';
import { partConditions, stateConditions } from './query-sql.ts';
import type { ReadableLibrary } from './sql.ts';

/** In the order in which facets are counted, the quickest first. */
export const countedBy = ['paper', 'tag', 'name'] as const;
type CountedBy = (typeof countedBy)[number];

/** Where the values of a facet are in the library. */
export interface FacetSource {
  /**
   * Gives rows of a value, or of what has several, of how many papers it is, and of the paper where a row is of one alone: these may name a value
   * again. Binds the papers' ids, as JSON, to ?1.
   */
  sql: string;
  /** All values that a paper has by one that a row gives; without it, that one. */
  valuesBy?(db: ReadableLibrary): (by: string | number) => readonly string[];
  /** What is looked at to count: the papers alone, quickly; what the user gave each; or the many names that each has. */
  countedBy: CountedBy;
}

const papers = 'json_each(?1) found CROSS JOIN papers p ON p.id = found.value';
const marks = 'json_each(?1) found CROSS JOIN marks m ON m.paper_id = found.value';

export const facetSources: Record<FacetKind, FacetSource> = {
  read: ofConditions({ unread: stateConditions.unread, read: stateConditions.read }, marks),
  mark: ofConditions({ starred: stateConditions.starred, queued: stateConditions.queued }, marks),
  tag: {
    sql: 'SELECT t.tag_id, 1, t.paper_id FROM json_each(?1) found CROSS JOIN paper_tags t ON t.paper_id = found.value',
    valuesBy: (db) => {
      const names = namesByTag(db);
      return (tag) => names.get(Number(tag)) ?? [];
    },
    countedBy: 'tag',
  },
  subject: {
    sql: `SELECT p.subject, count(*), NULL FROM ${papers} WHERE p.subject IS NOT NULL GROUP BY p.subject`,
    countedBy: 'paper',
  },
  year: {
    sql: `SELECT substr(p.date, 1, 4), count(*), NULL FROM ${papers} WHERE p.date IS NOT NULL GROUP BY 1`,
    countedBy: 'paper',
  },
  author: ofNames('paper_authors'),
  affiliation: ofNames('paper_affiliations'),
  has: ofConditions(
    {
      code: partConditions.code,
      note: partConditions.note,
      abstract: partConditions.abstract,
      doi: partConditions.doi,
    },
    papers,
  ),
};

/** Values by what a paper with them fits: all of them counted in one go. */
function ofConditions(conditions: Record<string, string>, from: string): FacetSource {
  const values = Object.keys(conditions);
  const sums = Object.values(conditions).map((condition, at) => `sum(${condition}) AS n${at}`);
  return {
    sql: `WITH counted AS MATERIALIZED (SELECT ${sums.join(', ')} FROM ${from})
      ${values.map((value, at) => `SELECT '${value}', n${at}, NULL FROM counted WHERE n${at} > 0`).join(' UNION ALL ')}`,
    countedBy: 'paper',
  };
}

function ofNames(table: 'paper_authors' | 'paper_affiliations'): FacetSource {
  return {
    sql: `SELECT a.name, 1, a.paper_id FROM json_each(?1) found CROSS JOIN ${table} a ON a.paper_id = found.value`,
    countedBy: 'name',
  };
}
