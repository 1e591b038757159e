import { existsSync } from 'node:fs';
import type { CancelFlags } from './cancel-flags.ts';
import { libraryPath, openForReading, versionInHeader } from './database.ts';
import { readableError } from './disk-errors.ts';
import { runList } from './list-runner.ts';
import { latestVersion, libraryVersion } from './migrations.ts';
import { readingOperations } from './operations.ts';
import { hadSample } from './sample.ts';
import { replacementOf } from './set-aside.ts';
import { closeLibrary, type ReadableLibrary } from './sql.ts';
import type { LibraryOperations, OperationName } from './thread-messages.ts';
import { isIndexCurrent } from './word-index.ts';

/** How long main may stand still for a lock of another process, in milliseconds: then the library is left to the writer. */
const patience = 50;

/** Reads what the first frame shows in main itself, before the library's threads are there. */
export interface FirstReader {
  /**
   * @returns null for what it leaves to the threads; of a long list only the beginning
   * @throws OffprintError as the threads would
   */
  ask<Name extends OperationName>(
    name: Name,
    input: LibraryOperations[Name]['input'],
  ): Promise<LibraryOperations[Name]['output']> | null;
  close(): void;
}

/**
 * Opens a library that needs nothing done to it: it is there, sound as far as its header tells, of this Offprint's
 * version, with its index and its sample.
 *
 * @returns null for any other, which is left to the writer
 */
export function openFirstReader(folder: string, flags: CancelFlags): FirstReader | null {
  const file = libraryPath(folder);
  if (existsSync(replacementOf(file)) || versionInHeader(file) !== latestVersion) return null;
  let db: ReadableLibrary | null = null;
  let lists: ReadableLibrary | null = null;
  try {
    db = openForReading(folder, patience);
    if (libraryVersion(db) !== latestVersion || !isIndexCurrent(db) || !hadSample(db)) throw new Error('not as usual');
    lists = openForReading(folder, patience);
  } catch {
    db?.close();
    return null;
  }
  return readerOf(db, lists, flags);
}

function readerOf(db: ReadableLibrary, lists: ReadableLibrary, flags: CancelFlags): FirstReader {
  const { getRows, getCounts, getPaper, getProfile, getTags, getSearches } = readingOperations;
  const operations = { getRows, getCounts, getPaper, getProfile, getTags, getSearches };
  const answers: Record<string, (input: never) => unknown> = {
    queryPapers: ({ queryId, ...query }: LibraryOperations['queryPapers']['input']) =>
      runList(lists, query, queryId, flags, null),
  };
  for (const [name, operation] of Object.entries(operations)) answers[name] = (input) => operation(db, input);
  return {
    ask<Name extends OperationName>(name: Name, input: LibraryOperations[Name]['input']) {
      const answer = answers[name];
      if (answer === undefined) return null;
      return Promise.resolve()
        .then(() => answer(input as never) as LibraryOperations[Name]['output'])
        .catch((error: unknown) => {
          throw readableError(error);
        });
    },
    close: () => {
      for (const connection of [lists, db]) if (connection.isOpen) closeLibrary(connection, 'reader');
    },
  };
}
