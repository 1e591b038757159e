import { foldText } from '../../shared/fold.ts';
import { generatePapers, type GeneratedPaper } from './generate-papers.ts';

/** A generated paper as queries look at it: folded words, each with a space before and after it. */
export interface SampledPaper {
  paper: GeneratedPaper;
  /** The words of title, abstract, authors and note. */
  text: string;
  title: string;
}

/** What a query finds of a sample is near enough to what it finds of a whole library. */
const sampleSize = 1_500;

/** The first papers of the library of a seed, as queries look at them. */
export function samplePapers(seed: number): SampledPaper[] {
  const generated = generatePapers(seed);
  return Array.from({ length: sampleSize }, () => {
    const paper = generated.next().value;
    const { title, abstract, authors } = paper.draft;
    return {
      paper,
      text: spaced([title, abstract ?? '', ...authors, paper.note ?? ''].join(' \n ')),
      title: spaced(title),
    };
  });
}

/** A text's words as they are in {@link SampledPaper}: `' state space '`. */
export function spaced(text: string): string {
  return ` ${(foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `;
}

/** In how many of the papers each word is, the commonest word first; words of equal number in the order of letters. */
export function wordsByPapers(papers: readonly SampledPaper[]): [word: string, papers: number][] {
  const counts = new Map<string, number>();
  for (const { text } of papers) {
    for (const word of new Set(text.trim().split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([one, often], [other, oftenToo]) => oftenToo - often || (one < other ? -1 : 1));
}
