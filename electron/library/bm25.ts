/** The two parameters of Okapi BM25, as FTS5 has them: https://www.sqlite.org/fts5.html#the_bm25_function. */
const k1 = 1.2;
const b = 0.75;

/**
 * How much a word weighs in a text for how often it is there: from 0 to {@link greatestWeight}, 1 for once in a text of
 * usual length. The part of BM25 that one paper alone decides (Robertson and Zaragoza, 2009).
 *
 * @param length of the text against the usual one, as a ratio
 */
export function weightOf(times: number, length: number): number {
  return (times * (k1 + 1)) / (times + k1 * (1 - b + b * length));
}

export const greatestWeight = k1 + 1;

/** How much it tells that a word is there: the rarer, the more. Words of more than half of the papers tell next to nothing. */
export function rarityOf(papersWithIt: number, papers: number): number {
  return Math.max(1e-6, Math.log((papers - papersWithIt + 0.5) / (papersWithIt + 0.5)));
}
