import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenFacets,
  hasFacet,
  queryChips,
  toggleFacet,
  withoutChip,
  withoutChoices,
} from '../../../shared/query-facets.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { printQuery } from '../../../shared/query-print.ts';
import { fieldValue } from '../../../shared/query-values.ts';
import type { QueryNode } from '../../../shared/query.ts';
import { query, typedText } from './query-arbitraries.ts';

const normal = (text: string): string => printQuery(parseQuery(text).query);
const year = (name: string): QueryNode => ({
  kind: 'date',
  field: 'date',
  range: { kind: 'between', from: name, to: name },
});
const subject = (code: string): QueryNode => fieldValue('subject', code);
const tag = (name: string): QueryNode => fieldValue('tag', name);
const unread: QueryNode = { kind: 'is', state: 'unread' };

describe('chips', () => {
  it.each([
    ['subject:cs.CL', 'Subject: Computation and Language'],
    ['subject:qux', 'Subject: qux'],
    ['is:unread', 'Unread'],
    ['is:queued', 'In Up next'],
    ['-tag:ml ', 'Not: tag ml'],
    ['tag:"To read"', 'Tag: To read'],
    ['-"exact words"', 'Not: “exact words”'],
    ['-mamba ', 'Not: mamba'],
    ['title:"exact words"', 'Title: “exact words”'],
    ['title:mam', 'Title: mam…'],
    ['author:"Bercovich, A"', 'by Bercovich, A'],
    ['-author:Bercovich ', 'Not: by Bercovich'],
    ['id:2504.00001', 'Identifier: 2504.00001'],
    ['date:2025-04..', 'Since April 2025'],
    ['year:2025', 'In 2025'],
    ['added:<7d', 'Added in the last 7 days'],
    ['-read:this-week', 'Not: read this week'],
    ['has:highlight', 'Has a highlight'],
    ['list:"To read"', 'Saved search: To read'],
    ['subject:CL OR subject:LG ', 'Subject: Computation and Language or Machine Learning'],
    ['mamba OR vision ', 'mamba or vision'],
    ['author:Berg OR is:new', 'by Berg or new'],
    ['is:new OR (mamba tag:x) ', 'New or (mamba and tag x)'],
    ['-(mamba OR vision) ', 'Not: (mamba or vision)'],
    ['sort:title', 'Sorted by title'],
  ])('%s is “%s”', (text, label) => {
    expect(queryChips(text).map((chip) => chip.label)).toEqual([label]);
  });

  it('are what narrows a search beside its plain words, and its order last', () => {
    expect(queryChips('sort:newest mamba "state space" -vision (a OR b) is:read hyb')).toEqual([
      { kind: 'not', text: '-vision', label: 'Not: vision' },
      { kind: 'or', text: '(a OR b)', label: 'a or b' },
      { kind: 'filter', text: 'is:read', label: 'Read' },
      { kind: 'sort', text: 'sort:newest', label: 'Newest first' },
    ]);
    expect(queryChips('')).toEqual([]);
  });

  it('are taken away one by one, and all else stays', () => {
    const text = 'mamba -vision (a OR b) is:read hyb sort:title ';
    expect(withoutChip(text, 0)).toBe('sort:title mamba (a OR b) is:read hyb ');
    expect(withoutChip(text, 1)).toBe('sort:title mamba -vision is:read hyb ');
    expect(withoutChip(text, 3)).toBe('mamba -vision (a OR b) is:read hyb ');
    expect(withoutChip(text, 4)).toBe(normal(text));
    expect(withoutChip('is:read mam', 0)).toBe('mam');
    expect(withoutChip('is:read', 0)).toBe('');
  });

  it('QC2 of any search: one fewer for each that is taken away, the others as they were', () => {
    fc.assert(
      fc.property(fc.oneof(query.map(printQuery), typedText), (text) => {
        const chips = queryChips(text);
        for (const index of chips.keys()) {
          // Alternatives that are left alone become parts of their own words, and are chips no more.
          const left = queryChips(withoutChip(text, index));
          expect(left).toEqual(chips.toSpliced(index, 1));
        }
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe('facets', () => {
  it.each<[string, QueryNode, string]>([
    ['', unread, 'is:unread'],
    ['mamba', unread, 'is:unread mamba'],
    ['mamba ', unread, 'mamba is:unread'],
    ['mamba ', tag('ml'), 'mamba tag:ml '],
    ['a OR b ', unread, '(a OR b) is:unread'],
    ['a OR (b mam', unread, 'is:unread (a OR b mam)'],
    ['is:read', unread, '(is:read OR is:unread)'],
    ['subject:cs.CL mamba ', subject('cs.LG'), '(subject:cs.CL OR subject:cs.LG) mamba '],
    [
      '(subject:cs.CL OR subject:cs.LG) mamba ',
      subject('cs.CV'),
      '(subject:cs.CL OR subject:cs.LG OR subject:cs.CV) mamba ',
    ],
    ['(subject:cs.CL OR subject:cs.LG) mamba ', subject('cs.CL'), 'subject:cs.LG mamba '],
    ['year:2024 sort:title', year('2025'), 'sort:title (year:2024 OR year:2025)'],
    ['year:2024..2026', year('2025'), 'year:2024..2026 year:2025'],
    ['tag:ml ', tag('to read'), 'tag:ml tag:"to read"'],
    ['tag:ml -tag:nlp is:read ', tag('ml'), '-tag:nlp is:read'],
    ['tag:a OR tag:b ', tag('a'), '(tag:a OR tag:b) tag:a '],
    ['subject:lg is:read', subject('cs.LG'), 'is:read'],
    ['subject:cs.LG OR is:read', subject('cs.LG'), '(subject:cs.LG OR is:read) subject:cs.LG '],
    ['tag:ML', tag('ml'), ''],
    ['tag:ml tag:x tag:ml ', tag('ml'), 'tag:x '],
  ])('%j toggled', (text, facet, toggled) => {
    expect(normal(toggleFacet(text, facet))).toBe(normal(toggled));
    expect(toggleFacet(text, facet)).toBe(normal(toggleFacet(text, facet)));
    expect(hasFacet(toggleFacet(text, facet), facet)).toBe(!hasFacet(text, facet));
  });

  it('QC3 toggled twice, a search is the same, and nothing else of it ever changes', () => {
    const facet = fc.oneof(
      fc.constantFrom(
        unread,
        year('2024'),
        year('2025'),
        tag('ml'),
        tag('To read'),
        subject('cs.CL'),
        subject('cs.LG'),
      ),
      fc.constantFrom<QueryNode>({ kind: 'is', state: 'starred' }, { kind: 'has', what: 'note' }),
      fc.constantFrom(fieldValue('author', 'Akhiad Bercovich'), fieldValue('affiliation', 'Technion (Haifa)')),
    );
    fc.assert(
      fc.property(
        fc.oneof(query.map(printQuery), typedText),
        facet,
        fc.array(facet, { maxLength: 4 }),
        (typed, one, more) => {
          const text = more.reduce(toggleFacet, typed);
          const once = toggleFacet(text, one);
          expect(hasFacet(once, one)).toBe(!hasFacet(text, one));
          const [without, chosen] = hasFacet(text, one) ? [once, text] : [text, once];
          expect(toggleFacet(toggleFacet(without, one), one)).toBe(normal(without));
          expect(partsOf(toggleFacet(without, one))).toEqual(partsOf(chosen));
          const others = more.filter((other) => JSON.stringify(other) !== JSON.stringify(one));
          expect(others.map((other) => hasFacet(once, other))).toEqual(others.map((other) => hasFacet(text, other)));
        },
      ),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe('choices', () => {
  it('are the parts of a search, and the alternatives for a field of one value a paper', () => {
    const text = 'subject:cs.CL OR subject:cs.LG OR subject:hep-th ';
    expect(chosenFacets(text)).toEqual([subject('cs.CL'), subject('cs.LG'), subject('hep-th')]);
    expect(chosenFacets('year:2025 tag:ml ')).toEqual([year('2025'), tag('ml')]);
    for (const open of ['tag:ml OR tag:vision ', 'year:2025 OR is:unread']) {
      expect(chosenFacets(open)).toEqual([parseQuery(open).query.filter]);
    }
  });

  it.each([
    ['subject:cs.CL mamba is:read sort:title', 'subject', 'sort:title mamba is:read'],
    ['(subject:cs.CL OR subject:cs.LG) year:2025', 'subject', 'year:2025'],
    ['(year:2025 OR year:2024) year:2020.. mamba', 'year', 'year:2020.. mamba'],
    ['is:unread is:starred', 'read', 'is:starred'],
    ['-subject:cs.CL mamba', 'subject', '-subject:cs.CL mamba'],
    ['mamba OR subject:cs.CL ', 'subject', 'mamba OR subject:cs.CL '],
  ] as const)('are left out by field, and nothing else is: %s without %s', (text, field, rest) => {
    expect(withoutChoices(text, field)).toBe(rest);
  });
});

/** What a search asks, whatever its order. */
function partsOf(text: string): string[] {
  const { filter } = parseQuery(text).query;
  const parts = filter?.kind === 'and' ? filter.parts : [filter];
  return [...new Set(parts.map((part) => JSON.stringify(sorted(part))))].toSorted();
}

function sorted(part: QueryNode | null): unknown {
  return part?.kind === 'or' ? part.parts.map((one) => JSON.stringify(one)).toSorted() : part;
}
