import { OffprintError } from '../../shared/errors.ts';
import type { PaperId, RelatedPaper } from '../../shared/paper.ts';
import {
  authorTraits,
  mostTraits,
  nearByTraits,
  readTraitsOf,
  sharedTraits,
  tagTraits,
  type TraitsOfPaper,
  traitsOf,
} from './related-traits.ts';
import { allRows, firstRow, type ReadableLibrary } from './sql.ts';
import { satiated, type TellingWord, tellingWords, toldWithin, countWords } from './telling-words.ts';
import { showWords } from './word-forms.ts';

/** How many related papers there are at most, and how many words each is explained with. */
const mostRelated = 10;
const mostShown = 3;
/** By how many of its most telling words a paper is compared, and by how many others are found. */
const comparedWords = 25;
const searchedWords = 12;
/** So many papers, the newest, are found by a word. */
const foundByWord = 1_500;
/** So many of those found, the most promising, are compared by their text, some in a step. */
const mostCompared = 150;
const comparedAtOnce = 6;
/** So many are looked at for that, if some are in Trash. */
const mostLookedAt = 10 * mostCompared;
/** Words of a usual paper, its title counted thrice, and how much a longer one is held to say less with each: Robertson's b. */
const usualLength = 240;
const lengthMatters = 0.75;
/** What the same authors, and the same tags, count for, where the same text counts 1. */
const authorsCount = 0.25;
const tagsCount = 0.1;
/** What is less near than that is not related; nor, but for the same authors, what is so much less near than the nearest. */
const leastScore = 0.05;
const leastByTraits = 0.02;
const leastShare = 0.25;
/** One word in common is chance, unless it is most of what the paper says. */
const leastByOneWord = 0.1;

interface Text {
  title: string;
  abstract: string | null;
}

interface Asked {
  text: Text;
  words: ReadonlyMap<string, TellingWord>;
  /** How near the paper is to itself by its words. */
  most: number;
  authors: TraitsOfPaper;
  tags: TraitsOfPaper;
}

interface Compared {
  id: PaperId;
  place: number;
  score: number;
  /** The words in common, the most telling first. */
  words: string[];
  authors: number;
  tags: number;
}

/**
 * The papers nearest to one by content, authors and tags, found in the index of words and ranked without anything that was
 * learned elsewhere. In steps of some milliseconds at most; the caller runs them in one read transaction.
 *
 * As in "more like this" of Lucene, the paper's most telling words are asked for as if they had been typed: their weight
 * is their inverse document frequency (Spärck Jones, "A statistical interpretation of term specificity", 1972; in the form
 * of Robertson and Spärck Jones, "Relevance weighting of search terms", 1976) times how much the paper is about them. The
 * newest papers that have them, and the newest by the same authors or with the same tags, are candidates, by the sum of these weights. The best
 * are then compared by their text: each word counts as in BM25 (Robertson and Zaragoza, "The probabilistic relevance
 * framework", 2009), so that more of one word soon adds little and a long text gains nothing by its length. The sum is
 * divided by what the paper scores against itself, which makes 1 of the same text. Authors in common add the cosine of
 * the two lists, each name weighted by how rare it is; so do tags in common, a little.
 *
 * @returns ten at most, nearest first and of those as near the newest; never the paper itself nor what is in Trash
 * @throws OffprintError `not-found`
 */
export function* findRelated(db: ReadableLibrary, id: PaperId): Generator<undefined, RelatedPaper[]> {
  const paper = firstRow<Text & { place: number }>(
    db,
    'SELECT title, substr(abstract, 1, ?) AS abstract, place FROM papers WHERE id = ?',
    toldWithin,
    id,
  );
  if (paper === undefined) throw new OffprintError('not-found', 'This paper is not in the library any more.', { id });
  const papers = firstRow<{ n: number | null }>(db, 'SELECT max(id) AS n FROM papers')?.n ?? 0;
  const telling = yield* tellingWords(db, paper, papers);
  // Words of its own find nothing, but say how unlike others it is.
  const most = telling.slice(0, comparedWords).reduce((sum, { idf, weight }) => sum + idf * weight * weight, 0);
  const others = telling.filter((word) => word.papers > 1).slice(0, comparedWords);
  const words = new Map(others.map((word) => [word.word, word]));
  const found = new Map<number, number>();
  yield* findByWords(db, others.slice(0, searchedWords), most, found);
  const authors = yield* readTraitsOf(db, authorTraits, id, papers);
  yield* findByTraits(db, authors, authorsCount, found);
  const tags = yield* readTraitsOf(db, tagTraits, id, papers);
  yield* findByTraits(db, tags, tagsCount, found);
  found.delete(paper.place);
  const compared = yield* compare(db, { text: paper, words, most, authors, tags }, bestOf(found));
  const related: RelatedPaper[] = [];
  for (const near of compared.slice(0, mostRelated)) {
    yield;
    related.push({
      id: near.id,
      score: near.score,
      words: showWords(paper, near.words, mostShown),
      authors: near.authors === 0 ? 0 : sharedTraits(authors, traitsOf(db, authorTraits, near.id)),
      tags: near.tags,
    });
  }
  return related;
}

/** Adds to `found`, by place, what papers gain by having words of the paper. */
function* findByWords(
  db: ReadableLibrary,
  words: readonly TellingWord[],
  most: number,
  found: Map<number, number>,
): Generator<undefined, void> {
  for (const { word, idf, weight } of words) {
    const places = allRows<{ place: number }>(
      db,
      'SELECT rowid AS place FROM paper_words WHERE paper_words MATCH ? ORDER BY rowid DESC LIMIT ?',
      `{title abstract} : "${word}"`,
      foundByWord,
    );
    const gain = (idf * weight) / most;
    for (const { place } of places) found.set(place, (found.get(place) ?? 0) + gain);
    yield;
  }
}

/** Adds to `found`, by place, what papers gain by the same authors or tags. */
function* findByTraits(
  db: ReadableLibrary,
  traits: TraitsOfPaper,
  count: number,
  found: Map<number, number>,
): Generator<undefined, void> {
  for (const { place, share } of yield* nearByTraits(db, traits)) {
    found.set(place, (found.get(place) ?? 0) + count * share);
  }
}

/** The places with the greatest gains, greatest first, and of those that gain as much the newest. */
function bestOf(found: ReadonlyMap<number, number>): number[] {
  // Sorting numbers is quick; sorting all the papers is not.
  const least = Float64Array.from(found.values()).sort().at(-mostLookedAt) ?? 0;
  return [...found]
    .filter(([, gain]) => gain >= least)
    .sort(([place, gain], [otherPlace, otherGain]) => otherGain - gain || otherPlace - place)
    .map(([place]) => place);
}

/** Those of the papers that are near by their text, their authors or their tags, nearest first. */
function* compare(db: ReadableLibrary, asked: Asked, places: readonly number[]): Generator<undefined, Compared[]> {
  const near: Compared[] = [];
  let compared = 0;
  for (let at = 0; at < Math.min(places.length, mostLookedAt) && compared < mostCompared; at += comparedAtOnce) {
    yield;
    const rows = allRows<Text & { id: PaperId; place: number; names: string; tags: string }>(
      db,
      `SELECT p.id, p.place, p.title, substr(p.abstract, 1, ?) AS abstract,
         (SELECT json_group_array(name) FROM
            (SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position LIMIT ?)) AS names,
         (SELECT json_group_array(tag_id) FROM paper_tags WHERE paper_id = p.id) AS tags
       FROM json_each(?) asked CROSS JOIN papers p ON p.place = asked.value CROSS JOIN marks m ON m.paper_id = p.id
       WHERE m.trashed_at IS NULL`,
      toldWithin,
      mostTraits,
      JSON.stringify(places.slice(at, at + comparedAtOnce)),
    );
    compared += rows.length;
    for (const row of rows) {
      const one = compareText(asked, row);
      const names = JSON.parse(row.names) as string[];
      const tagged = JSON.parse(row.tags) as number[];
      const authors = sharedTraits(asked.authors, names);
      const tags = sharedTraits(asked.tags, tagged);
      const score = one.score + authorsCount * asked.authors.nearness(names) + tagsCount * asked.tags.nearness(tagged);
      const least = authors + tags > 0 ? leastByTraits : one.words.length > 1 ? leastScore : leastByOneWord;
      if (score >= least) near.push({ id: row.id, place: row.place, score, words: one.words, authors, tags });
    }
  }
  yield;
  near.sort((one, other) => other.score - one.score || other.place - one.place);
  const least = leastShare * (near[0]?.score ?? 0);
  return near.filter(({ score, authors }) => authors > 0 || score >= least);
}

function compareText({ words, most }: Asked, text: Text): { score: number; words: string[] } {
  const { counts, length } = countWords(text, (word) => words.has(word));
  const relativeLength = 1 - lengthMatters + (lengthMatters * length) / usualLength;
  const shared: { word: string; gain: number }[] = [];
  for (const { word, idf, weight } of words.values()) {
    const count = counts.get(word);
    if (count !== undefined) shared.push({ word, gain: (idf * weight * satiated(count, relativeLength)) / most });
  }
  shared.sort((one, other) => other.gain - one.gain);
  return { score: shared.reduce((sum, { gain }) => sum + gain, 0), words: shared.map(({ word }) => word) };
}
