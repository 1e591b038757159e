import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../../scripts/bench/statistics.ts';
import { neverTogether } from '../../../scripts/generate/common-words.ts';
import { arxivCategories } from '../../../shared/arxiv-categories.ts';
import { isPartialDate } from '../../../shared/dates.ts';
import { searchedText, slope, takePapers, wordCounts } from './word-counts.ts';

const papers = takePapers(4_000, 1);
const drafts = papers.map(({ draft }) => draft);
const share = (fits: readonly unknown[]): number => fits.length / papers.length;

describe('generated papers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(takePapers(60, 1)).toEqual(papers.slice(0, 60));
    expect(takePapers(60, 2)).not.toEqual(papers.slice(0, 60));
  });

  it('are the same on every machine', () => {
    // From another run: they change only where what is generated is changed on purpose.
    expect(drafts.slice(0, 3).map(({ title, authors, date }) => [title, authors[0], date])).toMatchInlineSnapshot(`
      [
        [
          "On the Result of Solar Winds for Joint Modular Forms with Responses",
          "Emeka Okafor",
          "2013-04-19",
        ],
        [
          "Graphenes via Magnetic Phase for Graphenes from Graphenes in Possible Moiré Superlattices",
          "Guang Lin",
          "2023-08",
        ],
        [
          "Chiral Extrapolation and Coupling: the Hadronic Scale",
          "Edward R. Jackson",
          "2015-02-25",
        ],
      ]
    `);
    expect(createHash('sha256').update(JSON.stringify(papers)).digest('hex')).toMatchInlineSnapshot(
      `"18f3d8db72e51327dec0a626ae4e1247fec2cdd4a59f4b80d3e1b21c3636904c"`,
    );
  });

  it('have titles and abstracts of real lengths, and few lack an abstract', () => {
    const titles = drafts.map(({ title }) => title.length);
    const abstracts = drafts.flatMap(({ abstract }) => (abstract === null ? [] : [abstract.length]));
    expect(median(titles)).toBeGreaterThan(60);
    expect(median(titles)).toBeLessThan(90);
    expect(percentile(titles, 99)).toBeLessThan(180);
    expect(median(abstracts)).toBeGreaterThan(1_000);
    expect(median(abstracts)).toBeLessThan(1_400);
    expect(percentile(abstracts, 99)).toBeLessThan(2_100);
    expect(percentile(abstracts, 2)).toBeLessThan(400);
    expect(share(abstracts)).toBeGreaterThan(0.97);
    expect(share(abstracts)).toBeLessThan(1);
  });

  it('are dated over 30 years, more of them in later ones, with what a library must bear: no date, only a year', () => {
    const dates = drafts.flatMap(({ date }) => (date === null ? [] : [date]));
    const inYears = (from: number, to: number): number =>
      dates.filter((date) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to).length;
    expect(dates.filter((date) => !isPartialDate(date))).toEqual([]);
    expect(inYears(1996, 2025)).toBe(dates.length);
    expect(inYears(2011, 2025)).toBeGreaterThan(2 * inYears(1996, 2010));
    expect(inYears(1996, 1998)).toBeGreaterThan(0);
    expect(share(dates)).toBeGreaterThan(0.98);
    expect(share(dates)).toBeLessThan(1);
    expect(new Set(dates.map((date) => date.length))).toEqual(new Set([4, 7, 10]));
  });

  it('are of many subjects that arXiv has, and appear in venues of their field', () => {
    const subjects = drafts.flatMap(({ subject }) => (subject === null ? [] : [subject]));
    expect(subjects.filter((subject) => !arxivCategories.has(subject))).toEqual([]);
    expect(new Set(subjects).size).toBeGreaterThan(100);
    expect(share(subjects)).toBeLessThan(1);
    const archives = (venue: string): Set<string> =>
      new Set(
        drafts
          .filter((draft) => draft.venue === venue && draft.subject)
          .map(({ subject }) => subject?.slice(0, 3) ?? ''),
      );
    expect(archives('J. Algebra')).toEqual(new Set(['mat']));
    expect(archives('OSDI')).toEqual(new Set(['cs.']));
  });

  it('have identifiers of their own, arXiv’s with the month of the paper', () => {
    const numbers = drafts.flatMap(({ identifiers: { arxivId }, date }) =>
      arxivId === null ? [] : [{ arxivId, date }],
    );
    expect(new Set(numbers.map(({ arxivId }) => arxivId)).size).toBe(numbers.length);
    expect(share(numbers)).toBeGreaterThan(0.7);
    for (const { arxivId, date } of numbers) {
      expect(arxivId).toMatch(/^(?:\d{4}\.\d{5}|[a-z-]+\/\d{7})$/);
      expect(arxivId.replace(/^.*\//, '').slice(0, 4)).toBe(`${date?.slice(2, 4)}${date?.slice(5, 7)}`);
    }
  });

  it('carry TeX in some abstracts and titles, and every dollar is closed', () => {
    const inTex = drafts.filter(({ abstract }) => abstract?.includes('$'));
    expect(share(inTex)).toBeGreaterThan(0.15);
    expect(share(inTex)).toBeLessThan(0.5);
    const titles = drafts.filter(({ title }) => title.includes('$'));
    expect(share(titles)).toBeGreaterThan(0.01);
    expect(share(titles)).toBeLessThan(0.1);
    const texts = papers.flatMap(({ draft, note }) => [draft.title, draft.abstract ?? '', note ?? '']);
    expect(texts.filter((text) => text.split('$').length % 2 === 0)).toEqual([]);
  });

  it('have notes on 1%, marks on 10% and tags on 15%', () => {
    const many = takePapers(20_000, 3);
    const part = (fits: readonly unknown[]): number => fits.length / many.length;
    const notes = many.flatMap(({ note }) => (note === null ? [] : [note]));
    expect(part(notes)).toBeGreaterThan(0.007);
    expect(part(notes)).toBeLessThan(0.013);
    expect(notes.filter((note) => note.includes('$')).length).toBeGreaterThan(notes.length / 10);
    const marks = many.flatMap(({ mark }) => (mark === null ? [] : [mark]));
    expect(part(marks)).toBeGreaterThan(0.09);
    expect(part(marks)).toBeLessThan(0.11);
    expect(part(marks.filter(({ readAfter }) => readAfter !== null))).toBeGreaterThan(0.07);
    expect(part(marks.filter(({ starredAfter }) => starredAfter !== null))).toBeGreaterThan(0.015);
    expect(part(marks.filter(({ isQueued }) => isQueued))).toBeGreaterThan(0.002);
    expect(
      marks.filter(({ readAfter, starredAfter, isQueued }) => !isQueued && readAfter === null && starredAfter === null),
    ).toEqual([]);
    const tagged = many.filter(({ tags }) => tags.length > 0);
    expect(part(tagged)).toBeGreaterThan(0.14);
    expect(part(tagged)).toBeLessThan(0.16);
    const tags = new Set(many.flatMap((paper) => paper.tags));
    expect(tags.size).toBeGreaterThan(50);
    expect(tags.size).toBeLessThan(70);
    expect(Math.max(...[...tags].map((tag) => tag.split('/').length))).toBe(3);
    expect(tagged.filter((paper) => new Set(paper.tags).size < paper.tags.length)).toEqual([]);
  });
});

describe('words of generated papers', () => {
  const abstracts = drafts.map(({ abstract }) => abstract ?? '');
  const hasWord = (word: string): boolean[] => {
    const pattern = new RegExp(`\\b${word}`, 'i');
    return papers.map((paper) => pattern.test(searchedText(paper)));
  };

  it('are as often as Zipf’s law has it, and new ones never end', () => {
    const counts = wordCounts(abstracts);
    expect(slope(counts, 1, 5_000)).toBeGreaterThan(-1.35);
    expect(slope(counts, 1, 5_000)).toBeLessThan(-0.85);
    const half = wordCounts(abstracts.slice(0, 2_000));
    expect(counts.length).toBeGreaterThan(half.length * 1.1);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(1_000);
  });

  it('meet within a topic far more often than by chance, and across topics seldom', () => {
    const lift = (one: string, other: string): number => {
      const [has, hasToo] = [hasWord(one), hasWord(other)];
      const together = has.filter((yes, at) => yes && hasToo[at]).length;
      return (together * papers.length) / (has.filter(Boolean).length * hasToo.filter(Boolean).length);
    };
    for (const [one, other] of [
      ['exoplanet', 'protoplanetary'],
      ['teacher', 'knowledge distillation'],
      ['perovskite', 'phonon'],
      ['modular form', 'elliptic curve'],
      ['surface code', 'logical qubit'],
    ] as const) {
      expect(lift(one, other), `${one} and ${other}`).toBeGreaterThan(3);
    }
    for (const [one, other] of [
      ['exoplanet', 'elliptic curve'],
      ['theorem', 'patient'],
      ['galaxy', 'protein'],
      ['quark', 'student'],
    ] as const) {
      expect(lift(one, other), `${one} and ${other}`).toBeLessThan(1);
    }
  });

  it('include two common ones that never meet', () => {
    const [british, american] = neverTogether.map(hasWord);
    expect(share(british?.filter(Boolean) ?? [])).toBeGreaterThan(0.1);
    expect(share(american?.filter(Boolean) ?? [])).toBeGreaterThan(0.1);
    const both = papers.filter((_, at) => british?.[at] && american?.[at]);
    expect(both).toEqual([]);
  });
});
