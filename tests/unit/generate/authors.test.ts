import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../../scripts/bench/statistics.ts';
import { withInitials } from '../../../scripts/generate/names.ts';
import { slope, takePapers } from './word-counts.ts';

const papers = takePapers(12_000, 1).map(({ draft }) => draft);
/** Without the lists of large collaborations, which are the same people each time. */
const usual = papers.filter(({ authors }) => authors.length <= 40);

function papersOf(): Map<string, typeof papers> {
  const found = new Map<string, typeof papers>();
  for (const paper of usual) {
    for (const author of paper.authors) found.set(author, [...(found.get(author) ?? []), paper]);
  }
  return found;
}

describe('authors of generated papers', () => {
  const byAuthor = papersOf();

  it('are one to three thousand a paper, mostly a few, each once', () => {
    const counts = papers.map(({ authors }) => authors.length);
    expect(median(counts)).toBeGreaterThanOrEqual(2);
    expect(median(counts)).toBeLessThanOrEqual(6);
    expect(percentile(counts, 99)).toBeLessThanOrEqual(30);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThan(1_000);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3_000);
    // Shortened to initials, two of a paper may be namesakes.
    const inFull = papers.filter(({ authors }) => authors.every((author) => !/^\p{L}\.[ -]/u.test(author)));
    expect(inFull.length).toBeGreaterThan(papers.length / 2);
    expect(inFull.filter(({ authors }) => new Set(authors).size < authors.length)).toEqual([]);
  });

  it('repeat as people do: most write one or two papers, few write dozens', () => {
    const counts = [...byAuthor.values()].map((of) => of.length).sort((one, other) => other - one);
    expect(counts.filter((count) => count <= 2).length / counts.length).toBeGreaterThan(0.5);
    expect(counts[0]).toBeGreaterThan(30);
    expect(slope(counts, 10, 3_000)).toBeGreaterThan(-1);
    expect(slope(counts, 10, 3_000)).toBeLessThan(-0.3);
  });

  it('stay with a few subjects, and with the people of their group', () => {
    // Names that few people share: the others' papers are of namesakes.
    const steady = [...byAuthor].filter(([name, of]) => of.length >= 6 && of.length <= 15 && / [A-Z]\. /.test(name));
    expect(steady.length).toBeGreaterThan(20);
    const main = steady.map(([, of]) => {
      const counts = new Map<string | null, number>();
      for (const { subject } of of) counts.set(subject, (counts.get(subject) ?? 0) + 1);
      return Math.max(...counts.values()) / of.length;
    });
    expect(median(main)).toBeGreaterThan(0.5);
    const again = steady.map(([name, of]) => {
      const others = of.flatMap(({ authors }) => authors.filter((author) => author !== name));
      return new Set(others).size / Math.max(1, others.length);
    });
    expect(median(again)).toBeLessThan(0.8);
    const places = steady.map(([, of]) => of.filter(({ affiliations }) => affiliations.length > 0));
    const home = places
      .filter((of) => of.length >= 3)
      .map((of) => {
        const counts = new Map<string, number>();
        for (const place of of.flatMap(({ affiliations }) => affiliations))
          counts.set(place, (counts.get(place) ?? 0) + 1);
        return Math.max(...counts.values()) / of.length;
      });
    expect(median(home)).toBeGreaterThan(0.7);
  });

  it('have names of many cultures, with accents, initials and other scripts', () => {
    const names = [...byAuthor.keys()];
    const share = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length / names.length;
    expect(share(/[À-žƀ-ɏ]/)).toBeGreaterThan(0.1);
    expect(share(/ [A-Z]\. /)).toBeGreaterThan(0.05);
    expect(share(/^[A-Z]\. /)).toBeGreaterThan(0.02);
    expect(names.some((name) => /^\p{Script=Han}+$/u.test(name))).toBe(true);
    expect(names.some((name) => /^\p{Script=Hangul}+$/u.test(name))).toBe(true);
  });

  it.each([
    ['Akhiad Bercovich', 'A. Bercovich'],
    ['Jean-Pierre Lefèvre', 'J.-P. Lefèvre'],
    ['James B. Adams', 'J. B. Adams'],
    ['Willem van den Berg', 'W. van den Berg'],
    ['Élodie Durand', 'É. Durand'],
    ['王小明', '王小明'],
  ])('shorten %s to %s', (name, short) => {
    expect(withInitials(name)).toBe(short);
  });
});
