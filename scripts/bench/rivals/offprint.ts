import { copyFileSync } from 'node:fs';
import { libraryPath, openForReading, openLibrary } from '../../../electron/library/database.ts';
import { planList } from '../../../electron/library/list.ts';
import { readList, walkList } from '../../../electron/library/list-walk.ts';
import { walkInOneMoment } from '../../../electron/library/one-moment.ts';
import { readRows } from '../../../electron/library/papers.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { indexPending, startIndexAnew } from '../../../electron/library/word-index.ts';
import type { ListQuery, PaperId, Sort } from '../../../shared/paper.ts';
import { bytesOf } from './in-sqlite.ts';
import { rowsAsked, type Rival, type RivalPlace } from './rival.ts';

/** Papers that are indexed in one transaction. */
const indexedAtOnce = 2_000;

/**
 * The library as its reading thread goes through a list: in steps, on a connection of its own, until there are enough; and
 * the rows of these on another. Its index is there already.
 */
export function offprint({ library }: RivalPlace, sort: Sort): Rival {
  const lists = openForReading(library);
  const rows = openForReading(library);
  const listOf = (search: string): ListQuery => ({ view: { kind: 'all' }, search, sort });
  return {
    build: () => null,
    firstRows: (text) => {
      const walk = walkInOneMoment(lists, () => walkList(lists, planList(lists, listOf(text), new Date())));
      const ids: PaperId[] = [];
      for (const step of walk) {
        ids.push(...step);
        // Leaving the loop gives the walk up, as a newer query does.
        if (ids.length >= rowsAsked) break;
      }
      return readRows(rows, ids.slice(0, rowsAsked));
    },
    all: (text) => Uint32Array.from(readList(rows, listOf(text), new Date())),
  };
}

/** The making of Offprint's own index, of a copy of the library, as it is made after an import. */
export function offprintIndex({ library, scratch }: RivalPlace): Rival {
  copyFileSync(libraryPath(library), libraryPath(scratch));
  const { db } = openLibrary(scratch, new Date());
  inTransaction(db, () => startIndexAnew(db));
  const none = (): never => {
    throw new Error('It only makes the index.');
  };
  return {
    build: () => {
      let isDone = false;
      while (!isDone) isDone = inTransaction(db, () => indexPending(db, () => true, indexedAtOnce));
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return bytesOf(db, ['paper_words%', 'words']);
    },
    firstRows: none,
    all: none,
  };
}
