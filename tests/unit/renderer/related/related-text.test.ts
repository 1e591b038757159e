import { describe, expect, it } from 'vitest';
import { reasonOf, sourceOf } from '../../../../renderer/features/related/related-text.ts';
import { paperRow } from '../fake-bridge.ts';

describe('a related paper in words', () => {
  it.each([
    [{ authors: ['Ada Lovelace'], authorCount: 1 }, 'Lovelace, 2025'],
    [{ authors: ['Ada Lovelace'], authorCount: 1, authorsComplete: false }, 'Lovelace et al., 2025'],
    [{ authors: ['Ada Lovelace', 'Borel, Émile'], authorCount: 2 }, 'Lovelace and Borel, 2025'],
    [{ authors: ['Ada Lovelace', 'Plato'], authorCount: 2, authorsComplete: false }, 'Lovelace et al., 2025'],
    [{ authors: ['A B', 'C D', 'E F'], authorCount: 3_000 }, 'B et al., 2025'],
    [{ authors: [], authorCount: 0 }, '2025'],
    [{ date: null }, 'Lovelace'],
    [{ authors: [], authorCount: 0, date: null }, ''],
  ])('RP1 names who wrote it and when: %o', (row, words) => {
    expect(sourceOf(paperRow(1, row))).toBe(words);
  });

  it.each([
    [['Mamba', 'hybrid', 'throughput'], 3, 2, 'Shares Mamba, hybrid, throughput; 3 authors; 2 tags'],
    [['Mamba'], 0, 0, 'Shares Mamba'],
    [[], 1, 0, 'Shares 1 author'],
    [[], 3_000, 0, 'Shares 3,000 authors'],
    [[], 0, 1, 'Shares 1 tag'],
  ])('RP1 says why: %o, %i and %i', (words, authors, tags, reason) => {
    expect(reasonOf({ words, authors, tags })).toBe(reason);
  });
});
