import type { ListQuery, Sort, View } from '../../shared/paper.ts';
import { resolveLists } from '../../shared/query-lists.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import { isOfWords, type QueryTerm, wantedTerms } from '../../shared/query-terms.ts';
import { withTags } from '../../shared/query-tags.ts';
import { spellOutBeginnings } from './prefix-words.ts';
import { type Asking, compileQuery, type Condition } from './query-sql.ts';
import { queryOfSearch } from './saved-searches.ts';
import type { ReadableLibrary } from './sql.ts';
import { tagsWithWords } from './tags.ts';
import { hintOfTags } from './unknown-tags.ts';

/** What a list is made of, for list-walk.ts to go through. */
export interface ListPlan {
  sort: Sort;
  /** What every paper's words must fit, as an expression for FTS5; null: nothing. */
  words: string | null;
  /** What papers are ranked by, the most relevant first. */
  terms: QueryTerm[];
  /** Whether the words are just these terms, each a word that can be anywhere, and all needed. */
  isOfWords: boolean;
  /** All else that must hold of a paper. */
  condition(asking: Asking): Condition;
  /** Whether the condition asks the index of words too. */
  asksWords: boolean;
  /** The places where papers of the list can be: from the first, and before the second. */
  places: { from: number; before: number };
  /** What of the search could not be taken as meant, for the user; null: nothing. */
  hint: string | null;
  /** Sets of papers, as SELECTs of their `paper_id`, among each of which all those of the list are. */
  among: Condition[];
}

interface ViewFilter {
  where: string;
  among: string | null;
  values: (string | number)[];
}

/**
 * What a list query asks for.
 *
 * @param now what a search for `added:<7d` or `read:this-week` is told against
 */
export function planList(db: ReadableLibrary, query: ListQuery, now: Date): ListPlan {
  const view = viewFilter(query.view);
  const { query: resolved, hint } = resolveLists(parseQuery(query.search).query, (key) => queryOfSearch(db, key));
  const search = compileQuery(
    withTags(resolved, (node) => tagsWithWords(db, node)),
    {
      now,
      spellOut: (expression) => spellOutBeginnings(db, expression),
    },
  );
  return {
    sort: search.sort ?? query.sort,
    words: search.words,
    terms: wantedTerms(resolved),
    isOfWords: isOfWords(resolved),
    condition: (asking) => {
      const condition = search.condition(asking);
      return {
        sql: [
          query.view.kind === 'trash' ? 'm.trashed_at IS NOT NULL' : 'm.trashed_at IS NULL',
          view.where,
          condition?.sql ?? '',
        ]
          .filter((part) => part !== '')
          .join(' AND '),
        values: [...view.values, ...(condition?.values ?? [])],
      };
    },
    asksWords: search.asksWords,
    places: search.places,
    among: [...(view.among === null ? [] : [{ sql: view.among, values: view.values }]), ...search.among],
    hint: hint ?? hintOfTags(db, resolved),
  };
}

function viewFilter(view: View): ViewFilter {
  switch (view.kind) {
    case 'all':
      return { where: '', among: null, values: [] };
    case 'unread':
      return { where: 'm.read_at IS NULL', among: null, values: [] };
    case 'queue':
      return ofMarks('queue_position');
    case 'starred':
      return ofMarks('starred_at');
    case 'trash':
      return ofMarks('trashed_at');
    case 'noted':
      return {
        where: "EXISTS (SELECT 1 FROM notes n WHERE n.paper_id = p.id AND n.text <> '')",
        among: "SELECT paper_id FROM notes WHERE text <> ''",
        values: [],
      };
    case 'profile':
      return {
        where: 'EXISTS (SELECT 1 FROM profile_papers l WHERE l.profile_id = ? AND l.paper_id = p.id)',
        among: 'SELECT paper_id FROM profile_papers WHERE profile_id = ?',
        values: [view.profileId],
      };
    case 'subject':
      return {
        where: 'p.subject = ?',
        among: 'SELECT id AS paper_id FROM papers WHERE subject = ?',
        values: [view.subject],
      };
  }
}

function ofMarks(column: 'queue_position' | 'starred_at' | 'trashed_at'): ViewFilter {
  return {
    where: `m.${column} IS NOT NULL`,
    among: `SELECT paper_id FROM marks WHERE ${column} IS NOT NULL`,
    values: [],
  };
}
