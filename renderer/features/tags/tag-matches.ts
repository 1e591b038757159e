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

/** Folds the names once, when first asked, so that a key costs a millisecond with thousands of tags. */
export function matchTags(tags: readonly Tag[]): TagMatches {
  let folded: readonly { tag: Tag; words: readonly string[] }[] | null = null;
  let keys: ReadonlyMap<string, Tag> | null = null;
  const find = (name: string): Tag | undefined => {
    keys ??= new Map(tags.map((tag) => [tagKey(tag.name), tag]));
    return keys.get(tagKey(name));
  };
  return {
    matching(typed) {
      const asked = wordsOf(typed);
      if (asked.length === 0) return tags;
      folded ??= tags.map((tag) => ({ tag, words: wordsOf(tag.name) }));
      const exact = find(typed.trim());
      const found = folded
        .filter(({ words }) => asked.every((part) => words.some((word) => word.startsWith(part))))
        .map(({ tag }) => tag);
      return exact === undefined ? found : [exact, ...found.filter((tag) => tag !== exact)];
    },
    has: (name) => find(name) !== undefined,
  };
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
