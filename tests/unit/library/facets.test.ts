import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedFirst, countFacets } from '../../../electron/library/facets.ts';
import type { PaperDraft } from '../../../electron/library/import/drafts.ts';
import { allRows } from '../../../electron/library/sql.ts';
import { facets } from '../../../shared/facet-values.ts';
import { type FacetGroup, type FacetKind, facetKinds, mostFacetValues } from '../../../shared/facets.ts';
import type { View } from '../../../shared/paper.ts';
import { parentsOf } from '../../../shared/tag.ts';
import { toggleFacet } from '../../../shared/query-facets.ts';
import { addManyPapers } from './many-papers.ts';
import { makeDraft, TestLibrary, useLibrary } from './test-library.ts';

interface Choice {
  kind: FacetKind;
  value: string;
}

function count(library: TestLibrary, search: string, view: View = { kind: 'all' }): FacetGroup[][] {
  const steps = countFacets(library.db, { view, search, facets: [...facetKinds] }, new Date());
  return [...steps].flatMap((groups) => (groups === null ? [] : [groups]));
}

/** The counts of a facet in the last answer that has it. */
function countsOf(answers: readonly FacetGroup[][], kind: FacetKind): Record<string, number> {
  const group = answers.flat().findLast((candidate) => candidate.kind === kind);
  return Object.fromEntries((group?.values ?? []).map(({ value, papers }) => [value, papers]));
}

const searchFor = (choices: readonly Choice[], words = ''): string =>
  choices.reduce((text, { kind, value }) => toggleFacet(text, facets[kind].part(value)), words);

/** What the user made of a paper. */
interface Made {
  draft: PaperDraft;
  isRead: boolean;
  isStarred: boolean;
  isQueued: boolean;
  hasNote: boolean;
  tags: string[];
  isTrashed: boolean;
}

/** The values of a paper, as one can see that they are right. */
function valuesOf({ draft, ...made }: Made): Record<FacetKind, string[]> {
  const own = (values: Record<string, boolean>): string[] => Object.keys(values).filter((value) => values[value]);
  return {
    read: [made.isRead ? 'read' : 'unread'],
    mark: own({ starred: made.isStarred, queued: made.isQueued }),
    // A parent stands for all below it.
    tag: made.tags.flatMap((name) => [...parentsOf(name), name]),
    subject: draft.subject === null ? [] : [draft.subject],
    year: draft.date === null ? [] : [draft.date.slice(0, 4)],
    author: draft.authors,
    affiliation: draft.affiliations,
    has: own({
      code: draft.hasCode || draft.codeUrl !== null,
      note: made.hasNote,
      abstract: draft.abstract !== null,
      doi: draft.identifiers.doi !== null,
    }),
  };
}

const isOneOf: ReadonlySet<FacetKind> = new Set<FacetKind>(['read', 'subject', 'year']);

function fits(paper: Made, choices: readonly Choice[], except: FacetKind | null): boolean {
  return facetKinds.every((kind) => {
    const chosen = choices.filter((choice) => choice.kind === kind).map(({ value }) => value);
    const own = valuesOf(paper)[kind];
    if (chosen.length === 0 || (kind === except && isOneOf.has(kind))) return true;
    return isOneOf.has(kind)
      ? chosen.some((value) => own.includes(value))
      : chosen.every((value) => own.includes(value));
  });
}

function model(papers: readonly Made[], choices: readonly Choice[], kind: FacetKind): Record<string, number> {
  const found = papers.filter((paper) => fits(paper, choices, kind));
  const counts: Record<string, number> = {};
  for (const { value } of choices.filter((choice) => choice.kind === kind)) counts[value] = 0;
  for (const paper of found)
    for (const value of new Set(valuesOf(paper)[kind])) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const tags = ['methods', 'methods/pruning', 'methods/Größe (x)', 'areas/vision', 'areas/text', '★'];
const names = ['Ada Lovelace', 'Bo Berg', 'Chén Wei', 'D. "Dee" Dorn'];
const paper: fc.Arbitrary<Made> = fc.record({
  draft: fc
    .record({
      subject: fc.constantFrom(null, 'cs.CL', 'cs.LG', 'hep-th', 'my own (field)'),
      date: fc.constantFrom(null, '2023', '2024-02', '2024-02-03', '2025-04-04'),
      authors: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
      affiliations: fc.array(fc.constantFrom('nvidia', 'eth zürich', 'mit'), { maxLength: 2 }),
      hasCode: fc.boolean(),
      abstract: fc.constantFrom(null, 'Words.'),
      doi: fc.constantFrom(null, '10.1/x'),
    })
    .map(({ doi, ...rest }) =>
      makeDraft({ ...rest, identifiers: { arxivId: null, arxivVersion: null, doi, url: null } }),
    ),
  isRead: fc.boolean(),
  isStarred: fc.boolean(),
  isQueued: fc.boolean(),
  hasNote: fc.boolean(),
  tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 }),
  isTrashed: fc.boolean(),
});

const choice: fc.Arbitrary<Choice> = fc.oneof(
  ...Object.entries({
    read: ['read', 'unread'],
    mark: ['starred', 'queued'],
    tag: [...tags, 'areas'],
    subject: ['cs.CL', 'cs.LG', 'hep-th', 'my own (field)'],
    year: ['2023', '2024', '2025'],
    author: names.slice(0, 3),
    affiliation: ['nvidia', 'eth zürich'],
    has: ['code', 'note', 'abstract', 'doi'],
  } satisfies Record<FacetKind, string[]>).map(([kind, values]) =>
    fc.record({ kind: fc.constantFrom(kind as FacetKind), value: fc.constantFrom(...values) }),
  ),
);
const choices = fc.uniqueArray(choice, { maxLength: 3, selector: ({ kind, value }) => `${kind} ${value}` });

describe('facets', () => {
  it('FC1 are counted as one sees them, in any small library, in Trash and out of it', () => {
    fc.assert(
      fc.property(
        fc.array(paper, { minLength: 1, maxLength: 8 }),
        fc.array(choices, { minLength: 1, maxLength: 4 }),
        (papers, searches) => {
          const library = new TestLibrary();
          try {
            const ids = library.add(...papers.map(({ draft }) => draft));
            const those = (wanted: (made: Made) => boolean): number[] =>
              ids.filter((_, at) => papers.slice(at, at + 1).some(wanted));
            const mark = (kind: 'read' | 'starred' | 'queued', marked: number[]): void => {
              if (marked.length > 0) library.mark(marked, kind);
            };
            mark(
              'read',
              those(({ isRead }) => isRead),
            );
            mark(
              'starred',
              those(({ isStarred }) => isStarred),
            );
            mark(
              'queued',
              those(({ isQueued }) => isQueued),
            );
            for (const id of those(({ hasNote }) => hasNote)) library.note(id, 'My words.');
            for (const name of tags) {
              const tagged = those((made) => made.tags.includes(name));
              library.tag(ids, name);
              library.tag(
                ids.filter((id) => !tagged.includes(id)),
                name,
                false,
              );
            }
            const trashed = those(({ isTrashed }) => isTrashed);
            if (trashed.length > 0) library.trash(trashed);
            for (const chosen of searches) {
              for (const kind of ['all', 'trash'] as const) {
                const answers = count(library, searchFor(chosen), { kind });
                const inView = papers.filter(({ isTrashed }) => isTrashed === (kind === 'trash'));
                for (const facet of facetKinds) {
                  expect(countsOf(answers, facet), `${searchFor(chosen)} ${facet}`).toEqual(
                    model(inView, chosen, facet),
                  );
                }
                expect(answers.flat().every(({ isExact }) => isExact)).toBe(true);
              }
            }
          } finally {
            library.remove();
          }
        },
      ),
      { numRuns: 40, seed: 4 },
    );
  });
});

describe('a choice', () => {
  const library = useLibrary(
    { title: 'Mamba one', subject: 'cs.CL', date: '2024', authors: ['Ada Lovelace', 'Bo Berg'] },
    { title: 'Mamba two', subject: 'cs.CL', date: '2025', authors: ['Ada Lovelace'] },
    { title: 'Mamba three', subject: 'cs.LG', date: '2025', authors: ['Bo Berg'] },
    { title: 'Puzzle', subject: 'hep-th', date: '2025', authors: ['Bo Berg'] },
  );

  it('FC2 of a field of one value a paper can be widened: its own counts are those without it', () => {
    const answers = count(library(), 'subject:cs.CL mamba ');
    expect(countsOf(answers, 'subject')).toEqual({ 'cs.CL': 2, 'cs.LG': 1 });
    expect(countsOf(answers, 'year')).toEqual({ '2024': 1, '2025': 1 });
    const both = toggleFacet('subject:cs.CL mamba ', facets.subject.part('cs.LG'));
    expect(library().list('all', both)).toHaveLength(3);
  });

  it('FC2 of another field narrows: its counts are what is left', () => {
    const answers = count(library(), 'author:"Ada Lovelace"');
    expect(countsOf(answers, 'author')).toEqual({ 'Ada Lovelace': 2, 'Bo Berg': 1 });
  });

  it('FC3 is in the counts also where no paper has it, and however it was typed', () => {
    expect(countsOf(count(library(), 'year:1999'), 'year')).toEqual({ '1999': 0, '2024': 1, '2025': 3 });
    expect(countsOf(count(library(), 'subject:CL'), 'subject')).toEqual({ 'cs.CL': 2, 'cs.LG': 1, 'hep-th': 1 });
    expect(countsOf(count(library(), 'author:"berg, B"'), 'author')).toEqual({
      'berg, B': 3,
      'Bo Berg': 3,
      'Ada Lovelace': 1,
    });
    expect(countsOf(count(library(), 'subject:cs '), 'subject')).toEqual({ 'cs.CL': 2, 'cs.LG': 1, 'hep-th': 1 });
  });

  it('FC6 of a tag stands for those below it, whatever case and accents were typed', () => {
    library().tag([1, 2], 'Größe/klein');
    library().tag([2, 3], 'größe/groß');
    library().tag([3], 'Zu lesen');
    const all = { größe: 3, 'Größe/klein': 2, 'größe/groß': 2, 'Zu lesen': 1 };
    expect(countsOf(count(library(), ''), 'tag')).toEqual(all);
    expect(countsOf(count(library(), 'tag:GROSSE '), 'tag')).toEqual({ ...all, GROSSE: 3, größe: undefined });
    expect(countsOf(count(library(), 'tag:"Zu lesen"'), 'tag')).toEqual({ 'Zu lesen': 1, größe: 1, 'größe/groß': 1 });
    library().trash([3]);
    expect(countsOf(count(library(), ''), 'tag')).toEqual({ größe: 2, 'Größe/klein': 2, 'größe/groß': 1 });
  });

  it('FC3 an order in the search makes no difference', () => {
    expect(count(library(), 'sort:title mamba ')).toEqual(count(library(), 'mamba '));
  });
});

describe('a long list', () => {
  const library = new TestLibrary();
  const papers = 6_000;

  beforeAll(() => {
    addManyPapers(library.db, papers);
    library.db.exec(
      `INSERT INTO paper_authors (paper_id, position, name)
       SELECT id, 0, format('Author %d', id % 50) FROM papers UNION ALL SELECT id, 1, 'Everyone' FROM papers`,
    );
  });
  afterAll(() => library.remove());

  it('FC4 is first counted by its newest papers, as “at least”, then exactly', () => {
    const [first = [], ...later] = count(library, '');
    expect(first.map(({ kind }) => kind)).toEqual(facetKinds);
    expect(first.every(({ isExact }) => !isExact)).toBe(true);
    expect(countsOf([first], 'author')).toMatchObject({ Everyone: countedFirst });
    expect(
      later
        .flat()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(facetKinds.toSorted());
    expect(later.flat().every(({ isExact }) => isExact)).toBe(true);
    expect(countsOf(later, 'author')).toMatchObject({ Everyone: papers, 'Author 0': papers / 50 });
    expect(countsOf(later, 'read')).toEqual({ unread: papers });
    const bySubject = allRows<{ subject: string; n: number }>(
      library.db,
      'SELECT subject, count(*) AS n FROM papers GROUP BY subject',
    );
    expect(countsOf(later, 'subject')).toEqual(Object.fromEntries(bySubject.map(({ subject, n }) => [subject, n])));
  });

  it('FC4 whose part is short has that part exact at once', () => {
    const [first = [], later = []] = count(library, 'subject:cs.A');
    expect(first.filter(({ isExact }) => !isExact).map(({ kind }) => kind)).toEqual(['subject']);
    expect(later.map(({ kind }) => kind)).toEqual(['subject']);
  });

  it('FC5 names the values of most papers, thirty at most, and years from the newest on', () => {
    const answers = count(library, '');
    const authors = Object.entries(countsOf(answers, 'author'));
    expect(authors).toHaveLength(mostFacetValues);
    expect(authors[0]).toEqual(['Everyone', papers]);
    const years =
      answers
        .flat()
        .findLast(({ kind }) => kind === 'year')
        ?.values.map(({ value }) => value) ?? [];
    expect(years).toEqual(years.toSorted().toReversed());
  });
});
