import { existsSync } from 'node:fs';
import { countAnew, countsAreRight } from './counting.ts';
import { libraryPath, openForReading, openLibrary } from './database.ts';
import { readableError } from './disk-errors.ts';
import { allRows, closeLibrary, firstRow, inTransaction, type ReadableLibrary } from './sql.ts';
import { countIndexed, countPending, indexPending, startIndexAnew } from './word-index.ts';

/** What a look at the whole library found; `problems` are for people. */
export interface Verdict {
  ok: boolean;
  problems: string[];
}

/**
 * Reads the library of a profile folder from end to end and changes nothing: the file, the ties between its tables, and
 * whether the search index holds every paper and the counts are right.
 */
export function checkLibrary(folder: string): Verdict {
  if (!existsSync(libraryPath(folder))) return { ok: false, problems: [`There is no library in ${folder}.`] };
  try {
    const db = openForReading(folder);
    try {
      const problems = findProblems(db);
      return { ok: problems.length === 0, problems };
    } finally {
      closeLibrary(db, 'reader');
    }
  } catch (error) {
    return { ok: false, problems: [readableError(error).message] };
  }
}

/** Makes the search index of a profile folder's library again, counts anew, and checks the library after it. */
export function rebuildSearchIndex(folder: string): Verdict {
  if (!existsSync(libraryPath(folder))) return { ok: false, problems: [`There is no library in ${folder}.`] };
  try {
    const { db } = openLibrary(folder, new Date());
    try {
      inTransaction(db, () => {
        countAnew(db);
        startIndexAnew(db);
      });
      // Some seconds a transaction: a kill in the middle leaves the rest to the next start.
      for (let isDone = false; !isDone;) {
        const until = performance.now() + 2_000;
        isDone = inTransaction(db, () => indexPending(db, () => performance.now() > until, manyPapers));
      }
    } finally {
      closeLibrary(db, 'writer');
    }
    return checkLibrary(folder);
  } catch (error) {
    return { ok: false, problems: [readableError(error).message] };
  }
}

/** Papers of which the words are counted together, where nothing waits. */
const manyPapers = 256;

function findProblems(db: ReadableLibrary): string[] {
  const problems = allRows<{ integrity_check: string }>(db, 'PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((verdict) => verdict !== 'ok')
    .map((verdict) => `The file is damaged: ${verdict}`);
  for (const tie of allRows<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check')) {
    problems.push(`A row of ${tie.table} belongs to nothing in ${tie.parent}.`);
  }
  const papers = firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM papers')?.n ?? 0;
  const marked = firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM marks')?.n ?? 0;
  const indexed = countIndexed(db);
  const pending = countPending(db);
  if (marked !== papers) problems.push(`${papers} papers have ${marked} rows of marks.`);
  if (indexed + pending !== papers) {
    problems.push(
      `The search index holds ${indexed} of ${papers - pending} papers: start Offprint with --rebuild-index.`,
    );
  }
  if (!countsAreRight(db)) {
    problems.push('The counts beside the lists are not those of the lists: start Offprint with --rebuild-index.');
  }
  return problems;
}
