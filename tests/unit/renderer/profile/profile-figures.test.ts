import { describe, expect, it } from 'vitest';
import { disagreement, figuresOf } from '../../../../renderer/features/profile/profile-figures.ts';
import { everyYear } from '../../../../renderer/features/profile/years.ts';

const own = { listed: 13, read: 4, byYear: [] };
const page = { hIndex: 57, papers: 13, citations: 1_311, noveltyPercent: 57, aiScore: 60, own };

describe('PF1 the five figures as the page gave them', () => {
  it('in the words of the page', () => {
    expect(figuresOf(page).map(({ label, value }) => `${label} ${value}`)).toEqual([
      'h-index 57',
      'Papers 13',
      'Citations 1,311',
      'Novelty 57%',
      'AI score 60',
    ]);
  });

  it('none where the page gave none', () => {
    const bare = { hIndex: null, papers: null, citations: null, noveltyPercent: null, aiScore: null, own };
    expect(figuresOf(bare).map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });
});

describe('PF2 figures that can’t agree', () => {
  it.each([
    [{}, '13 papers are listed here; the h-index counts more than these.'],
    [{ papers: 1 }, '1 paper is listed here; the h-index counts more than this.'],
    [{ papers: null }, '13 papers are listed here; the h-index counts more than these.'],
    [{ hIndex: 13 }, null],
    [{ hIndex: null }, null],
  ])('%j: %s', (change, words) => {
    expect(disagreement({ ...page, ...change })).toBe(words);
  });
});

describe('PF3 papers by year', () => {
  it('fills the years between with 0, in order', () => {
    const counts = [
      { year: 2026, papers: 2 },
      { year: 2023, papers: 1 },
    ];
    expect(everyYear(counts).map(({ year, papers }) => [year, papers])).toEqual([
      [2023, 1],
      [2024, 0],
      [2025, 0],
      [2026, 2],
    ]);
  });

  it('bears no years, and a wrong year far away', () => {
    expect(everyYear([])).toEqual([]);
    const far = everyYear([
      { year: 1, papers: 1 },
      { year: 2026, papers: 1 },
    ]);
    expect(far).toHaveLength(60);
    expect(far.at(-1)).toEqual({ year: 2026, papers: 1 });
  });
});
