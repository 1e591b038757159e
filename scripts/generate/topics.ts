import { commonAdjectives, commonNouns, spelt, type Spelling } from './common-words.ts';
import { createCoinage } from './coined-words.ts';
import { createRandom, hash, type Random, zipfRanks } from './random.ts';
import { computing } from './topics/computing.ts';
import type { FieldTerms } from './topics/field-terms.ts';
import { life } from './topics/life.ts';
import { mathematics } from './topics/mathematics.ts';
import { physics } from './topics/physics.ts';

/** What a paper can be about: one of some 200. */
export interface Topic {
  number: number;
  /** arXiv code. */
  subject: string;
  /** Its own terms, the most used first. */
  terms: readonly string[];
  field: FieldTerms;
  /** Numbers of the topics that it is taken up together with, the commonest first. */
  neighbors: readonly number[];
}

/** A noun with what its sentence needs. */
export interface Noun {
  one: string;
  /** The same as `one` where it has no plural. */
  many: string;
}

/** The words of a topic in one spelling, each list with the most used first. */
export interface TopicWords {
  nouns: readonly Noun[];
  adjectives: readonly string[];
  fieldNouns: readonly Noun[];
}

const coinedNouns = 240;
const coinedAdjectives = 60;
/** Decides on what is the same in every library, whatever its seed: the coined words and the neighbors of a topic. */
const ownSeed = 20_240_404;
/** Flattens how common the topics are: the first is some ten times as common as the last. */
const plateau = 18;

export const topics: readonly Topic[] = [...computing, ...physics, ...mathematics, ...life]
  .flatMap((field) => field.topics.map((line) => ({ field, line })))
  .map(({ field, line }, number, all) => {
    const [subject = '', terms = ''] = line.split(': ');
    return { number, subject, terms: terms.split(', '), field, neighbors: neighborsOf(number, field, all) };
  });

/** Draws topics of papers: some are far commoner than others, and which ones has nothing to do with their order here. */
export function topicDraws(random: Random): () => Topic {
  const order = [...topics].sort((one, other) => hash(ownSeed, one.number) - hash(ownSeed, other.number));
  const rank = zipfRanks(order.length, random, plateau);
  const first = order[0];
  if (first === undefined) throw new Error('There are no topics.');
  return () => order[rank()] ?? first;
}

const lexicon = new Map<string, TopicWords>();

/** The words of a topic as they are spelt; made once. */
export function wordsOfTopic(topic: Topic, spelling: Spelling): TopicWords {
  const key = `${spelling} ${topic.number}`;
  let words = lexicon.get(key);
  if (words === undefined) lexicon.set(key, (words = makeWords(topic, spelling)));
  return words;
}

/** The nouns that all papers use, as they are spelt. */
export const sharedNouns: Record<Spelling, readonly Noun[]> = {
  american: nouns(commonNouns, 'american'),
  british: nouns(commonNouns, 'british'),
};

function makeWords({ number, terms, field }: Topic, spelling: Spelling): TopicWords {
  const coinage = createCoinage(createRandom(hash(ownSeed, number)));
  const coined = Array.from({ length: coinedNouns }, coinage.noun);
  const adjectives = Array.from({ length: coinedAdjectives }, coinage.adjective);
  const ofField = field.adjectives.split(' ');
  return {
    nouns: nouns([...terms, ...coined], spelling),
    adjectives: [...ofField, ...commonAdjectives.slice(number % 40, (number % 40) + 10), ...adjectives].map((word) =>
      spelt(word, spelling),
    ),
    fieldNouns: nouns(field.nouns.split(' '), spelling),
  };
}

function neighborsOf(number: number, field: FieldTerms, all: readonly { field: FieldTerms }[]): number[] {
  const random = createRandom(hash(ownSeed, ~number));
  const near = all.flatMap((other, at) => (other.field === field && at !== number ? [at] : []));
  const far = all.flatMap((other, at) => (other.field === field ? [] : [at]));
  const drawn = (from: number[]): number => from[random.between(0, from.length - 1)] ?? number;
  return [...new Set([drawn(near), drawn(near), drawn(far), drawn(near), drawn(far)])];
}

function nouns(words: readonly string[], spelling: Spelling): Noun[] {
  return words.map((word) => withPlural(spelt(word, spelling)));
}

/** Good enough for the nouns of papers: those that tell a quality or an activity have no plural. */
export function withPlural(one: string): Noun {
  if (
    /(?:ing|ics|ness|ity|ism|ance|ence|ency|[^n]cy|sis|phy|gy|tion rate|information|data|work|knowledge|s)$/.test(one)
  ) {
    return { one, many: one };
  }
  if (/[^aeiou]y$/.test(one)) return { one, many: `${one.slice(0, -1)}ies` };
  if (/(?:ri|rte)x$/.test(one)) return { one, many: `${one.slice(0, -2)}ices` };
  return { one, many: one + (/(?:x|ch|sh)$/.test(one) ? 'es' : 's') };
}
