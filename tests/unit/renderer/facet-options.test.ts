import { describe, expect, it } from 'vitest';
import { type FacetOption, facetOptions } from '../../../renderer/features/filters/facet-options.ts';
import type { FacetGroup, FacetKind, FacetValue } from '../../../shared/facets.ts';
import { toggleFacet } from '../../../shared/query-facets.ts';

function group(kind: FacetKind, ...values: [value: string, papers: number][]): FacetGroup {
  return { kind, values: values.map(([value, papers]): FacetValue => ({ value, papers })), isExact: true };
}

const told = (options: readonly FacetOption[]): unknown[] =>
  options.map(({ label, papers, isChosen }) => `${isChosen ? '✓ ' : ''}${label} ${papers ?? '?'}`);

describe('the values of a facet', () => {
  it('FT8 are the chosen ones first, then those that some paper has', () => {
    const subjects = group('subject', ['cs.LG', 7], ['cs.CL', 4], ['cs.CV', 0]);
    expect(told(facetOptions('subject', subjects, ''))).toEqual(['Machine Learning 7', 'Computation and Language 4']);
    expect(told(facetOptions('subject', subjects, 'subject:cs.CV subject:CL '))).toEqual([
      '✓ Computer Vision and Pattern Recognition 0',
      '✓ Computation and Language 4',
      'Machine Learning 7',
    ]);
  });

  it('FT8 are chosen as soon as the search says so, before they are counted', () => {
    expect(told(facetOptions('author', undefined, 'author:"Ada Lovelace" '))).toEqual(['✓ Ada Lovelace ?']);
    expect(facetOptions('author', undefined, '-author:"Ada Lovelace" ')).toEqual([]);
  });

  it.each([
    ['subject', 'subject:Combinatorics mamba ', 'math.CO'],
    ['subject', 'subject:lg mamba ', 'cs.LG'],
    ['author', 'author:"ada lovelace" mamba ', 'Ada Lovelace'],
    ['author', 'author:"Dee D Dorn" mamba ', 'Dee "D" Dorn'],
    ['year', 'year:2025 mamba ', '2025'],
    ['read', 'is:unread mamba ', 'unread'],
    ['mark', 'is:queued mamba ', 'queued'],
    ['has', 'has:doi mamba ', 'doi'],
    ['tag', 'tag:"methods/pre training" mamba ', 'Methods/Pré-training'],
    ['tag', 'tag:★ mamba ', '★'],
  ] as const)('FT8 are one with what was typed: %s in %s', (kind, search, value) => {
    const [only, ...more] = facetOptions(kind, group(kind, [value, 3]), search);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ papers: 3, isChosen: true });
    expect(only === undefined ? '' : toggleFacet(search, only.part)).toBe('mamba ');
  });
});
