import { foldText } from './fold.ts';

/** The different words of a name, folded as searches fold them: `'Akhiad Bercovich'` is akhiad, bercovich. */
export function nameWords(name: string): string[] {
  return [...new Set(foldText(name).match(/[\p{L}\p{N}\p{M}]+/gu))];
}

/** Whether each of the parts that were typed begins a word of a name, no two of them the same; all are folded. */
export function beginName(parts: readonly string[], words: readonly string[]): boolean {
  const left = [...words];
  // The longest fits the fewest, and chooses first.
  return [...parts]
    .sort((one, other) => other.length - one.length)
    .every((part) => {
      const at = left.findIndex((word) => word.startsWith(part));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}

/** A piece of a text, and whether it is what was typed. */
export interface MarkedPiece {
  text: string;
  isTyped: boolean;
}

/** A name in pieces, so that the beginnings that were typed can be shown: `'be'` in Akhiad Bercovich is `Be`. */
export function markTyped(name: string, typed: string): MarkedPiece[] {
  const marks = typedPlaces(name, typed).sort((one, other) => one.from - other.from);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    pieces.push({ text: name.slice(at, from), isTyped: false }, { text: name.slice(from, to), isTyped: true });
    at = to;
  }
  pieces.push({ text: name.slice(at), isTyped: false });
  return pieces.filter(({ text }) => text !== '');
}

interface Place {
  from: number;
  to: number;
}

function typedPlaces(name: string, typed: string): Place[] {
  const asIs = name.toLowerCase().indexOf(typed.trim().toLowerCase());
  // Chinese, Japanese and Korean are folded to pairs, which are no parts of a text.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(typed)) {
    return asIs < 0 ? [] : [{ from: asIs, to: asIs + typed.trim().length }];
  }
  const words = [...name.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({ from: match.index, text: match[0] }));
  const places: Place[] = [];
  for (const part of nameWords(typed).sort((one, other) => other.length - one.length)) {
    const at = words.findIndex(({ text }) => foldText(text).startsWith(part));
    const [word] = at < 0 ? [] : words.splice(at, 1);
    if (word !== undefined) places.push({ from: word.from, to: word.from + typedLength(word.text, part) });
  }
  return places;
}

/** How much of a word, in UTF-16 units, folds to what was typed: of `Größe`, four for `gross`. */
function typedLength(word: string, part: string): number {
  let length = 0;
  for (const character of word) {
    // An accent that stands by itself goes with its letter.
    if (foldText(word.slice(0, length)).length >= part.length && !/\p{M}/u.test(character)) break;
    length += character.length;
  }
  return length;
}
