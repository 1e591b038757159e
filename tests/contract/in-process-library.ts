import { announceQuery, createCancelFlags } from '../../electron/library/cancel-flags.ts';
import type { LibraryClient } from '../../electron/library/client.ts';
import { runCount } from '../../electron/library/count-runner.ts';
import { connectionFacts } from '../../electron/library/database.ts';
import { readableError } from '../../electron/library/disk-errors.ts';
import { runList } from '../../electron/library/list-runner.ts';
import { readingOperations, writingOperations } from '../../electron/library/operations.ts';
import type { LibraryOperations, OperationName } from '../../electron/library/thread-messages.ts';
import { OffprintError } from '../../shared/errors.ts';
import type { TestLibrary } from '../unit/library/test-library.ts';

/** A library client without threads: the same operations on a test's library, their values cloned as between threads. */
export function inProcessLibrary(library: TestLibrary): LibraryClient {
  const flags = createCancelFlags();
  const answers: Record<string, (input: never) => unknown> = {
    connectionFacts: () => connectionFacts(library.db),
    queryPapers: ({ queryId, ...query }: LibraryOperations['queryPapers']['input']) =>
      runList(library.db, query, queryId, flags, { completed: () => undefined, failed: () => undefined }),
    countSearch: ({ query, queryId }: LibraryOperations['countSearch']['input']) =>
      runCount(library.db, query, queryId, flags),
    close: () => null,
  };
  for (const [name, operation] of Object.entries(writingOperations)) {
    answers[name] = (input: never) => operation(library.writing, input);
  }
  for (const [name, operation] of Object.entries(readingOperations)) {
    answers[name] = (input: never) => operation(library.db, input);
  }
  const ask = async <Name extends OperationName>(
    name: Name,
    input: LibraryOperations[Name]['input'],
  ): Promise<LibraryOperations[Name]['output']> => {
    const answer = answers[name];
    if (!answer) throw new Error(`The library does not know ${name}.`);
    try {
      return structuredClone(await answer(structuredClone(input) as never)) as LibraryOperations[Name]['output'];
    } catch (error) {
      throw OffprintError.fromData(structuredClone(readableError(error).toData()));
    }
  };
  return {
    opened: Promise.resolve(null),
    startReader: () => undefined,
    write: ask,
    read: ask,
    list: (query) => ask('queryPapers', { ...query, queryId: announceQuery(flags, query.purpose) }),
    count: (query) => ask('countSearch', { query, queryId: announceQuery(flags, 'counts') }),
    close: async () => library.close(),
  };
}
