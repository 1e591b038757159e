import type { ReadableLibrary } from './sql.ts';
import { wordsThatBegin } from './vocabulary.ts';

/** Beginnings up to this length have an index of their own in FTS5 (`prefix` of paper_words). */
const indexedLength = 3;
/** Past this, one walk through all the words in order costs less than asking for each. */
const mostWords = 800;

/**
 * Writes the words that begin so in place of each beginning (`"transf"*`) of an expression for FTS5. Without that, FTS5
 * reads every place of all those words, and sorts them, before it gives the first paper: 7 ms at 100,000 papers for
 * `mode*` against 0.1.
 *
 * @param expression as shared/fold.ts makes them: every word in quotes, in which there are no others
 */
export function spellOutBeginnings(db: ReadableLibrary, expression: string): string {
  return expression.replace(/"([^"]*)"\*/g, (beginning: string, text: string) => {
    const [, before = '', word = ''] = /^(.* )?([^ ]+)$/u.exec(text) ?? [];
    if ([...word].length <= indexedLength) return beginning;
    const words = wordsThatBegin(db, word, mostWords);
    if (words === null) return beginning;
    // A word that no paper has finds none, as its beginning would.
    return `(${(words.length === 0 ? [word] : words).map((known) => `"${before}${known}"`).join(' OR ')})`;
  });
}
