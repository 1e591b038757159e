import { copyFileSync } from 'node:fs';
import { announceQuery, createCancelFlags } from '../../../electron/library/cancel-flags.ts';
import { libraryPath, openForReading, openLibrary } from '../../../electron/library/database.ts';
import { runList } from '../../../electron/library/list-runner.ts';
import { readList } from '../../../electron/library/list-walk.ts';
import { nextTurn } from '../../../electron/library/one-moment.ts';
import { readRows } from '../../../electron/library/papers.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { indexPending, startIndexAnew } from '../../../electron/library/word-index.ts';
import type { PaperRow, Sort } from '../../../shared/paper.ts';
import { bytesOf } from './in-sqlite.ts';
import { rowsAsked, type Rival, type RivalPlace } from './rival.ts';

/** Papers that are indexed in one transaction. */
const indexedAtOnce = 2_000;

/**
 * The library as its reading thread runs it: the list in slices on a connection of its own, the rows that its first answer
 * does not bring along on another. Its index is there already.
 */
export function offprint({ library }: RivalPlace, sort: Sort): Rival {
  const lists = openForReading(library);
  const rows = openForReading(library);
  const flags = createCancelFlags();
  const ask = async (text: string): Promise<PaperRow[]> => {
    const queryId = announceQuery(flags, 'list');
    let completed: (ids: Uint32Array) => void = () => undefined;
    let failed: (error: unknown) => void = () => undefined;
    const whole = new Promise<Uint32Array>((resolve, reject) => {
      completed = resolve;
      failed = reject;
    });
    const query = { view: { kind: 'all' }, search: text, sort, purpose: 'list' } as const;
    const first = await runList(lists, query, queryId, flags, { completed, failed });
    if (first.complete) completed(first.ids);
    const ids = first.complete || first.ids.length >= rowsAsked ? first.ids : await whole;
    return [...first.rows, ...readRows(rows, [...ids.subarray(first.rows.length, rowsAsked)])];
  };
  return {
    build: () => null,
    firstRows: ask,
    all: (text) => Uint32Array.from(readList(rows, { view: { kind: 'all' }, search: text, sort }, new Date())),
    settle: async () => {
      announceQuery(flags, 'list');
      // What is left of the list hears of that in its next slice.
      await nextTurn();
      await nextTurn();
    },
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
