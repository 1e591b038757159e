import { cjkRun, foldMarked, greekName, hasSpecialLetters, joint, joints } from './fold-letters.ts';
import { readTex } from './fold-tex.ts';

/** What a text is. */
export interface TextOptions {
  /** Names of people, in which ae, oe, ue and aa are most often spelt-out letters. */
  isName: boolean;
}

/**
 * Begins each term that is in the index for searches without quotes alone. A private character, which folding takes out
 * of all texts: no phrase meets such a term, whatever it says.
 */
export const softMark = '\uE000';

/** A word written in several parts is joined up to this length, in UTF-16 units. */
export const longestJoined = 64;
/** Below this a word with a spelt-out umlaut is more often another word: guest is no Güst. */
export const shortestReduced = 4;

const umlautSpellings: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
]);
const umlauts = /[äöüåø]/giu;
const hasUmlaut = /[äöüåø]/iu;
const anyWord = /[\p{L}\p{N}\p{M}]+/gu;
const wholeWord = /^[\p{L}\p{N}\p{M}]+$/u;
const jointAndWord = /(?:(?:-|\u007F-?|-\u007F)[\p{L}\p{N}\p{M}]+)+/uy;
/** Within a word: O'Hara. */
export const apostrophes = /(?<=\p{L})['’](?=\p{L})/gu;

// Not after another vowel or q, where u and e are two letters: sequence, queue.
const digraphs = /(?<![aeioq])(?:([aou])e|a(a))/g;
const wordWithDigraph = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*(?:[aou]e|aa)[\p{L}\p{M}]*/giu;
const capitalWithDigraph = /(?<![\p{L}\p{M}])(?=\p{Lu})[\p{L}\p{M}]*(?:[aouAOU]e|[aA]a)[\p{L}\p{M}]*/gu;
const fewGreekLetters = /(?<![\u0370-\u03FF])[α-ω]{2,3}(?![\u0370-\u03FF])/g;

/**
 * Terms of a text for searches without quotes, each with the mark before it: words with hyphens (`pre-training`) or
 * raised and lowered digits (`CO₂`) in one, umlauts spelt out (`müller` as mueller) and, in names and words with a
 * capital or a hyphen, the reverse (`Mueller` as muller), the letters of a short Greek product (`αβ`) each by its name. Each once.
 */
export function softTokens(text: string, options: TextOptions): string[] {
  const plain = readTex(text);
  return softTokensOf(plain, foldMarked(plain), options);
}

/** As softTokens, of a text whose TeX is read, and that text after foldMarked. */
export function softTokensOf(plain: string, marked: string, { isName }: TextOptions): string[] {
  const found: string[] = [];
  if (marked.includes('-') || marked.includes(joint)) addJoined(marked, found);
  if (isName && /['’]/.test(marked)) addJoined(marked.replace(apostrophes, joint), found);
  for (const word of plain.match(isName ? wordWithDigraph : capitalWithDigraph) ?? []) {
    const folded = foldMarked(word);
    const reduced = reduceDigraphs(folded);
    if (reduced !== folded && reduced.length >= shortestReduced) addWord(reduced, found);
  }
  if (hasSpecialLetters(plain)) {
    const composed = plain.normalize('NFC');
    if (hasUmlaut.test(composed)) {
      for (const word of composed.match(anyWord) ?? []) {
        if (hasUmlaut.test(word)) addWord(foldMarked(spellUmlauts(word)), found);
      }
    }
    for (const [letters] of marked.matchAll(fewGreekLetters)) {
      for (const letter of letters) addWord(greekName(letter), found);
    }
  }
  return found.length === 0 ? found : [...new Set(found)];
}

/** The text with its umlauts spelt out: ä ae, ö and ø oe, ü ue, å aa. It is composed (NFC). */
export function spellUmlauts(text: string): string {
  return text.replace(umlauts, (letter) => umlautSpellings.get(letter.toLowerCase()) ?? letter);
}

/** Folded words with ae, oe, ue and aa as a, o and u: what is left of an umlaut without its dots. */
export function reduceDigraphs(folded: string): string {
  return folded.replace(digraphs, '$1$2');
}

/** A word that foldMarked left in parts, as one; null if it is none, or longer than anyone types. */
export function joinedWord(marked: string): string | null {
  const word = marked.replace(joints, '');
  const isWord = word.length > 1 && word.length <= longestJoined && wholeWord.test(word);
  // Numbers in a row are a date or a range.
  return isWord && /\p{L}/u.test(word) && word.search(cjkRun) < 0 ? word : null;
}

function addJoined(marked: string, found: string[]): void {
  const jointsLeft = new RegExp(joints);
  let end = 0;
  for (let match = jointsLeft.exec(marked); match !== null; match = jointsLeft.exec(marked)) {
    let start = match.index;
    while (start > end && match.index - start <= longestJoined && isOfWord(marked.charCodeAt(start - 1))) start--;
    jointAndWord.lastIndex = match.index;
    if (start === match.index || !jointAndWord.test(marked)) continue;
    end = jointAndWord.lastIndex;
    jointsLeft.lastIndex = end;
    const word = end - start <= 2 * longestJoined ? joinedWord(marked.slice(start, end)) : null;
    // `2x` is parted wherever it stands.
    if (word === null || /^\d+x$/.test(word)) continue;
    found.push(softMark + word);
    // Mueller-Lyer, for Muller-Lyer.
    const reduced = reduceDigraphs(word);
    if (reduced !== word) found.push(softMark + reduced);
  }
}

function addWord(word: string, found: string[]): void {
  if (word.length <= longestJoined && wholeWord.test(word)) found.push(softMark + word);
}

/** Whether a UTF-16 unit is of a letter or digit, or may be. */
function isOfWord(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return (unit >= 0xd800 && unit <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit));
}
