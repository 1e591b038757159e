import { foldText } from '../../shared/fold.ts';
import { allRows, type ReadableLibrary } from './sql.ts';
import { stopWords } from './stop-words.ts';

/** So much of an abstract tells what it is about, in UTF-16 units: a few have a hundred thousand. */
export const toldWithin = 8_000;
/** A word of the title counts for so many of the abstract. */
const titleWeight = 3;
/** How soon more of the same word tells no more: Robertson's k1. */
const saturation = 1.2;
/** A word that a greater share of the papers has tells too little, unless they are few. */
const commonShare = 0.05;
const fewPapers = 20;
/** Words whose counts are looked up at once. */
const lookedUpAtOnce = 256;

const oneWord = /[\p{L}\p{N}\p{M}]+/gu;
const addresses = /\b(?:https?:\/\/|www\.)[^\s}]+/gi;
/** Macros whose argument is a name, and then all others. The bound keeps the time linear. */
const macros = /\\(?:begin|end|cite[a-z]*|ref|label|url|href)\s*\{[^}]{0,200}\}|\\[a-z]+\*?/gi;

/** What a paper says, as far as it tells what the paper is about. */
export interface ToldText {
  title: string;
  abstract: string | null;
}

/** A word of a paper that tells it from others. */
export interface TellingWord {
  /** Folded. */
  word: string;
  /** About how many papers have it. */
  papers: number;
  /** How rare it is: its inverse document frequency. */
  idf: number;
  /** How much the paper is about it, from 0; grows ever more slowly. */
  weight: number;
}

/** A text without its macros and addresses, which are no words of a language. */
export function proseOf(text: string): string {
  return text.replace(addresses, ' ').replace(macros, ' ');
}

/**
 * How often words stand in a paper, those of its title counted thrice.
 *
 * @param isCounted asked of each folded word
 * @returns the counts, and how many words of any kind there are, counted likewise
 */
export function countWords(
  { title, abstract }: ToldText,
  isCounted: (word: string) => boolean,
): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  const count = (text: string, each: number): number => {
    const words = foldText(proseOf(text.slice(0, toldWithin))).match(oneWord) ?? [];
    for (const word of words) if (isCounted(word)) counts.set(word, (counts.get(word) ?? 0) + each);
    return each * words.length;
  };
  return { counts, length: count(title, titleWeight) + count(abstract ?? '', 1) };
}

/** How much a word tells that stands so often in a text: more, but never more than twice as much. */
export function satiated(count: number, relativeLength: number): number {
  return (count * (saturation + 1)) / (count + saturation * relativeLength);
}

function mayTell(word: string): boolean {
  return word.length > 1 && !/^\p{N}/u.test(word) && !stopWords.has(word);
}

/**
 * The words that tell a paper from the others of the library, the most telling first. A word is as telling as it is rare
 * (inverse document frequency, in the form that stays positive) and as the paper is about it.
 *
 * @param papers how many the library has, about
 */
export function* tellingWords(
  db: ReadableLibrary,
  text: ToldText,
  papers: number,
): Generator<undefined, TellingWord[]> {
  const { counts } = countWords(text, mayTell);
  const mostPapers = Math.max(fewPapers, papers * commonShare);
  const found: TellingWord[] = [];
  const words = [...counts.keys()];
  for (let at = 0; at < words.length; at += lookedUpAtOnce) {
    yield;
    const known = allRows<{ word: string; papers: number }>(
      db,
      `SELECT w.word, w.papers FROM json_each(?) asked CROSS JOIN words w ON w.word = asked.value
       WHERE w.papers <= ?`,
      JSON.stringify(words.slice(at, at + lookedUpAtOnce)),
      mostPapers,
    );
    for (const { word, papers: having } of known) {
      found.push({ word, papers: having, idf: rarity(having, papers), weight: satiated(counts.get(word) ?? 0, 1) });
    }
  }
  yield;
  return found.sort(
    (one, other) => other.idf * other.weight - one.idf * one.weight || (one.word < other.word ? -1 : 1),
  );
}

/** The inverse document frequency of what so many of the papers have. */
export function rarity(having: number, papers: number): number {
  return Math.log(1 + (Math.max(papers, having) - having + 0.5) / (having + 0.5));
}
