import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import path from 'node:path';
import { openForReading } from '../../../electron/library/database.ts';
import { readRows } from '../../../electron/library/papers.ts';
import { allRows, firstRow, inTransaction, run } from '../../../electron/library/sql.ts';
import { type LibraryPaper, libraryPapers, openPlainly, searchedText } from './library-papers.ts';
import { rowsAsked, type Rival, type RivalPlace } from './rival.ts';
import { typedWords } from './typed-words.ts';

/** @returns the bytes that tables and indexes hold on the disk, with their free space */
export function bytesOf(db: DatabaseSyncInstance, namedLike: readonly string[]): number {
  return (
    firstRow<{ bytes: number | null }>(
      db,
      `SELECT sum(s.pgsize) AS bytes FROM dbstat s
       WHERE s.aggregate = TRUE AND EXISTS (SELECT 1 FROM json_each(?) asked WHERE s.name LIKE asked.value)`,
      JSON.stringify(namedLike),
    )?.bytes ?? 0
  );
}

/** A rival with a database of its own beside the library, from which it reads its rows as Offprint does. */
function besideLibrary(
  place: RivalPlace,
  own: {
    schema: string;
    add(db: DatabaseSyncInstance, paper: LibraryPaper): void;
    search(db: DatabaseSyncInstance, text: string, limit: number): { id: number }[];
    indexBytes(db: DatabaseSyncInstance): number | null;
  },
): Rival {
  const db = new DatabaseSync(path.join(place.scratch, 'rival.db'));
  const library = openForReading(place.library);
  return {
    build: () => {
      db.exec(`PRAGMA journal_mode = WAL; ${own.schema}`);
      const papers = openPlainly(place.library);
      inTransaction(db, () => {
        for (const paper of libraryPapers(papers)) own.add(db, paper);
      });
      papers.close();
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return own.indexBytes(db);
    },
    firstRows: (text) =>
      readRows(
        library,
        own.search(db, text, rowsAsked).map(({ id }) => id),
      ),
    // To SQLite, a limit below zero is none.
    all: (text) => Uint32Array.from(own.search(db, text, -1), ({ id }) => id),
  };
}

/** An FTS5 table with the tokenizer that it has by itself; the best 50 by its own bm25. */
export function plainFts5(place: RivalPlace): Rival {
  const quoted = (word: string): string => `"${word}"`;
  return besideLibrary(place, {
    schema: "CREATE VIRTUAL TABLE texts USING fts5 (title, abstract, authors, affiliations, note, content = '')",
    add: (db, { id, title, abstract, authors, affiliations, note }) =>
      run(
        db,
        'INSERT INTO texts (rowid, title, abstract, authors, affiliations, note) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        title,
        abstract,
        authors.join('\n'),
        affiliations.join('\n'),
        note,
      ),
    search: (db, text, limit) => {
      const { wanted, unwanted } = typedWords(text);
      const all = `${wanted.map(quoted).join(' AND ')}*`;
      const expression = unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map(quoted).join(' OR ')})`;
      return allRows(
        db,
        'SELECT rowid AS id FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?',
        expression,
        limit,
      );
    },
    indexBytes: (db) => bytesOf(db, ['texts%']),
  });
}

/** A plain table, gone through for pieces of text, the newest 50 first. */
export function like(place: RivalPlace): Rival {
  const pattern = (word: string): string => `%${word}%`;
  return besideLibrary(place, {
    schema: 'CREATE TABLE texts (place INTEGER PRIMARY KEY, id INTEGER NOT NULL, text TEXT NOT NULL) STRICT',
    add: (db, paper) =>
      run(db, 'INSERT INTO texts (place, id, text) VALUES (?, ?, ?)', paper.place, paper.id, searchedText(paper)),
    search: (db, text, limit) => {
      const { wanted, unwanted } = typedWords(text);
      const conditions = [...wanted.map(() => 'text LIKE ?'), ...unwanted.map(() => 'text NOT LIKE ?')];
      return allRows(
        db,
        `SELECT id FROM texts WHERE ${conditions.join(' AND ')} ORDER BY place DESC LIMIT ?`,
        ...[...wanted, ...unwanted].map(pattern),
        limit,
      );
    },
    indexBytes: () => null,
  });
}
