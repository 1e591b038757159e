import { formatPartialDate } from './dates.ts';
import type { DateField, DateRange, QueryPart, QuerySort, QueryState, QueryText, RelativeDay } from './query.ts';
import { subjectName, subjectsNamed } from './subjects.ts';

/** What a search asks, in words that its explanation and its chips share. */

export const stateWords: Record<QueryState, string> = {
  read: 'read',
  unread: 'unread',
  starred: 'starred',
  queued: 'in Up next',
  new: 'new',
};

export const partWords: Record<QueryPart, string> = {
  note: 'a note',
  highlight: 'a highlight',
  tag: 'a tag',
  code: 'code',
  abstract: 'an abstract',
  doi: 'a DOI',
};

export const sortWords: Record<QuerySort, string> = {
  newest: 'newest first',
  oldest: 'oldest first',
  relevance: 'most relevant first',
  title: 'sorted by title',
  author: 'sorted by first author',
  added: 'last added first',
  read: 'last read first',
};

const startWords: Record<RelativeDay, string> = {
  today: 'today',
  'this-week': 'this week',
  'this-month': 'this month',
  'this-year': 'this year',
};

/** Days as they stand after "added" or "read": `'in April 2025'`, `'since 2024'`, `'in the last 7 days'`. */
export function daysInWords(range: DateRange): string {
  switch (range.kind) {
    case 'since':
      return startWords[range.start];
    case 'age': {
      const days = range.days === 1 ? 'day' : `${range.days} days`;
      return range.is === 'under' ? `in the last ${days}` : `more than ${range.days === 1 ? 'a day' : days} ago`;
    }
    case 'between': {
      const from = range.from === null ? null : formatPartialDate(range.from, 'full');
      const to = range.to === null ? null : formatPartialDate(range.to, 'full');
      if (from === null) return `until ${to ?? ''}`;
      if (to === null) return `since ${from}`;
      if (from !== to) return `from ${from} to ${to}`;
      return range.from?.length === 10 ? `on ${from}` : `in ${from}`;
    }
  }
}

/** What became of a paper on a day. */
export const dayVerbs: Record<DateField, string> = { date: 'published', added: 'added', read: 'read' };

/** The words to find as they were typed: `'“mamba”'`, `'“mam…”'` where the last may be unfinished. */
export function quotedWords({ text, isPrefix }: QueryText): string {
  return `“${text}${isPrefix ? '…' : ''}”`;
}

/** The subject that a person means by its full name, where it is one; else what they typed. */
export function subjectInWords(text: string): string {
  const [code, ...more] = subjectsNamed(text);
  return code === undefined || more.length > 0 ? text : subjectName(code);
}

/** `'a'`, `'a and b'`, `'a, b and c'`. */
export function listInWords(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
