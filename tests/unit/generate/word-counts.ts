import { generatePapers, type GeneratedPaper } from '../../../scripts/generate/generate-papers.ts';

/** The first papers of a seed. */
export function takePapers(count: number, seed: number): GeneratedPaper[] {
  const generated = generatePapers(seed);
  return Array.from({ length: count }, () => generated.next().value);
}

/** All that a search could find of a paper, in lower case. */
export function searchedText({ draft, note, tags }: GeneratedPaper): string {
  const { title, abstract, authors, affiliations, venue } = draft;
  return [title, abstract ?? '', ...authors, ...affiliations, venue ?? '', note ?? '', ...tags]
    .join('\n')
    .toLowerCase();
}

/** How often each word stands in a list of texts, the largest number first. */
export function wordCounts(texts: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts.values()].sort((one, other) => other - one);
}

/**
 * The slope of the line through counts over their ranks, both as logarithms, by least squares; -1 is Zipf's law. Ranks
 * are taken at equal distances of their logarithms, so that the many rare ones do not decide.
 */
export function slope(counts: readonly number[], fromRank: number, toRank: number): number {
  const points: { x: number; y: number }[] = [];
  for (let rank = fromRank; rank <= toRank; rank = Math.ceil(rank * 1.2)) {
    points.push({ x: Math.log(rank), y: Math.log(counts[rank - 1] ?? 1) });
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const along = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return along / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
