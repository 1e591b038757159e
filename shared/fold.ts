/**
 * Folding text for search: the index and every query go through the same function, so that what people type without
 * accents, in another case or width finds what was written with them. SQLite's own tokenizers fold too little (no ł, ø,
 * ß) and know no words in Chinese, Japanese or Korean.
 */

/** Letters with a stroke, a hook or joined ones: Unicode does not take them apart into a letter and a mark. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ȷ', 'j'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ƒ', 'f'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
  ['ĸ', 'k'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ς', 'σ'],
]);
const specialLetters = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel marks of Arabic with its stretching line. */
const marks =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;

/** Voicing marks that no kana took up. */
const looseVoicing = /[\u3099\u309A]/g;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;
const hyphens = /[-\u058A\u05BE\u2010-\u2015\u2043\u2212\u301C\u3030\u30A0]/g;
const cjkRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC]+/gu;

/** Past some thousands of terms the time of a search grows with their square. */
const mostPhrases = 1_000;

/**
 * The text as it is searched: lower case, without accents, special letters and ligatures spelt out (ß is ss, æ is ae),
 * wide and narrow forms made one, hyphens as spaces, Greek letters kept. A run of Chinese, Japanese or Korean becomes
 * its overlapping pairs of characters and then its last character alone (深度学 is 深度 度学 学), so that a search for
 * one character finds it at the end of a run too.
 */
export function foldText(text: string): string {
  return foldLetters(text).replace(cjkRun, (run) => {
    const characters = [...run];
    return ` ${[...bigrams(characters), characters.at(-1)].join(' ')} `;
  });
}

/** What titles are ordered by: folded, from the first letter or digit on. */
export function titleSortKey(title: string): string {
  return foldText(title).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** How a term is searched for. */
export interface TermOptions {
  /** The last word may be the beginning of one. */
  isPrefix: boolean;
  /** All words stand together, in this order; otherwise each of them anywhere. */
  isPhrase: boolean;
}

/**
 * A term of a search, as an expression for FTS5's MATCH over folded text; null if there is nothing to search for. A word
 * with signs in it (`self-attention`, `3.5`) and a run of Chinese, Japanese or Korean must stand together as typed. Every
 * word is quoted, so no input is a syntax error. Of a text with more than 1,000 words the first 1,000 are searched for.
 */
export function foldTermToFts(text: string, { isPrefix, isPhrase }: TermOptions): string | null {
  const chunks = isPhrase ? [text] : text.split(/\s+/);
  const parts = chunks.flatMap((chunk) => splitScripts(foldLetters(chunk)));
  const last = parts.at(-1);
  if (last === undefined) return null;
  const phrases = parts.map((part) => (isPrefix && part === last && part.isWord ? `${part.phrase}*` : part.phrase));
  return [...new Set(phrases)].slice(0, mostPhrases).join(' AND ');
}

/** The quoted phrases of a folded word: runs of Chinese, Japanese and Korean, and what stands between them. */
function splitScripts(folded: string): { phrase: string; isWord: boolean }[] {
  const parts: { phrase: string; isWord: boolean }[] = [];
  let at = 0;
  const addWord = (end: number) => {
    const words = folded.slice(at, end).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const phrase = words
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .slice(0, mostPhrases)
      .join(' ');
    if (phrase !== '') parts.push({ phrase: `"${phrase}"`, isWord: true });
  };
  for (const match of folded.matchAll(cjkRun)) {
    addWord(match.index);
    const characters = [...match[0]];
    const phrase = characters.length === 1 ? `"${match[0]}"*` : `"${bigrams(characters).join(' ')}"`;
    parts.push({ phrase, isWord: false });
    at = match.index + match[0].length;
  }
  addWord(folded.length);
  return parts;
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(marks, '')
    .replace(specialLetters, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC')
    .replace(looseVoicing, '')
    .replace(hyphens, ' ');
}

function bigrams(characters: string[]): string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
