import type { PaperDraft } from '../../../electron/library/import/drafts.ts';
import { createRandom, zipfRanks } from '../../../scripts/generate/random.ts';

/** How many topics there are, the words of one, and the words that all share. */
const topics = 20;
const wordsOfTopic = 80;
const sharedWords = 2_000;

/**
 * Papers about one topic each: of their words a third belong to the topic and the rest to all, each as often as Zipf's law
 * has it. Authors are anyone's. Always the same for a seed.
 */
export function topicPapers(count: number, seed: number): { topic: number; draft: Partial<PaperDraft> }[] {
  const random = createRandom(seed);
  const vocabulary = Array.from({ length: sharedWords + topics * wordsOfTopic }, (_, at) => wordNumber(at));
  const ofAll = zipfRanks(sharedWords, random);
  const ofTopic = zipfRanks(wordsOfTopic, random);
  return Array.from({ length: count }, () => {
    const topic = random.between(0, topics - 1);
    const word = (): string =>
      vocabulary[random.chance(0.33) ? sharedWords + topic * wordsOfTopic + ofTopic() : ofAll()] ?? 'the';
    const words = (length: number): string => Array.from({ length }, word).join(' ');
    return {
      topic,
      draft: {
        title: words(9),
        abstract: words(random.between(80, 200)),
        authors: Array.from({ length: random.between(1, 6) }, () => `Author ${random.between(1, 2_000)}`),
      },
    };
  });
}

/** A word of letters alone, another one for each number. */
function wordNumber(number: number): string {
  const letter = (place: number): string => String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26));
  return `w${letter(0)}${letter(1)}${letter(2)}`;
}
