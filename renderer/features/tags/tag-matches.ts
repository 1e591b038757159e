import { foldText } from '../../../shared/fold.ts';
import { type Tag, tagKey } from '../../../shared/tag.ts';

/** Tags made ready to be found by typing. */
export interface TagMatches {
  /**
   * Those in whose names each word that was typed begins a word, in any order; all where nothing was typed. The one that
   * has exactly this name is the first.
   */
  matching(typed: string): readonly Tag[];
  /** Whether there is a tag of this name, whatever its case and accents. */
  has(name: string): boolean;
}

/** Folds the names once, so that a key costs a millisecond with thousands of tags. */
export function matchTags(tags: readonly Tag[]): TagMatches {
  const folded = tags.map((tag) => ({ tag, words: wordsOf(tag.name) }));
  const byKey = new Map(tags.map((tag) => [tagKey(tag.name), tag]));
  return {
    matching(typed) {
      const asked = wordsOf(typed);
      if (asked.length === 0) return tags;
      const exact = byKey.get(tagKey(typed.trim()));
      const found = folded
        .filter(({ words }) => asked.every((part) => words.some((word) => word.startsWith(part))))
        .map(({ tag }) => tag);
      return exact === undefined ? found : [exact, ...found.filter((tag) => tag !== exact)];
    },
    has: (name) => byKey.has(tagKey(name)),
  };
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
