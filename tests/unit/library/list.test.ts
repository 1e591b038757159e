import { beforeEach, describe, expect, it } from 'vitest';
import { insertProfile } from '../../../electron/library/profiles.ts';
import { authorSortKey } from '../../../electron/library/papers.ts';
import { titleSortKey } from '../../../shared/fold.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import type { PaperDetail, Sort, View } from '../../../shared/paper.ts';
import { sorts } from '../../../shared/paper.ts';
import { makeDraft, useLibrary } from './test-library.ts';

const dates = ['2025-04-04', '2025-04', '2025', null, '1999-12-31', '2026-01-01', '2025-04-04'];
const titles = ['Zebras', '“An” apple', 'an apple', 'Éclair', 'eclair', '3.5 bits', '$\\alpha$ rays'];
const authors = [['Ada Lovelace'], ['Émile Borel', 'Ada Lovelace'], ['Knuth, Donald'], [], ['Ada Borel']];
const subjects = ['cs.LG', 'cs.CL', null, 'math.CO'];
const words = ['attention', 'pruning', 'attention pruning', ''];

const drafts = Array.from({ length: 40 }, (_, at) =>
  makeDraft({
    title: `${titles[at % titles.length] ?? ''} ${at % 3 === 0 ? 'attention' : ''}`,
    abstract: at % 4 === 0 ? null : `We study pruning ${at}.`,
    authors: authors[at % authors.length] ?? [],
    subject: subjects[at % subjects.length] ?? null,
    date: dates[at % dates.length] ?? null,
  }),
);
const library = useLibrary(...drafts);
const all = drafts.map((_, at) => at + 1);

/** Ids whose number leaves that remainder. */
const some = (divisor: number, remainder: number) => all.filter((id) => id % divisor === remainder);

beforeEach(() => {
  library().mark(some(3, 1), 'read');
  library().mark(some(6, 1), 'read', false);
  library().mark(some(9, 2), 'read');
  library().mark(some(4, 2), 'starred');
  library().mark(some(5, 3).toReversed(), 'queued');
  library().move([18], 3);
  for (const id of some(7, 2)) library().note(id, id === 9 ? 'attention here' : 'mine');
  library().note(16, '');
  library().trash(some(8, 3));
  inTransaction(library().db, () =>
    insertProfile(library().db, { ...figures, name: 'Ada Lovelace' }, some(2, 0).toReversed()),
  );
});

const figures = {
  subject: null,
  hIndex: null,
  papers: null,
  citations: null,
  noveltyPercent: null,
  aiScore: null,
  takenOn: '2026',
};

const views: View[] = [
  ...(['all', 'unread', 'queue', 'starred', 'noted', 'trash'] as const).map((kind) => ({ kind })),
  { kind: 'profile', profileId: 1 },
  { kind: 'profile', profileId: 2 },
  { kind: 'subject', subject: 'cs.LG' },
  { kind: 'subject', subject: 'none' },
];

describe('lists', () => {
  it.each(views)('LI1 %o holds the papers that belong to it, in each order, and of them those that match', (view) => {
    const papers = all.map((id) => library().paper(id));
    for (const sort of sorts) {
      for (const search of words) {
        const expected = papers
          .filter((paper) => isIn(paper, view) && matches(paper, search))
          .sort((a, b) => compareBy(sort, a, b))
          .map((paper) => paper.id);
        const found = library().list(view, search, sort);
        // Which suits a search best is tested with the ranking.
        const isRanked = sort === 'relevance' && search !== '';
        expect(isRanked ? inOrder(found) : found, `${sort}, “${search}”`).toEqual(
          isRanked ? inOrder(expected) : expected,
        );
      }
    }
  });

  it('LI1 each view but the empty ones has papers to show here', () => {
    const lengths = views.map((view) => library().list(view).length);
    expect(lengths.map((length) => length > 1)).toEqual([true, true, true, true, true, true, true, false, true, false]);
  });

  it('LI2 papers without a date come last, newest or oldest first', () => {
    for (const sort of ['newest', 'oldest'] as const) {
      const found = library()
        .list('all', '', sort)
        .map((id) => library().paper(id).date);
      const undated = found.indexOf(null);
      expect(undated).toBeGreaterThan(0);
      expect(found.slice(undated).every((date) => date === null)).toBe(true);
    }
  });

  it('LI3 titles are ordered by what is read: without case, accents or opening signs', () => {
    expect(['“An” apple', 'Éclair', '$\\alpha$ rays', '  3.5 bits'].map(titleSortKey)).toEqual([
      'an apple',
      'eclair',
      'alpha rays',
      '3.5 bits',
    ]);
  });

  it('LI3 first authors are ordered by family name, papers without an author last', () => {
    expect(['Émile Borel', 'Knuth, Donald E.', 'Plato', ' Ada  M.  Lovelace ', undefined].map(authorSortKey)).toEqual([
      'borel emile',
      'knuth, donald e.',
      'plato',
      'lovelace ada m.',
      '',
    ]);
    const names = library()
      .list('all', '', 'first-author')
      .map((id) => library().paper(id).authors[0]);
    expect([...new Set(names)]).toEqual(['Ada Borel', 'Émile Borel', 'Knuth, Donald', 'Ada Lovelace', undefined]);
  });
});

function inOrder(ids: readonly number[]): number[] {
  return ids.toSorted((a, b) => a - b);
}

function isIn(paper: PaperDetail, view: View): boolean {
  if ((paper.trashedAt !== null) !== (view.kind === 'trash')) return false;
  switch (view.kind) {
    case 'all':
    case 'trash':
      return true;
    case 'unread':
      return paper.readAt === null;
    case 'queue':
      return paper.queuePosition !== null;
    case 'starred':
      return paper.starredAt !== null;
    case 'noted':
      return paper.note.text !== '';
    case 'profile':
      return view.profileId === 1 && paper.id % 2 === 0;
    case 'subject':
      return paper.subject === view.subject;
  }
}

function matches(paper: PaperDetail, search: string): boolean {
  const text = `${paper.title} ${paper.abstract ?? ''} ${paper.note.text}`;
  return search.split(' ').every((word) => text.includes(word));
}

type Key = string | number | null;

/** What a list is ordered by, most telling first; `true`: the greatest first. Null comes last in either direction. */
const keys: Record<Sort, (paper: PaperDetail) => [Key, greatestFirst: boolean][]> = {
  newest: (paper) => [
    [paper.date, true],
    [paper.id, true],
  ],
  relevance: (paper) => [
    [paper.date, true],
    [paper.id, true],
  ],
  oldest: (paper) => [
    [paper.date, false],
    [paper.id, false],
  ],
  title: (paper) => [
    [titleSortKey(paper.title), false],
    [paper.id, false],
  ],
  'first-author': (paper) => [
    [paper.authors[0] === undefined ? null : authorSortKey(paper.authors[0]), false],
    [paper.id, false],
  ],
  'recently-added': (paper) => [
    [paper.addedAt, true],
    [paper.id, true],
  ],
  'recently-read': (paper) => [
    [paper.readAt, true],
    [paper.readAt === null ? paper.date : null, true],
    [paper.id, true],
  ],
  queue: (paper) => [
    [paper.queuePosition, false],
    [paper.date, true],
    [paper.id, true],
  ],
};

function compareBy(sort: Sort, first: PaperDetail, second: PaperDetail): number {
  const others = keys[sort](second);
  for (const [at, [key, greatestFirst]] of keys[sort](first).entries()) {
    const other = others[at]?.[0] ?? null;
    if (key === other) continue;
    if (key === null || other === null) return key === null ? 1 : -1;
    return key < other === greatestFirst ? 1 : -1;
  }
  return 0;
}
