import { parentPort, workerData } from 'node:worker_threads';
import type { FacetAnswer } from '../../shared/facets.ts';
import type { ListAnswer, ReadPurpose, RelatedPaper } from '../../shared/paper.ts';
import { backUp, lastBackupDay } from './backup.ts';
import { runCount } from './count-runner.ts';
import { connectionFacts, openForReading, openLibrary } from './database.ts';
import { readableError } from './disk-errors.ts';
import { runFacets } from './facet-runner.ts';
import { startIndexing } from './indexing.ts';
import { runList } from './list-runner.ts';
import { endWalk } from './one-moment.ts';
import { readingOperations, writingOperations, type Writing } from './operations.ts';
import { runRelated } from './related-runner.ts';
import { dayStamp } from './stamp.ts';
import { addSample, hadSample } from './sample.ts';
import { closeLibrary, type ReadableLibrary } from './sql.ts';
import type { Ask, LibraryOperations, Tell, ThreadData } from './thread-messages.ts';

/**
 * A library thread. The writer opens, checks and migrates the library and makes every change, and reads until the reader
 * is there; the reader answers lists and rows, so that no mark waits for a search; a backup thread copies the library once
 * and ends.
 */
const { role, folder, cancelFlags } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error('A library thread is started by client.ts.');
const tell = (message: Tell): void => port.postMessage(message);

type Answers = Record<string, (input: never) => unknown>;

function answer(answers: Answers): void {
  port?.on('message', ({ ask, name, input }: Ask) => {
    Promise.resolve()
      .then(() => {
        const operation = answers[name];
        if (!operation) throw new Error(`The ${role} does not know ${name}.`);
        return operation(input as never);
      })
      .then((value) => tell({ tell: 'answer', ask, value }))
      .catch((error: unknown) => tell({ tell: 'failure', ask, error: readableError(error).toData() }));
  });
}

async function openAsWriter(): Promise<void> {
  const { db, setAside } = openLibrary(folder, new Date());
  if (!hadSample(db)) {
    const sample = await import('../../data/sample/akhiad-bercovich.json');
    addSample(db, sample.default, Date.now());
  }
  const facts = connectionFacts(db);
  let backedUp = lastBackupDay(folder);
  const writing: Writing = {
    db,
    now: Date.now,
    changed: (change) => {
      tell({ tell: 'changed', change });
      const today = dayStamp(new Date());
      if (backedUp === today) return;
      backedUp = today;
      tell({ tell: 'backupDue' });
    },
  };
  const lists = listsOf(folder);
  const answers: Answers = {
    ...readingAnswers(db, lists),
    close: () => {
      lists.close();
      closeLibrary(db, 'writer');
      return null;
    },
  };
  for (const [name, operation] of Object.entries(writingOperations)) {
    answers[name] = (input: never) => operation(writing, input);
  }
  answer(answers);
  tell({ tell: 'opened', setAside, sqlite: facts.sqlite });
  startIndexing(db, (left) => tell({ tell: 'indexing', left }));
}

function openAsReader(): void {
  const db = openForReading(folder);
  const lists = listsOf(folder);
  answer({
    ...readingAnswers(db, lists),
    close: () => {
      lists.close();
      closeLibrary(db, 'reader');
      return null;
    },
  });
  tell({ tell: 'opened', setAside: null, sqlite: connectionFacts(db).sqlite });
}

interface Lists {
  run(query: LibraryOperations['queryPapers']['input']): Promise<ListAnswer>;
  related(input: LibraryOperations['getRelated']['input']): Promise<RelatedPaper[]>;
  countFacets(query: LibraryOperations['countFacets']['input']): Promise<FacetAnswer>;
  count(asked: LibraryOperations['countSearch']['input']): Promise<number>;
  close(): void;
}

/** Lists and related papers, on connections of their own: one that is walked in slices holds its connection at one moment of the library. */
function listsOf(libraryFolder: string): Lists {
  const connections: Partial<Record<ReadPurpose, ReadableLibrary>> = {};
  const connectionFor = (purpose: ReadPurpose): ReadableLibrary =>
    (connections[purpose] ??= openForReading(libraryFolder));
  const failed = (error: unknown): void => tell({ tell: 'queryFailed', error: readableError(error).toData() });
  return {
    run: ({ queryId, ...query }) =>
      runList(connectionFor(query.purpose), query, queryId, cancelFlags, {
        completed: (ids) => tell({ tell: 'queryCompleted', queryId, ids }),
        failed,
      }),
    countFacets: ({ queryId, ...query }) =>
      runFacets(connectionFor('facets'), query, queryId, cancelFlags, {
        counted: (better) => tell({ tell: 'facetsCounted', answer: better }),
        failed,
      }),
    related: ({ id, requestId }) => runRelated(connectionFor('related'), id, requestId, cancelFlags),
    count: ({ query, queryId }) => runCount(connectionFor('counts'), query, queryId, cancelFlags),
    close: () => {
      for (const connection of Object.values(connections)) {
        endWalk(connection);
        closeLibrary(connection, 'reader');
      }
    },
  };
}

function readingAnswers(db: ReadableLibrary, lists: Lists): Answers {
  const answers: Answers = {
    connectionFacts: () => connectionFacts(db),
    queryPapers: lists.run,
    getRelated: lists.related,
    countFacets: lists.countFacets,
    countSearch: lists.count,
  };
  for (const [name, operation] of Object.entries(readingOperations)) {
    answers[name] = (input: never) => operation(db, input);
  }
  return answers;
}

function makeBackup(): void {
  const db = openForReading(folder);
  try {
    tell({ tell: 'backedUp', path: backUp(db, folder, new Date()) });
  } finally {
    db.close();
  }
}

try {
  if (role === 'writer') await openAsWriter();
  else if (role === 'reader') openAsReader();
  else makeBackup();
} catch (error) {
  tell({ tell: 'refused', error: readableError(error).toData() });
}
