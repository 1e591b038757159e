import type { ListQuery, Sort, View } from './paper.ts';
import type { QueryNode, QuerySort } from './query.ts';
import { withParts } from './query-facets.ts';
import { capitalized, labelOfPart } from './query-labels.ts';
import { parseQuery } from './query-parse.ts';
import { fieldValue } from './query-values.ts';

/** What is kept of the list on screen as a saved search. */
export interface SearchToSave {
  /** The text to save: with what it finds, of the list and its order, as far as the language can say that. */
  query: string;
  /** Whether it finds the papers of the list on screen; otherwise it looks through all papers. */
  saysView: boolean;
}

const querySorts: Record<Sort, QuerySort | null> = {
  newest: null,
  oldest: 'oldest',
  relevance: 'relevance',
  title: 'title',
  'first-author': 'author',
  'recently-added': 'added',
  'recently-read': 'read',
  queue: null,
};

/** What there is to save of a list; null: nothing is searched for. */
export function searchToSave({ view, search, sort }: ListQuery): SearchToSave | null {
  const part = partOfView(view);
  if (search.trim() === '' && part == null) return null;
  const order = querySorts[sort];
  const query =
    part == null && (order === null || parseQuery(search).query.sort !== null)
      ? search
      : withParts(search, part == null ? [] : [part], order);
  return { query, saysView: part !== undefined };
}

/** A view as a part of a search; null: it is all papers; undefined: the language can't say it. */
function partOfView(view: View): QueryNode | null | undefined {
  switch (view.kind) {
    case 'all':
      return null;
    case 'unread':
      return { kind: 'is', state: 'unread' };
    case 'queue':
      return { kind: 'is', state: 'queued' };
    case 'starred':
      return { kind: 'is', state: 'starred' };
    case 'noted':
      return { kind: 'has', what: 'note' };
    case 'subject':
      return fieldValue('subject', view.subject);
    case 'profile':
    case 'trash':
      return undefined;
  }
}

/** The longest name that is guessed, in UTF-16 units. */
const longestGuess = 60;

/** A name for a search, by its words and what else it asks for: "Mamba vision, Unread". */
export function guessedName(query: string): string {
  const { filter } = parseQuery(query).query;
  const parts = filter === null ? [] : filter.kind === 'and' ? filter.parts : [filter];
  const isWord = (part: QueryNode): boolean => part.kind === 'text' && part.field === null;
  const words = parts.filter(isWord).map(labelOfPart).join(' ');
  const others = parts.filter((part) => !isWord(part)).map(labelOfPart);
  const name = [...(words === '' ? [] : [words]), ...others].join(', ').replace(/["“”„…]/gu, '');
  return capitalized([...name].slice(0, longestGuess).join('').trim());
}
