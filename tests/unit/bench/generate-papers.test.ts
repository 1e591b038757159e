import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../electron/library/import/drafts.ts';
import { generatePapers } from '../../../scripts/bench/generate-papers.ts';
import { arxivCategories } from '../../../shared/arxiv-categories.ts';
import { median, percentile } from '../../../scripts/bench/statistics.ts';

function take(count: number, seed: number): PaperDraft[] {
  const drafts = generatePapers(seed);
  return Array.from({ length: count }, () => drafts.next().value);
}

const papers = take(4_000, 1);

describe('generated papers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(take(50, 1)).toEqual(papers.slice(0, 50));
    expect(take(50, 2)).not.toEqual(papers.slice(0, 50));
  });

  it('have titles and abstracts of real lengths, and few lack an abstract', () => {
    const titles = papers.map((paper) => paper.title.length);
    const abstracts = papers.flatMap((paper) => (paper.abstract === null ? [] : [paper.abstract.length]));
    expect(median(titles)).toBeGreaterThan(70);
    expect(median(titles)).toBeLessThan(95);
    expect(median(abstracts)).toBeGreaterThan(1_100);
    expect(median(abstracts)).toBeLessThan(1_400);
    expect(abstracts.length).toBeLessThan(papers.length);
    expect(abstracts.length).toBeGreaterThan(papers.length * 0.97);
  });

  it('have mostly a few authors, and now and then hundreds', () => {
    const counts = papers.map((paper) => paper.authors.length);
    expect(median(counts)).toBeLessThan(8);
    expect(percentile(counts, 99)).toBeLessThanOrEqual(30);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThan(100);
  });

  it('are dated over 30 years, more of them in later ones, with what a library must bear: no date, only a year', () => {
    const dates = papers.flatMap((paper) => (paper.date === null ? [] : [paper.date]));
    const inYears = (from: number, to: number): number =>
      dates.filter((date) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to).length;
    expect(inYears(1996, 2025)).toBe(dates.length);
    expect(inYears(2011, 2025)).toBeGreaterThan(2 * inYears(1996, 2010));
    expect(dates.length).toBeLessThan(papers.length);
    expect(new Set(dates.map((date) => date.length))).toEqual(new Set([4, 7, 10]));
  });

  it('are of subjects that arXiv has, and some carry TeX', () => {
    const subjects = papers.flatMap(({ subject }) => (subject === null ? [] : [subject]));
    expect(subjects.filter((subject) => !arxivCategories.has(subject))).toEqual([]);
    expect(subjects.length).toBeLessThan(papers.length);
    const withTex = papers.filter(({ abstract }) => abstract?.includes('$')).length;
    expect(withTex).toBeGreaterThan(papers.length * 0.1);
    expect(withTex).toBeLessThan(papers.length * 0.5);
  });

  it('use words as a language does: the commonest twice as often as the second, and many once', () => {
    const counts = new Map<string, number>();
    for (const { abstract } of papers) {
      for (const [word] of (abstract ?? '').toLowerCase().matchAll(/\p{L}+/gu)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const byCount = [...counts.values()].sort((a, b) => b - a);
    const [first = 0, second = 0] = byCount;
    expect(first / second).toBeGreaterThan(1.7);
    expect(first / second).toBeLessThan(2.3);
    expect(first / (byCount[99] ?? 1)).toBeGreaterThan(60);
    expect(counts.size).toBeGreaterThan(20_000);
  });
});
