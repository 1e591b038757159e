import { cjkRun, foldLetters, foldMarked, hasSpecialLetters, joints } from './fold-letters.ts';
import { softTokensOf, type TextOptions } from './fold-soft.ts';
import { readTex } from './fold-tex.ts';

/**
 * Folding text for search: the index and every query go through the same function, so that what people type without
 * accents, in another case or width, with or without TeX, finds what was written with them. SQLite's own tokenizers fold
 * too little (no ł, ø, ß) and know no words in Chinese, Japanese or Korean.
 */

const spaces = / {2,}/g;

/**
 * The text as it is searched: lower case, without accents, special letters and ligatures spelt out (ß is ss, æ is ae),
 * wide and narrow forms made one, hyphens as spaces, TeX read, a Greek letter that is no part of a Greek word by its
 * name, raised and lowered parts and a "times" apart (n³ is n 3, 2× is 2 x). A run of Chinese, Japanese or Korean becomes
 * its overlapping pairs of characters and then its last character alone (深度学 is 深度 度学 学), so that a search for
 * one character finds it at the end of a run too. Linear in its length.
 */
export function foldText(text: string): string {
  return baseOf(foldMarked(readTex(text)));
}

/**
 * A text as the index holds it: folded, and after that the terms that only a search without quotes asks for.
 *
 * @see softTokens
 */
export function foldIndexText(text: string, options: TextOptions): string {
  const plain = readTex(text);
  const marked = foldMarked(plain);
  const soft = softTokensOf(plain, marked, options);
  return soft.length === 0 ? baseOf(marked) : `${baseOf(marked)} ${soft.join(' ')}`;
}

/** A name, folded letter for letter: as foldText, but a Greek initial stays a letter. */
export function foldName(name: string): string {
  return baseOf(foldLetters(readTex(name)));
}

/** What foldMarked gave, with all words apart. */
function baseOf(marked: string): string {
  const words = marked.replace(joints, ' ').replace(spaces, ' ');
  if (!hasSpecialLetters(words)) return words;
  return words.replace(cjkRun, (run) => {
    const characters = [...run];
    return ` ${[...bigrams(characters), characters.at(-1)].join(' ')} `;
  });
}

/** What titles are ordered by: folded, from the first letter or digit on. */
export function titleSortKey(title: string): string {
  return foldText(title).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The overlapping pairs of characters. */
export function bigrams(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
