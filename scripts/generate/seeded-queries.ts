import { createRandom, hash, type Random } from './random.ts';
import { type SampledPaper, samplePapers, spaced, wordsByPapers } from './sampled-papers.ts';

/** What kind of thing is typed. */
export type SeededQueryClass = 'words' | 'prefix' | 'author' | 'phrase' | 'filter';

export interface SeededQuery {
  /** `words-12`; the same for the same seed. */
  id: string;
  /** As typed into the search box; its last word counts as unfinished, as in the box. */
  text: string;
  class: SeededQueryClass;
  /** Finds more than a tenth of the papers; the others find some, but less than that. */
  isBroad: boolean;
}

/** A query, and what it means. */
interface Candidate {
  text: string;
  fits(sampled: SampledPaper): boolean;
}

interface Source {
  random: Random;
  papers: readonly SampledPaper[];
  /** Words that many papers have, the commonest first. */
  common: readonly string[];
}

type Maker = (source: Source) => Candidate;

/** Papers in a hundred that a broad query finds at least, and another at most: a sample is not sure about a tenth. */
const broadFrom = 13;
const narrowTo = 7;
/** Words of every text, which people leave out of a search. The worst queries are made of such. */
const seldomTyped = new Set('also each from only show such that this under where which while with'.split(' '));
const ownSeed = 0x5eed;
const mostTries = 5_000;

/**
 * Queries that people would type into a library of a seed: one to four words, unfinished words, authors, phrases of
 * titles, and filters, in turn; every other one finds more than a tenth of the papers.
 *
 * @param count how many, at most some hundreds
 */
export function seededQueries(seed: number, count: number): SeededQuery[] {
  const papers = samplePapers(seed);
  const common = wordsByPapers(papers)
    .filter(([word, often]) => /^[a-z]{4,}$/.test(word) && !seldomTyped.has(word) && often > papers.length / 10)
    .map(([word]) => word);
  const source: Source = { random: createRandom(hash(seed, ownSeed)), papers, common };
  const queries: SeededQuery[] = [];
  const known = new Set<string>();
  for (let number = 0; number < count; number++) {
    const isBroad = number % 2 === 0;
    const makers = isBroad ? broad : narrow;
    const [kind, make] = makers[(number >> 1) % makers.length] ?? makers[0];
    const text = find(source, make, isBroad, known);
    known.add(text);
    queries.push({ id: `${kind}-${number + 1}`, text, class: kind, isBroad });
  }
  return queries;
}

function find(source: Source, make: Maker, isBroad: boolean, known: ReadonlySet<string>): string {
  const { papers } = source;
  for (let tries = 0; tries < mostTries; tries++) {
    const { text, fits } = make(source);
    if (known.has(text)) continue;
    const found = papers.filter(fits).length;
    const percent = (100 * found) / papers.length;
    if (isBroad ? percent >= broadFrom : found > 0 && percent <= narrowTo) return text;
  }
  throw new Error('There are not so many different queries.');
}

const broad: readonly [[SeededQueryClass, Maker], ...[SeededQueryClass, Maker][]] = [
  ['words', (source) => words([commonWord(source)])],
  ['words', (source) => words(commonWords(source, 2))],
  ['prefix', ({ random, common }) => words([pick(random, common).slice(0, random.between(1, 4))])],
  ['words', (source) => words(commonWords({ ...source, common: source.common.slice(0, 40) }, 3))],
  [
    'filter',
    (source) => filtered(source.random, words([commonWord(source)]), [unread, recent(source.random), withText]),
  ],
  ['prefix', (source) => words([commonWord(source), commonWord(source).slice(0, source.random.between(1, 3))])],
  [
    'filter',
    (source) =>
      without(words([commonWord(source)]), pick(source.random, wordsOf(pick(source.random, source.papers).text))),
  ],
  ['words', (source) => words(commonWords({ ...source, common: source.common.slice(0, 14) }, 4))],
];

const narrow: typeof broad = [
  ['words', ({ random, papers }) => words(some(random, wordsOf(pick(random, papers).text), random.between(1, 2)))],
  ['author', author],
  ['phrase', phrase],
  [
    'prefix',
    ({ random, papers }) => unfinished(random, some(random, wordsOf(pick(random, papers).title), random.between(1, 3))),
  ],
  ['words', ({ random, papers }) => words(some(random, wordsOf(pick(random, papers).text), random.between(3, 4)))],
  ['filter', (source) => filtered(source.random, words([commonWord(source)]), narrowFilters(source))],
  ['author', (source) => authorAndWord(source)],
  ['phrase', phrase],
];

const unread: Candidate = { text: 'is:unread', fits: ({ paper }) => (paper.mark?.readAfter ?? null) === null };
const withText: Candidate = { text: 'has:abstract', fits: ({ paper }) => paper.draft.abstract !== null };
const starred: Candidate = { text: 'is:starred', fits: ({ paper }) => (paper.mark?.starredAfter ?? null) !== null };
const noted: Candidate = { text: 'has:note', fits: ({ paper }) => paper.note !== null };

function recent(random: Random): Candidate {
  const from = random.between(2_008, 2_018);
  return { text: `year:${from}..2025`, fits: ({ paper }) => Number(paper.draft.date?.slice(0, 4) ?? 0) >= from };
}

function narrowFilters({ random, papers }: Source): [Candidate, ...Candidate[]] {
  const { subject, date } = pick(random, papers).paper.draft;
  const year = date?.slice(0, 4) ?? '2020';
  return [
    { text: `subject:${subject ?? 'cs.LG'}`, fits: ({ paper }) => paper.draft.subject === (subject ?? 'cs.LG') },
    { text: `year:${year}`, fits: ({ paper }) => paper.draft.date?.startsWith(year) === true },
    starred,
    noted,
  ];
}

/** All words, the last of which may be the beginning of one. */
function words(typed: readonly string[]): Candidate {
  const whole = typed.slice(0, -1).map((word) => ` ${word} `);
  const last = ` ${typed.at(-1) ?? ''}`;
  return {
    text: typed.join(' '),
    fits: ({ text }) => whole.every((word) => text.includes(word)) && text.includes(last),
  };
}

function unfinished(random: Random, typed: readonly string[]): Candidate {
  const last = typed.at(-1) ?? '';
  return words([...typed.slice(0, -1), last.slice(0, random.between(Math.min(3, last.length), last.length))]);
}

/** A filter goes first, so that the word after it is the unfinished one. */
function filtered(random: Random, candidate: Candidate, filters: readonly [Candidate, ...Candidate[]]): Candidate {
  const filter = random.pick(filters);
  return {
    text: `${filter.text} ${candidate.text}`,
    fits: (sampled) => filter.fits(sampled) && candidate.fits(sampled),
  };
}

function without(candidate: Candidate, unwanted: string): Candidate {
  return {
    text: `-${unwanted} ${candidate.text}`,
    fits: (sampled) => !sampled.text.includes(` ${unwanted} `) && candidate.fits(sampled),
  };
}

/** An author's name as it stands on a paper, family name first with an initial, or the family name alone. */
function author({ random, papers }: Source): Candidate {
  const name = nameOn(random, papers);
  const [family, given] = [name.slice(name.lastIndexOf(' ') + 1), name.slice(0, name.lastIndexOf(' '))];
  const fits = ({ paper }: SampledPaper): boolean => paper.draft.authors.some((other) => other.includes(family));
  if (random.chance(0.4)) return { text: name, fits };
  return { text: given === '' ? `author:${family}` : `author:"${family}, ${[...given][0] ?? ''}"`, fits };
}

function authorAndWord(source: Source): Candidate {
  const { random, papers } = source;
  const sampled = pick(random, papers);
  const name = nameOn(random, [sampled]);
  const family = spaced(name.slice(name.lastIndexOf(' ') + 1));
  const word = pick(random, wordsOf(sampled.title));
  return words([...family.trim().split(' '), word]);
}

function nameOn(random: Random, papers: readonly SampledPaper[]): string {
  return pick(random, pick(random, papers).paper.draft.authors);
}

/** Two or three words that stand together in a title. */
function phrase({ random, papers }: Source): Candidate {
  const { title } = pick(random, papers);
  const all = title.trim().split(' ');
  const from = random.between(0, Math.max(0, all.length - 3));
  const together = all.slice(from, from + random.between(2, 3)).join(' ');
  return { text: `"${together}"`, fits: ({ text }) => text.includes(` ${together} `) };
}

function commonWord({ random, common }: Source): string {
  return pick(random, common);
}

function commonWords({ random, common }: Source, count: number): string[] {
  return some(random, common, count);
}

function wordsOf(text: string): string[] {
  return [...new Set(text.match(/(?<= )\p{L}{3,}(?= )/gu) ?? [])];
}

function some(random: Random, from: readonly string[], count: number): string[] {
  return [...new Set(Array.from({ length: count }, () => pick(random, from)))];
}

function pick<Value>(random: Random, from: readonly Value[]): Value {
  const [first] = from;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  return from[random.between(0, from.length - 1)] ?? first;
}
