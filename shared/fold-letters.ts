/**
 * Letters as they are compared: what one letter, sign or digit is folded to. foldMarked gives a text of them in which
 * `-` and the sign of a joint stand where one word may also be written as two; all other signs outside of ASCII are spaces.
 */

/** Where a raised or lowered digit, or a "times" after a number, was parted from its word: n³ is n, joint, 3, joint. */
export const joint = '\u007F';
/** What stands between the parts of a word that may also be written in one. */
export const joints = /[-\u007F]/g;
/** Runs of what is written without spaces. */
export const cjkRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30FC]+/gu;

/** Letters with a stroke, a hook or joined ones, forms of Arabic letters: Unicode does not take them apart itself. */
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
  ['\u0671', '\u0627'],
  ['\u0649', '\u064A'],
  ['\u06CC', '\u064A'],
  ['\u0629', '\u0647'],
  ['\u06A9', '\u0643'],
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value): [string, string] => [digit, String(value)]),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value): [string, string] => [digit, String(value)]),
]);
const specialLetters = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'g');

/** Signs that are typed as a word. */
const signWords: ReadonlyMap<string, string> = new Map([
  ['×', ' x '],
  ['∇', ' nabla '],
  ['∂', ' partial '],
  ['∞', ' infty '],
]);
const signs = /[×∇∂∞]/g;

const greekNames: ReadonlyMap<string, string> = new Map(
  [
    ...['α alpha', 'β beta', 'γ gamma', 'δ delta', 'ε epsilon', 'ζ zeta', 'η eta', 'θ theta', 'ι iota', 'κ kappa'],
    ...['λ lambda', 'μ mu', 'ν nu', 'ξ xi', 'ο omicron', 'π pi', 'ρ rho', 'σ sigma', 'τ tau', 'υ upsilon', 'φ phi'],
    ...['χ chi', 'ψ psi', 'ω omega'],
  ].map((entry): [string, string] => [entry.slice(0, 1), entry.slice(2)]),
);

/** The accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel marks of Arabic with its stretching line. */
const marks =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;

/** Voicing marks that no kana took up. */
const looseVoicing = /[\u3099\u309A]/g;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;
const hyphens = /[\u058A\u05BE\u2010]/g;
/** Other signs, which SQLite's tables do not always take for signs; private characters, which the index has for itself. */
const otherSigns = /[^\p{L}\p{N}\p{M}\p{ASCII}]+|[$\\{}]/gu;

const raised =
  /[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02E0-\u02E4\u1D2C-\u1D2E\u1D30-\u1D3A\u1D3C-\u1D4D\u1D4F-\u1D61\u1D78\u1D9B-\u1DBF\u2070-\u207F\u2120\u2122\u2C7D]+/g;
const lowered = /[\u1D62-\u1D6A\u2080-\u209C\u2C7C]+/g;
const onlyDigits = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089]+$/;

const notAscii = /[\u0080-\uFFFF]/;
const timesInAscii = /(\d)x(?![a-z])/g;
const times = /(\d)x(?![\p{L}\p{M}])/gu;
const loneGreek = /(?<![\u0370-\u03FF])[α-ω](?![\u0370-\u03FF])/g;

/** Whether folding has more to do for a text than lower case. */
export function hasSpecialLetters(text: string): boolean {
  return notAscii.test(text);
}

/**
 * A text without TeX, letter for letter: lower case, without accents, special letters and ligatures spelt out, wide and
 * narrow forms made one, raised and lowered parts and "times" parted from what they stand beside. Greek stays Greek.
 */
export function foldLetters(text: string): string {
  if (!notAscii.test(text)) return text.toLowerCase().replace(timesInAscii, `$1${joint}x${joint}`);
  return text
    .replace(raised, parted)
    .replace(lowered, parted)
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(marks, '')
    .replace(specialLetters, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC')
    .replace(looseVoicing, '')
    .replace(hyphens, '-')
    .replace(signs, (sign) => signWords.get(sign) ?? sign)
    .replace(otherSigns, ' ')
    .replace(times, `$1${joint}x${joint}`);
}

/** As foldLetters, and each Greek letter that is no part of a Greek word by its name. */
export function foldMarked(text: string): string {
  const folded = foldLetters(text);
  if (!notAscii.test(folded)) return folded;
  return folded.replace(loneGreek, (letter) => ` ${greekName(letter)} `);
}

/** The name of a folded Greek letter; other characters are their own. */
export function greekName(letter: string): string {
  return greekNames.get(letter) ?? letter;
}

function parted(run: string): string {
  return onlyDigits.test(run) ? `${joint}${run}${joint}` : ` ${run} `;
}
