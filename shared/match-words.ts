import { foldText } from './fold.ts';

/** A folded word of a text, as the index of words has it, and where it stands in the text, in UTF-16 units. */
export interface PlacedWord {
  /** Empty for what is no word but parts those beside it. */
  word: string;
  from: number;
  to: number;
  /** Where its first character ends, for a pair of Chinese, Japanese or Korean characters; else as `to`. */
  headTo: number;
}

/** The name of a macro, or letters, digits and what may belong to them: marks, invisible signs, signs outside of ASCII. */
const token = /\\[A-Za-z]+|(?:[\p{L}\p{N}\p{M}\p{Cf}\p{Co}]|[^\P{S}\0-\u007F])+/gu;
const asciiLetters = /^[A-Za-z]+$/;
const foldedWord = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const cjkLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC`;
const cjkPiece = new RegExp(`[${cjkLetters}][${cjkLetters}\\p{M}\\uFF9E\\uFF9F\\uFF70]*`, 'gu');
/** A character with the marks on it. */
const cluster = /[^][\p{M}\p{Cf}\uFF9E\uFF9F]*/gu;
/** Longer runs are not looked at character by character, in UTF-16 units. */
const longestAligned = 2_000;

/**
 * Adds the words of a text without formulas, in order. Each is folded by itself, so that it is known where it came from;
 * linear in the length of the text.
 *
 * @param start added to all places
 */
export function addPlacedWords(text: string, start: number, words: PlacedWord[]): void {
  for (const { 0: found, index } of text.matchAll(token)) {
    const from = start + index;
    // Most words by far; what foldText makes of them is known.
    if (asciiLetters.test(found)) words.push(whole(found.toLowerCase(), from, found.length));
    else if (found.startsWith('\\')) words.push(whole('', from, found.length));
    else addToken(found, from, words);
  }
}

function whole(word: string, from: number, length: number): PlacedWord {
  return { word, from, to: from + length, headTo: from + length };
}

function addToken(text: string, from: number, words: PlacedWord[]): void {
  let at = 0;
  for (const { 0: piece, index } of text.matchAll(cjkPiece)) {
    if (index > at) addPlain(text.slice(at, index), from + at, words);
    addPairs(piece, from + index, words);
    at = index + piece.length;
  }
  if (at < text.length) addPlain(text.slice(at), from + at, words);
}

function addPlain(text: string, from: number, words: PlacedWord[]): void {
  const all = foldText(text);
  const folded = wordsIn(all);
  // What is one word and nothing else came from the whole.
  const aligned = folded[0] === all ? null : align(text, from, folded);
  words.push(...(aligned ?? folded.map((word) => whole(word, from, text.length))));
}

/** Where each of the words came from, if folding character by character gives the same words; else null. */
function align(text: string, from: number, folded: readonly string[]): PlacedWord[] | null {
  if (text.length > longestAligned) return null;
  let all = '';
  const origins: { from: number; to: number }[] = [];
  for (const character of clusters(text, from)) {
    all += character.folded;
    while (origins.length < all.length) origins.push(character);
  }
  const found = [...all.matchAll(foldedWord)].map(({ 0: word, index }) => {
    const first = origins[index]?.from ?? from;
    const to = origins[index + word.length - 1]?.to ?? first;
    return { word, from: first, to, headTo: to };
  });
  return areSame(found, folded) ? found : null;
}

/** A run of Chinese, Japanese or Korean: its overlapping pairs of characters, and its last character alone. */
function addPairs(run: string, from: number, words: PlacedWord[]): void {
  const folded = wordsIn(foldText(run));
  const found = pairs(characters(run, from));
  if (areSame(found, folded)) words.push(...found);
  else {
    const exact = run.length > longestAligned ? [] : pairs(clusters(run, from).flatMap(separate));
    if (areSame(exact, folded)) words.push(...exact);
    else words.push(...folded.map((word) => whole(word, from, run.length)));
  }
}

interface Character {
  folded: string;
  from: number;
  to: number;
}

/** Each character as it stands. */
function characters(text: string, from: number): Character[] {
  let at = from;
  return Array.from(text, (folded) => ({ folded, from: at, to: (at += folded.length) }));
}

/** Each character with its marks, folded by itself. */
function clusters(text: string, from: number): Character[] {
  return Array.from(text.matchAll(cluster), ({ 0: found, index }) => ({
    folded: foldText(found),
    from: from + index,
    to: from + index + found.length,
  }));
}

/** The characters that one sign was folded to. */
function separate({ folded, from, to }: Character): Character[] {
  return wordsIn(folded).map((word) => ({ folded: [...word][0] ?? '', from, to }));
}

function pairs(run: readonly Character[]): PlacedWord[] {
  return run.map(({ folded, from, to }, index) => {
    const next = run[index + 1];
    return { word: folded + (next?.folded ?? ''), from, to: next?.to ?? to, headTo: to };
  });
}

function wordsIn(folded: string): string[] {
  return folded.match(foldedWord) ?? [];
}

function areSame(placed: readonly PlacedWord[], words: readonly string[]): boolean {
  return placed.length === words.length && placed.every(({ word }, index) => word === words[index]);
}
