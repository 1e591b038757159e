import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../electron/library/list-walk.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { queryExamples } from '../../../shared/query-examples.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary(
  {
    title: 'Puzzle: Distillation for Inference',
    abstract: 'Large language models and state space models.',
    authors: ['Akhiad Bercovich', 'Nir Ailon'],
    affiliations: ['NVIDIA'],
    subject: 'cs.LG',
    date: '2024-11-28',
    hasCode: true,
  },
  {
    title: 'Hybrid Mamba and Transformer',
    abstract: 'A space for the state of vision.',
    authors: ['A. Bercovich', 'Bo Berg'],
    affiliations: ['Technion, Haifa'],
    subject: 'cs.CL',
    date: '2025-04',
    venue: 'Proceedings of NeurIPS',
  },
  {
    title: 'On Müller cells',
    abstract: null,
    authors: ['Bo Bercovich', 'Akhiad Berg'],
    subject: 'math.CO',
    date: '2025',
    identifiers: { arxivId: '2504.00001', arxivVersion: 2, doi: '10.1000/XYZ', url: null },
    citeKey: 'mueller2025',
  },
  { title: 'Undated', authors: [], abstract: 'Nothing of interest.' },
);

const now = new Date(2026, 0, 15, 12);

function find(search: string): number[] {
  return readList(library().db, { view: { kind: 'all' }, search, sort: 'newest' }, now);
}
const found = (search: string): number[] => find(search).sort((a, b) => a - b);

describe('the search language', () => {
  it.each([
    ['puzzle OR mamba', [1, 2]],
    ['bercovich -mamba', [1, 3]],
    ['bercovich NOT (mamba OR puzzle)', [3]],
    ['-bercovich', [4]],
    ['-(puzzle mamba)', [1, 2, 3, 4]],
    ['"state space"', [1]],
    ['state space', [1, 2]],
    ['title:mamba', [2]],
    ['abstract:mamba', []],
    ['-title:mamba -title:puzzle', [3, 4]],
    ['title:(puzzle OR mamba)', [1, 2]],
    ['title:MULLER', [3]],
  ])('QL1 finds words: %s', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it.each([
    ['author:bercovich', [1, 2, 3]],
    ['author:"Bercovich, A"', [1, 2]],
    ['author:"A. Bercovich"', [1, 2]],
    ['author:"Akhiad Bercovich"', [1, 2]],
    ['author:"Bo Bercovich"', [3]],
    ['author:"Nir Bercovich"', []],
    ['-author:"Akhiad Bercovich"', [3, 4]],
    ['author:berco', [1, 2, 3]],
    ['affiliation:nvidia', [1]],
    ['affiliation:haifa', [2]],
    ['-affiliation:nvidia', [2, 3, 4]],
    ['venue:neurips', [2]],
    ['-venue:neurips', [1, 3, 4]],
    ['subject:cs.LG', [1]],
    ['subject:lg', [1]],
    ['subject:cs', [1, 2]],
    ['subject:combinatorics', [3]],
    ['id:2504.00001', [3]],
    ['id:arXiv:2504.00001', [3]],
    ['id:10.1000/xyz', [3]],
    ['id:Mueller2025', [3]],
  ])('QL2 finds authors, places and numbers: %s', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it.each([
    ['year:2025', [2, 3]],
    ['year:2024..2025', [1, 2, 3]],
    ['year:..2024', [1]],
    ['date:2025-04', [2]],
    ['date:2025-04..', [2]],
    ['date:2024-11-28', [1]],
    ['date:>2024', [2, 3]],
    ['-year:2025', [1, 4]],
    ['date:<10000d', [1, 2, 3]],
    ['date:this-year', []],
  ])('QL3 finds dates: %s', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it('QL4 finds what the user did, and when', () => {
    library().time = new Date(2026, 0, 14).getTime();
    library().mark([1], 'read');
    library().mark([2], 'starred');
    library().mark([3], 'queued');
    library().note(4, 'later');
    expect(found('is:read')).toEqual([1]);
    expect(found('is:unread')).toEqual([2, 3, 4]);
    expect(found('is:starred OR is:queued')).toEqual([2, 3]);
    expect(found('-is:read has:note')).toEqual([4]);
    expect(found('has:code')).toEqual([1]);
    expect(found('has:abstract')).toEqual([1, 2, 4]);
    expect(found('has:doi')).toEqual([3]);
    expect(found('read:this-week')).toEqual([1]);
    expect(found('read:2026-01-14')).toEqual([1]);
    expect(found('read:<1d')).toEqual([]);
    expect(found('note:later')).toEqual([4]);
    expect(found('note:puzzle')).toEqual([]);
  });

  it('QL5 puts what it finds in the order that it says', () => {
    expect(find('sort:title')).toEqual([2, 3, 1, 4]);
    expect(find('bercovich sort:oldest')).toEqual([1, 3, 2]);
  });

  it.each(queryExamples)(
    'QL6 answers each example of the help sheet, which the README has too: $search',
    ({ search }) => {
      expect(find(search).length).toBeLessThanOrEqual(4);
      expect(parseQuery(search).hint).toBeNull();
      expect(readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')).toContain(`| \`${search}\` |`);
    },
  );

  it('QL7 answers any text, and one with a thousand parts', () => {
    const piece = fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      ' OR ',
      ' NOT ',
      ' ',
      'author:',
      'date:',
      'is:read',
      'x',
      '*',
      "'",
      ';--',
      '学',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (search) => {
        expect(find(search).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 500 },
    );
    for (const part of [
      'is:read ',
      '-is:read OR ',
      '-a ',
      'author:"a b" OR ',
      'subject:cs OR ',
      'a OR ',
      '(a OR is:read) ',
    ]) {
      expect(find(part.repeat(2_000)).length).toBeLessThanOrEqual(4);
    }
  });
});
