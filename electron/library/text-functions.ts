import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { foldName } from '../../shared/fold.ts';
import { reduceDigraphs } from '../../shared/fold-soft.ts';

/**
 * Gives a connection the function that searches need beside the index of words: `has_name(value, text, is_prefix)`, 1
 * where a name is meant by what was typed, else 0; NULL for a value that is none.
 */
export function addTextFunctions(db: DatabaseSyncInstance): void {
  db.function('has_name', { deterministic: true }, (value: unknown, text: unknown, isPrefix: unknown) =>
    typeof value === 'string' && typeof text === 'string' ? Number(hasName(value, text, isPrefix === 1)) : null,
  );
}

/**
 * Whether a name is meant by another way of writing it: every part of it that was typed is one of the name's, in any
 * order, or one of the two is the other's initial. Müller, Mueller and Muller are one.
 *
 * @param isPrefix the last part typed may be the beginning of one
 */
export function hasName(name: string, typed: string, isPrefix: boolean): boolean {
  const left = wordsIn(reduceDigraphs(foldName(name)));
  const asked = wordsIn(reduceDigraphs(foldName(typed)));
  const fits = (part: string, index: number): boolean => {
    const mayBegin = [...part].length === 1 || (isPrefix && index === asked.length - 1);
    const at = left.findIndex(
      (word) => word === part || (mayBegin && word.startsWith(part)) || isInitialOf(word, part),
    );
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  };
  // What is spelt out takes its part first, so that an initial is left with the rest.
  return asked
    .map((part, index) => ({ part, index }))
    .sort((one, other) => other.part.length - one.part.length)
    .every(({ part, index }) => fits(part, index));
}

function isInitialOf(word: string, part: string): boolean {
  return [...word].length === 1 && /\p{L}/u.test(word) && part.startsWith(word);
}

function wordsIn(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
