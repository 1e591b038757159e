import { describe, expect, it } from 'vitest';
import { rowMarker } from '../../../renderer/features/paper-list/row-marks.ts';
import { rowAuthors } from '../../../renderer/features/paper-list/row-text.ts';
import { paperRow } from './fake-bridge.ts';

describe('the line of authors of a row', () => {
  it.each([
    ['bercovich', ['Akhiad Bercovich', 'Nir Ailon'], ['Bercovich']],
    ['ailon', ['Akhiad Bercovich', 'Ailon, Nir'], ['Ailon']],
    ['"van dyke"', ['Ada Lovelace', 'Dick van Dyke'], ['Dyke']],
    ['nir', ['Akhiad Bercovich', 'Nir Ailon'], []],
    ['title:bercovich', ['Akhiad Bercovich'], []],
  ])('WY3 has marks where it shows what was found: %s', (search, authors, marked) => {
    const line = rowAuthors(paperRow(1, { authors, authorCount: authors.length }));
    const ranges = rowMarker(search).inAuthors(authors);
    expect(ranges.map(({ from, to }) => line.slice(from, to))).toEqual(marked);
  });
});
