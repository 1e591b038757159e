import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorData, OffprintError } from '../../shared/errors.ts';
import type { FacetAnswer, FacetQuery } from '../../shared/facets.ts';
import type { LibraryChange, ListAnswer, ListQuery, PaperId, QueryPurpose, RelatedPaper } from '../../shared/paper.ts';
import type { SetAside } from './database.ts';
import { announceQuery, createCancelFlags } from './cancel-flags.ts';
import type { Ask, LibraryOperations, OperationName, Tell, ThreadData } from './thread-messages.ts';

/** What the library tells by itself. */
export interface LibraryListener {
  changed(change: LibraryChange): void;
  queryCompleted(queryId: number, ids: Uint32Array): void;
  facetsCounted(answer: FacetAnswer): void;
  /** So many papers are not found by searches yet; 0: all are. */
  indexing(left: number): void;
  /** A list could not be read to its end. */
  queryFailed(error: ErrorData): void;
  /** A thread that had opened the library has ended: nothing is answered any more. */
  stopped(error: ErrorData): void;
  /** The first backup of a day failed; marks and notes are not touched by that. */
  backupFailed(error: ErrorData): void;
}

/** Main's typed handle on the library threads: the writer at once, so that the first rows compete with nothing else. */
export interface LibraryClient {
  /** Settles when the library is open; gives what was set aside, if anything was. */
  opened: Promise<SetAside | null>;
  /** Starts the thread that only reads, once the library is open. Until it is there, the writer reads as well. */
  startReader(): void;
  write<Name extends OperationName>(
    name: Name,
    input: LibraryOperations[Name]['input'],
  ): Promise<LibraryOperations[Name]['output']>;
  read<Name extends OperationName>(
    name: Name,
    input: LibraryOperations[Name]['input'],
  ): Promise<LibraryOperations[Name]['output']>;
  /** Runs a list query; an older one of the same purpose stops in the middle of its work. */
  list(query: ListQuery & { purpose: QueryPurpose }): Promise<ListAnswer>;
  /** Finds the papers nearest to one; an older such request stops in the middle of its work. */
  related(input: { id: PaperId }): Promise<RelatedPaper[]>;
  /** Counts a list's papers by facet; an older such query stops in the middle of its work. */
  countFacets(query: FacetQuery): Promise<FacetAnswer>;
  /** Counts what a search finds. A newer count, any list and any change end it in the middle of its work. */
  count(search: string): Promise<number>;
  /** Closes both connections, after all that was asked before, and ends the threads. */
  close(): Promise<void>;
}

/**
 * Starts the library threads on a profile folder.
 *
 * @param threadFile the built thread.ts
 * @returns the handle, at once; `opened` rejects with an OffprintError (`library-newer`, `disk-full`, ...) when the
 *   library can't be opened, and so does every call then
 */
export function startLibrary(folder: string, threadFile: string, listener: LibraryListener): LibraryClient {
  const cancelFlags = createCancelFlags();
  const start = (role: ThreadData['role']): Thread =>
    new Thread({ role, folder, cancelFlags }, threadFile, hear, (error) => {
      if (role !== 'backup') listener.stopped(error.toData());
    });
  const hear = (message: Tell): void => {
    if (message.tell === 'changed') {
      announceQuery(cancelFlags, 'counts');
      listener.changed(message.change);
    } else if (message.tell === 'queryCompleted') listener.queryCompleted(message.queryId, message.ids);
    else if (message.tell === 'facetsCounted') listener.facetsCounted(message.answer);
    else if (message.tell === 'indexing') listener.indexing(message.left);
    else if (message.tell === 'queryFailed') listener.queryFailed(message.error);
    else if (message.tell === 'backupDue') {
      const backup = start('backup');
      backup.opened.catch((error: unknown) => {
        if (error instanceof OffprintError) listener.backupFailed(error.toData());
      });
    }
  };
  const writer = start('writer');
  let reader: Thread | null = null;
  let reading = writer;
  const ready = writer.opened.then(() => undefined);
  // Whoever asks hears of a refusal from the call itself.
  ready.catch(() => undefined);
  const startReader = async (): Promise<void> => {
    await ready;
    if (reader !== null) return;
    const starting = start('reader');
    reader = starting;
    await starting.opened;
    reading = starting;
  };
  return {
    opened: writer.opened,
    startReader: () => {
      // Where it can't open, the writer goes on reading.
      startReader().catch(() => undefined);
    },
    write: async (name, input) => {
      await ready;
      return writer.ask(name, input);
    },
    read: async (name, input) => {
      await ready;
      return reading.ask(name, input);
    },
    list: async (query) => {
      const queryId = announceQuery(cancelFlags, query.purpose);
      // What was counted for the list before is of no use any more, and must not be in its way.
      if (query.purpose === 'list') announceQuery(cancelFlags, 'facets');
      // A key goes before what is only beside it.
      announceQuery(cancelFlags, 'counts');
      await ready;
      return reading.ask('queryPapers', { ...query, queryId });
    },
    related: async ({ id }) => {
      const requestId = announceQuery(cancelFlags, 'related');
      await ready;
      return reading.ask('getRelated', { id, requestId });
    },
    countFacets: async (query) => {
      const queryId = announceQuery(cancelFlags, 'facets');
      await ready;
      return reading.ask('countFacets', { ...query, queryId });
    },
    count: async (query) => {
      const queryId = announceQuery(cancelFlags, 'counts');
      await ready;
      return reading.ask('countSearch', { query, queryId });
    },
    close: async () => {
      // A thread that has ended has nothing left to close, and must not keep the app from ending.
      await ready.then(
        async () => {
          await reader?.ask('close', {}).catch(() => undefined);
          await writer.ask('close', {}).catch(() => undefined);
        },
        () => undefined,
      );
      await Promise.all([reader?.end(), writer.end()]);
    },
  };
}

/** The path of the built library thread, beside the built main. */
export function threadPath(builtMainFolder: string): string {
  return join(builtMainFolder, 'thread.js');
}

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

class Thread {
  readonly opened: Promise<SetAside | null>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  /** Why nothing is answered any more. */
  #fault: OffprintError | null = null;
  #isEnding = false;

  constructor(data: ThreadData, file: string, hear: (message: Tell) => void, stopped: (error: OffprintError) => void) {
    this.#worker = new Worker(file, { workerData: data, name: `library ${data.role}` });
    this.opened = new Promise((resolve, reject) => {
      const fail = (error: OffprintError): void => {
        this.#fault = error;
        reject(error);
        for (const waiting of this.#waiting.values()) waiting.reject(error);
        this.#waiting.clear();
      };
      const end = (because: string): void => {
        if (this.#fault !== null) return;
        fail(
          new OffprintError(
            'library-unavailable',
            'The library has stopped. All that was shown as saved is safe; start Offprint again to go on.',
            { because },
          ),
        );
        if (!this.#isEnding && this.#fault !== null) stopped(this.#fault);
      };
      this.#worker.on('message', (message: Tell) => {
        if (message.tell === 'opened') resolve(message.setAside);
        else if (message.tell === 'backedUp') resolve(null);
        else if (message.tell === 'refused') fail(OffprintError.fromData(message.error));
        else if (message.tell === 'answer') this.#take(message.ask)?.resolve(message.value);
        else if (message.tell === 'failure') this.#take(message.ask)?.reject(OffprintError.fromData(message.error));
        else hear(message);
      });
      this.#worker.on('error', (cause) => end(cause.message));
      this.#worker.on('exit', () => end('the thread ended'));
    });
  }

  ask<Name extends OperationName>(
    name: Name,
    input: LibraryOperations[Name]['input'],
  ): Promise<LibraryOperations[Name]['output']> {
    if (this.#fault !== null) return Promise.reject(this.#fault);
    const ask = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve: resolve as Waiting['resolve'], reject });
      this.#worker.postMessage({ ask, name, input } satisfies Ask);
    });
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #take(ask: number): Waiting | undefined {
    const waiting = this.#waiting.get(ask);
    this.#waiting.delete(ask);
    return waiting;
  }
}
