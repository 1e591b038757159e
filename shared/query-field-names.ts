import {
  type DateField,
  type QueryPart,
  queryParts,
  type QuerySort,
  querySorts,
  type QueryState,
  queryStates,
  type RelativeDay,
  relativeDays,
  type TextField,
} from './query.ts';

/** What may stand before a colon. */
export type FieldName = TextField | DateField | 'year' | 'is' | 'has' | 'sort' | 'list';

/** A name or a value with what it is for, as it is offered while a search is typed. */
export interface Explained<Name extends string = string> {
  name: Name;
  explanation: string;
}

const fields: Record<FieldName, string> = {
  author: 'by full name or initial',
  title: 'words in the title',
  tag: 'a tag and those nested in it',
  subject: 'by code or name',
  year: 'a year, or 2024..2026',
  is: 'read, unread, starred, queued or new',
  has: 'a note, a highlight, a tag, code and so on',
  abstract: 'words in the abstract',
  note: 'words in your notes',
  affiliation: 'where the authors work',
  venue: 'where it was published',
  date: 'when it was published',
  added: 'when it came into the library',
  read: 'when you marked it read',
  id: 'an arXiv number, DOI or cite key',
  list: 'what a saved search finds',
  sort: 'the order of the results',
};

const states: Record<QueryState, string> = {
  unread: 'not marked read',
  read: 'marked read',
  starred: 'with a star',
  queued: 'in Up next',
  new: 'added in the last week and unread',
};

const parts: Record<QueryPart, string> = {
  note: 'with a note of yours',
  highlight: 'with a highlight',
  tag: 'with any tag',
  code: 'with code',
  abstract: 'with an abstract',
  doi: 'with a DOI',
};

const orders: Record<QuerySort, string> = {
  newest: 'latest date first',
  oldest: 'earliest date first',
  relevance: 'what fits best first',
  title: 'by title',
  author: 'by first author',
  added: 'what came last first',
  read: 'what you read last first',
};

const days: Record<RelativeDay, string> = {
  today: 'since midnight',
  'this-week': 'since Monday',
  'this-month': 'since the first of the month',
  'this-year': 'since the first of January',
};
const ages: readonly Explained[] = [
  { name: '<7d', explanation: 'in the last 7 days' },
  { name: '<1m', explanation: 'in the last 30 days' },
  { name: '<1y', explanation: 'in the last 365 days' },
];

/** The fields whose names begin as typed, the most useful first; all of them where nothing is typed yet. */
export function fieldCompletions(typed: string): Explained<FieldName>[] {
  return fieldNames.filter((name) => name.startsWith(typed.toLowerCase())).map((name) => explained(name, fields));
}

/** The field of this name, in any case; null where there is none. */
export function fieldNamed(name: string): FieldName | null {
  return fieldNames.find((known) => known === name.toLowerCase()) ?? null;
}

/** All values of a field that has the same ones in every library, and the days that have names; empty for others. */
export function fixedValues(field: FieldName): Explained[] {
  switch (field) {
    case 'is':
      return queryStates.map((name) => explained(name, states));
    case 'has':
      return queryParts.map((name) => explained(name, parts));
    case 'sort':
      return querySorts.map((name) => explained(name, orders));
    case 'date':
    case 'added':
    case 'read':
      return [...relativeDays.map((name) => explained(name, days)), ...ages];
    default:
      return [];
  }
}

const fieldNames = Object.keys(fields) as FieldName[];

function explained<Name extends string>(name: Name, explanations: Record<Name, string>): Explained<Name> {
  return { name, explanation: explanations[name] };
}
