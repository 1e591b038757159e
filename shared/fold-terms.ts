import { cjkRun, foldMarked, greekName } from './fold-letters.ts';
import { isBoundPrefix, isSplitPrefix, splitPrefixes } from './fold-prefixes.ts';
import {
  apostrophes,
  joinedWord,
  longestJoined,
  reduceDigraphs,
  shortestReduced,
  softMark,
  spellUmlauts,
} from './fold-soft.ts';
import { readTex } from './fold-tex.ts';
import { bigrams } from './fold.ts';

/** Past some thousands of terms the time of a search grows with their square. */
const mostPhrases = 1_000;
/** Of a longer text without spaces its beginning is searched for, in UTF-16 units. */
const longestWord = 1_000;
/** The same of a quoted text. */
const longestPhrase = 10_000;
/** A beginning of a word with a spelt-out umlaut is also searched without from this length on: `fuel` is not `ful*`. */
const shortestReducedPrefix = 5;
/** What must follow `pre` in a word that may be two, in UTF-16 units. */
const shortestRest = 3;

/** How a term is searched for. */
export interface TermOptions {
  /** The last word may be the beginning of one. */
  isPrefix: boolean;
  /** As quoted: all words stand together, in this order, exact but for case and accents. */
  isPhrase: boolean;
}

/** A word of a search that is not quoted, as typed; it may have signs in it. */
export interface TypedWord {
  text: string;
  /** It may be the beginning of one. */
  isPrefix: boolean;
}

/**
 * A term of a search, as an expression for FTS5's MATCH over what foldIndexText gave; null if there is nothing to search
 * for. A phrase is as quoted; otherwise as foldWordsToFts has it for the words between white space. Every word is
 * quoted, so no input is a syntax error. Of a text with more than 1,000 words the first 1,000 are searched for.
 */
export function foldTermToFts(text: string, { isPrefix, isPhrase }: TermOptions): string | null {
  if (!isPhrase) {
    const words = text.split(/\s+/).filter((word) => word !== '');
    return foldWordsToFts(
      words.map((word, index) => ({ text: word, isPrefix: isPrefix && index === words.length - 1 })),
    );
  }
  const isBeginning = isPrefix || text.length > longestPhrase;
  const parts = partsOf(foldMarked(readTex(text.slice(0, longestPhrase))));
  const phrases = parts.map((part) => (isBeginning && part === parts.at(-1) ? asPrefix(part) : part).phrase);
  return phrases.length === 0 ? null : [...new Set(phrases)].slice(0, mostPhrases).join(' AND ');
}

/**
 * Words that must all be found, as one expression for FTS5's MATCH; null if there is nothing to search for. Each may be
 * spelt otherwise: `pretraining`, `pre-training` and, of two words that stand side by side here, `pre training` are one,
 * and so are Müller, Mueller and Muller. A word with signs in it (`3.5`) and a run of Chinese, Japanese or Korean must
 * stand together as typed. It has at most 1,000 phrases, and other spellings only as far as these leave room.
 *
 * @param words those that stand side by side in what was typed, in their order
 */
export function foldWordsToFts(words: readonly TypedWord[]): string | null {
  const terms = words.slice(0, mostPhrases).map(termsOf);
  const needed = new Set<string>();
  let room = mostPhrases - terms.reduce((sum, parts) => sum + parts.length, 0);
  const expressionOf = (parts: readonly Term[]): string[] =>
    parts.map(({ phrase, others }) => {
      const fitting = others.slice(0, Math.max(0, room));
      room -= fitting.length;
      return anyOf([phrase, ...fitting]);
    });
  for (let index = 0; index < terms.length; index++) {
    const first = terms[index] ?? [];
    const second = terms[index + 1] ?? [];
    const joined = joinedPair(first, second, words[index + 1]);
    if (joined !== null && room > 0) {
      room -= 1;
      const apart = [...expressionOf(first), ...expressionOf(second)].join(' AND ');
      needed.add(`((${apart}) OR ${joined})`);
      index += 1;
    } else for (const expression of expressionOf(first)) needed.add(expression);
  }
  return needed.size === 0 ? null : [...needed].slice(0, mostPhrases).join(' AND ');
}

/** A folded part of what was typed, as a phrase of FTS5. */
interface Part {
  phrase: string;
  /** Its words; none for a run of Chinese, Japanese or Korean. */
  words: string[];
  /** All its words as one, if they may be written so. */
  joined: string | null;
}

/** A phrase that must be found, or one of the others in its place. */
interface Term {
  phrase: string;
  others: string[];
  words: string[];
}

/** What one typed word asks for. */
function termsOf({ text, isPrefix }: TypedWord): Term[] {
  const isBeginning = isPrefix || text.length > longestWord;
  const plain = readTex(text.slice(0, longestWord)).normalize('NFC');
  const marked = foldMarked(plain);
  const parts = partsOf(marked);
  return parts.map((part, index) => {
    const mayBegin = isBeginning && index === parts.length - 1;
    const { phrase } = mayBegin ? asPrefix(part) : part;
    if (part.words.length === 0) return { phrase, others: [], words: [] };
    const others = [...otherWritings(part, mayBegin), ...inTwo(part, mayBegin)];
    // In a word mixed of scripts the parts do not tell which letters they came from.
    if (parts.length === 1) others.push(...otherSpellings(plain, marked, mayBegin));
    if (mayBegin) others.push(...wordsBegunBy(plain));
    return { phrase, others: withoutImplied(others, phrase), words: part.words };
  });
}

/** The part in one word, which the index may have for a search without quotes alone. */
function otherWritings({ words, joined }: Part, isPrefix: boolean): string[] {
  if (words.length > 1) return joined === null ? [] : [quote(joined, isPrefix), quote(softMark + joined, isPrefix)];
  const [word = ''] = words;
  // What begins with one letter the word itself begins with too.
  return word.length < 2 ? [] : [quote(softMark + word, isPrefix)];
}

/** The part in two words, where people write it so. */
function inTwo({ words }: Part, isPrefix: boolean): string[] {
  const [word = ''] = words;
  if (words.length > 1) return [];
  return splitPrefixes(word, shortestRest).map((prefix) => quote(`${prefix} ${word.slice(prefix.length)}`, isPrefix));
}

/** The word with its umlauts spelt out, and with what may be a spelt-out umlaut reduced. */
function otherSpellings(plain: string, marked: string, isPrefix: boolean): string[] {
  const spelled = foldMarked(spellUmlauts(plain));
  const reduced = reduceDigraphs(marked);
  const others = spelled === marked ? [] : partsOf(spelled).flatMap((part) => writingsOf(part, isPrefix));
  if (reduced === marked || reduced.length < shortestReduced) return others;
  const mayBegin = isPrefix && reduced.length >= shortestReducedPrefix;
  return [...others, ...partsOf(reduced).flatMap((part) => writingsOf(part, mayBegin))];
}

function writingsOf(part: Part, isPrefix: boolean): string[] {
  return [(isPrefix ? asPrefix(part) : part).phrase, ...otherWritings(part, isPrefix)];
}

/** A Greek letter is found by its name; a Greek word that is being typed begins with the letter. */
function wordsBegunBy(plain: string): string[] {
  const letter = plain.toLowerCase();
  return greekName(letter) === letter ? [] : [quote(letter, true)];
}

/** Each once, and none that a beginning of a word finds anyway. */
function withoutImplied(others: readonly string[], phrase: string): string[] {
  const beginning = phrase.endsWith('*') ? phrase.slice(0, -2) : null;
  return [...new Set(others)].filter(
    (other) => other !== phrase && (beginning === null || !other.startsWith(beginning) || other.includes(' ')),
  );
}

/** `pre` and `training` as the beginning or the whole of one word, if people write such words in two. */
function joinedPair(first: readonly Term[], second: readonly Term[], typed: TypedWord | undefined): string | null {
  const [before] = first.length === 1 ? (first[0]?.words ?? []) : [];
  const [after] = second.length === 1 ? (second[0]?.words ?? []) : [];
  const isPair = first[0]?.words.length === 1 && second[0]?.words.length === 1;
  if (!isPair || before === undefined || after === undefined || typed === undefined) return null;
  if (!isSplitPrefix(before) || after.length < shortestRest || isBoundPrefix(after)) return null;
  return quote(before + after, typed.isPrefix);
}

/** The parts of a marked text: runs of Chinese, Japanese and Korean, and what stands between them. */
function partsOf(marked: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const addWords = (end: number) => {
    const between = marked.slice(at, end);
    const found = between.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const words = found.filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, mostPhrases);
    if (words.length === 0) return;
    const joined = words.length > 1 && between.length <= 2 * longestJoined ? joinedIn(between) : null;
    parts.push({ phrase: quote(words.join(' '), false), words, joined });
  };
  for (const match of marked.matchAll(cjkRun)) {
    if (parts.length >= mostPhrases) break;
    addWords(match.index);
    const characters = [...match[0]];
    const isOne = characters.length === 1;
    parts.push({
      phrase: quote(isOne ? match[0] : bigrams(characters).slice(0, mostPhrases).join(' '), isOne),
      words: [],
      joined: null,
    });
    at = match.index + match[0].length;
  }
  addWords(marked.length);
  return parts;
}

/** All words of a short text as one, where nothing but joints stands between them. */
function joinedIn(marked: string): string | null {
  return joinedWord(marked.replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '').replace(apostrophes, ''));
}

function asPrefix(part: Part): Part {
  return part.words.length === 0 || part.phrase.endsWith('*') ? part : { ...part, phrase: `${part.phrase}*` };
}

function anyOf(phrases: readonly string[]): string {
  return phrases.length < 2 ? (phrases[0] ?? '') : `(${phrases.join(' OR ')})`;
}

/** Words, which hold letters, digits and marks only, as a phrase of FTS5. */
function quote(words: string, isPrefix: boolean): string {
  return isPrefix ? `"${words}"*` : `"${words}"`;
}
