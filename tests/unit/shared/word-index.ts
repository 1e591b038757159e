import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll } from 'vitest';
import { foldIndexText } from '../../../shared/fold.ts';

/** One text in an index of FTS5 like the library's. */
export interface WordIndex {
  /** Whether FTS5 finds the text by an expression; null asks for nothing, and finds it not. */
  finds(text: string, expression: string | null, isName?: boolean): boolean;
}

/** An index in memory for the tests of a file, closed after them. */
export function useWordIndex(): WordIndex {
  const db = new DatabaseSync(':memory:');
  afterAll(() => db.close());
  db.exec("CREATE VIRTUAL TABLE folded USING fts5(text, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0')");
  const insert = db.prepare('INSERT INTO folded (text) VALUES (?)');
  const remove = db.prepare('DELETE FROM folded');
  const count = db.prepare('SELECT count(*) AS found FROM folded WHERE folded MATCH ?');
  return {
    finds(text, expression, isName = false) {
      remove.run();
      insert.run(foldIndexText(text, { isName }));
      return expression !== null && Object(count.get(expression)).found === 1;
    },
  };
}
