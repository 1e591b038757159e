import { commonAdjectives, commonAdverbs, commonVerbs, spelt, type Spelling } from './common-words.ts';
import { rareNoun } from './coined-words.ts';
import { type Random, zipfRanks } from './random.ts';
import { type Noun, sharedNouns, type Topic, type TopicWords, wordsOfTopic } from './topics.ts';

/** A regular verb in the forms that abstracts use. */
export interface Verb {
  base: string;
  third: string;
  past: string;
}

/** Draws words for one paper after another. */
export interface WordSource {
  /**
   * Turns to a new paper: the words that it comes back to are drawn, and the rest will be of its topics.
   *
   * @param about its first topic, and perhaps a second one of which it uses fewer words
   */
  turnTo(about: readonly Topic[], spelling: Spelling): void;
  noun(): Noun;
  /** One of the few terms that the paper comes back to again and again. */
  focus(): Noun;
  adjective(): string;
  verb(): Verb;
  adverb(): string;
}

const focusTerms = 6;
/** Of a topic's nouns, those that a paper is likely to come back to. */
const focusable = 20;
/** No noun or verb that all papers share is as far ahead of the next as `the` is among all words. */
const flatness = 6;
const word: Noun = { one: 'model', many: 'models' };
/** Those that double their last letter before -ed. */
const doubling: ReadonlySet<string> = new Set(['control', 'infer', 'model']);
const verbs: Record<Spelling, readonly Verb[]> = {
  american: commonVerbs.map((base) => conjugated(base)),
  british: commonVerbs.map((base) => conjugated(spelt(base, 'british'))),
};
const use: Verb = { base: 'use', third: 'uses', past: 'used' };

/** @param random where the words are drawn from; the caller draws from it too */
export function createWordSource(random: Random): WordSource {
  const rank = zipfRanks(512, random);
  const flatRank = zipfRanks(512, random, flatness);
  let spelling: Spelling = 'american';
  let words: readonly [TopicWords, TopicWords] | null = null;
  let focused: Noun[] = [];

  const drawn = <Value>(values: readonly Value[], otherwise: Value): Value => values[rank(values.length)] ?? otherwise;
  const shared = <Value>(values: readonly Value[], otherwise: Value): Value =>
    values[flatRank(values.length)] ?? otherwise;
  const ofTopic = () => (words === null ? null : random.chance(0.7) ? words[0] : words[1]);
  const topical = (): Noun => drawn(ofTopic()?.nouns ?? [], word);

  return {
    turnTo: (about, kept) => {
      spelling = kept;
      const [first, second = first] = about;
      if (first === undefined || second === undefined) throw new Error('A paper needs a topic.');
      words = [wordsOfTopic(first, kept), wordsOfTopic(second, kept)];
      const chosen = new Set<Noun>();
      for (let tries = 0; chosen.size < focusTerms && tries < 4 * focusTerms; tries++) {
        chosen.add(ofTopic()?.nouns[rank(focusable)] ?? word);
      }
      focused = [...chosen];
    },
    noun: () => {
      const kind = random.next();
      if (kind < 0.4) return shared(sharedNouns[spelling], word);
      if (kind < 0.6) return drawn(ofTopic()?.fieldNouns ?? [], word);
      if (kind < 0.75) return drawn(focused, word);
      if (kind < 0.985) return topical();
      const one = rareNoun(random);
      return { one, many: `${one}s` };
    },
    focus: () => drawn(focused, word),
    adjective: () => (random.chance(0.6) ? shared(commonAdjectives, 'new') : drawn(ofTopic()?.adjectives ?? [], 'new')),
    verb: () => shared(verbs[spelling], use),
    adverb: () => shared(commonAdverbs, 'also'),
  };
}

function conjugated(base: string): Verb {
  if (/[^aeiou]y$/.test(base)) return { base, third: `${base.slice(0, -1)}ies`, past: `${base.slice(0, -1)}ied` };
  const third = base + (/(?:s|x|ch|sh)$/.test(base) ? 'es' : 's');
  if (base.endsWith('e')) return { base, third, past: `${base}d` };
  return { base, third, past: doubling.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed` };
}
