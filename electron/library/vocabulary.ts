import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';

/** How often each word is in a folded text; words are told apart as the index tells them. */
export function countWords(folded: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of folded.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Adds words of papers. The caller holds the transaction.
 *
 * @param counted the different words of each paper that is new to the index
 * @param known words of papers that were in it before: added where they are new, and not counted
 */
export function addWords(db: WritableLibrary, counted: readonly (readonly string[])[], known: Iterable<string>): void {
  const counts = new Map<string, number>();
  for (const words of counted) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, papers] of counts) {
    run(
      db,
      'INSERT INTO words (word, papers) VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET papers = papers + excluded.papers',
      word,
      papers,
    );
  }
  for (const word of known) run(db, 'INSERT OR IGNORE INTO words (word, papers) VALUES (?, 1)', word);
}

/** Forgets all words. The caller holds the transaction. */
export function forgetWords(db: WritableLibrary): void {
  run(db, 'DELETE FROM words');
}

/**
 * The words of the library that begin so.
 *
 * @param beginning folded
 * @param most null where there are more than that
 */
export function wordsThatBegin(db: ReadableLibrary, beginning: string, most: number): string[] | null {
  const { from, before } = beginningRange(beginning);
  const found = allRows<{ word: string }>(
    db,
    'SELECT word FROM words WHERE word >= ? AND word < ? LIMIT ?',
    from,
    before,
    most + 1,
  );
  return found.length > most ? null : found.map(({ word }) => word);
}

/** Where the words that begin so are, in the order of SQLite's texts: the first, and the first beyond. */
export function beginningRange(beginning: string): { from: string; before: string } {
  const characters = [...beginning];
  const last = characters.pop()?.codePointAt(0);
  const before = last === undefined ? '\u{10FFFF}' : characters.join('') + String.fromCodePoint(last + 1);
  return { from: beginning, before };
}

/** About how many papers have a word; 0 for one that none has. */
export function papersWithWord(db: ReadableLibrary, word: string): number {
  return firstRow<{ papers: number }>(db, 'SELECT papers FROM words WHERE word = ?', word)?.papers ?? 0;
}

/** The words of most papers among those that begin so, commonest first. */
export function commonestThatBegin(
  db: ReadableLibrary,
  beginning: string,
  most: number,
): { word: string; papers: number }[] {
  const { from, before } = beginningRange(beginning);
  return allRows<{ word: string; papers: number }>(
    db,
    'SELECT word, papers FROM words WHERE word >= ? AND word < ? ORDER BY papers DESC, word LIMIT ?',
    from,
    before,
    most,
  );
}

/** In how many of so many papers a word is that begins so, about, as if words were in papers by chance. */
export function papersWithAnyOf(db: ReadableLibrary, beginning: string, papers: number): number {
  const counts = commonestThatBegin(db, beginning, 100);
  let without = 1;
  for (const { papers: withIt } of counts) without *= 1 - Math.min(1, withIt / papers);
  return Math.round(papers * (1 - without));
}
