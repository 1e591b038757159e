import { announceQuery, createCancelFlags } from '../../electron/library/cancel-flags.ts';
import type { LibraryClient } from '../../electron/library/client.ts';
import { connectionFacts, openForReading } from '../../electron/library/database.ts';
import { runCount } from '../../electron/library/count-runner.ts';
import { readableError } from '../../electron/library/disk-errors.ts';
import { runFacets } from '../../electron/library/facet-runner.ts';
import { runList } from '../../electron/library/list-runner.ts';
import { runRelated } from '../../electron/library/related-runner.ts';
import { readingOperations, writingOperations } from '../../electron/library/operations.ts';
import type { LibraryOperations, OperationName } from '../../electron/library/thread-messages.ts';
import { closeLibrary } from '../../electron/library/sql.ts';
import { OffprintError } from '../../shared/errors.ts';
import type { TestLibrary } from '../unit/library/test-library.ts';

/** A library client without threads: the same operations on a test's library, their values cloned as between threads. */
export function inProcessLibrary(library: TestLibrary): LibraryClient {
  const flags = createCancelFlags();
  const answers: Record<string, (input: never) => unknown> = {
    connectionFacts: () => connectionFacts(library.db),
    queryPapers: ({ queryId, ...query }: LibraryOperations['queryPapers']['input']) =>
      runList(library.db, query, queryId, flags, { completed: () => undefined, failed: () => undefined }),
    getRelated: ({ id, requestId }: LibraryOperations['getRelated']['input']) =>
      runRelated(library.db, id, requestId, flags),
    countFacets: async ({ queryId, ...query }: LibraryOperations['countFacets']['input']) => {
      const db = openForReading(library.folder);
      try {
        return await runFacets(db, query, queryId, flags, { counted: () => undefined, failed: () => undefined });
      } finally {
        closeLibrary(db, 'reader');
      }
    },
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
    firstRowsDrawn: () => undefined,
    write: ask,
    read: ask,
    list: (query) => ask('queryPapers', { ...query, queryId: announceQuery(flags, query.purpose) }),
    related: ({ id }) => ask('getRelated', { id, requestId: announceQuery(flags, 'related') }),
    countFacets: (query) => ask('countFacets', { ...query, queryId: announceQuery(flags, 'facets') }),
    count: (query) => ask('countSearch', { query, queryId: announceQuery(flags, 'counts') }),
    close: async () => library.close(),
  };
}
