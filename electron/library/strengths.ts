import { greatestWeight, weightOf } from './bm25.ts';

/** Begins each term of the column `strengths`; then comes a letter for how much the word weighs, then the word. */
const mark = '\uE002';
/** Words of a text of usual length, with all that is searched. */
const usualLength = 180;
/** Words that weigh less in a paper are not in the column: there are always papers in which they weigh more. */
const least = 1.5;
const letters = 'abcdefghijklmnop';

/**
 * The words that weigh most in a paper, each with how much, for the index: who asks for the papers in which a word weighs
 * most finds them by these without looking at all that have it. So ranked lists are read in the order of impact (Anh and
 * Moffat, 2006; Lin and Trotman, 2015), here in sixteen steps.
 *
 * @param counts how often each word is in the paper
 */
export function strengthTokens(counts: ReadonlyMap<string, number>): string {
  let length = 0;
  for (const times of counts.values()) length += times;
  const tokens: string[] = [];
  for (const [word, times] of counts) {
    if (/\p{Co}/u.test(word)) continue;
    const weight = weightOf(times, length / usualLength);
    if (weight < least) continue;
    const step = Math.min(
      letters.length - 1,
      Math.floor(((weight - least) / (greatestWeight - least)) * letters.length),
    );
    tokens.push(`${mark}${letters[step] ?? 'a'}${word}`);
  }
  return tokens.join(' ');
}

/** In how many steps weights are told. */
export const strengthSteps = letters.length;

/** As a search of the papers in which one of some words weighs most looks for it: expressions for FTS5, the greatest weight first. */
export function strengthExpressions(words: readonly string[]): string[] {
  return [...letters]
    .toReversed()
    .map((letter) => `strengths : (${words.map((word) => `"${mark}${letter}${word}"`).join(' OR ')})`);
}
