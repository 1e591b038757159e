import { join } from 'node:path';
import { type ErrorData, OffprintError } from '../../shared/errors.ts';
import type { FacetAnswer, FacetQuery } from '../../shared/facets.ts';
import type { LibraryChange, ListAnswer, ListQuery, PaperId, QueryPurpose, RelatedPaper } from '../../shared/paper.ts';
import type { SetAside } from './database.ts';
import { announceQuery, type CancelFlags, createCancelFlags } from './cancel-flags.ts';
import type { FirstReader } from './first-reader.ts';
import { LibraryThread } from './library-thread.ts';
import type { LibraryOperations, OperationName, Tell, ThreadData } from './thread-messages.ts';

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
  /** The library's file was found damaged, and set aside, when its first rows were on screen already. */
  setAside(what: SetAside): void;
  /** The first backup of a day failed; marks and notes are not touched by that. */
  backupFailed(error: ErrorData): void;
}

/** Main's typed handle on the library. */
export interface LibraryClient {
  /** Settles when the library can be read; gives what was set aside, if anything was. */
  opened: Promise<SetAside | null>;
  /** Starts the threads that are not there yet. Until the one that only reads is, the writer reads as well. */
  firstRowsDrawn(): void;
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
 * Opens the library of a profile folder: for reading in main at first, and in threads from the first rows on, or from
 * the first request that is more than that.
 *
 * @param threadFile the built thread.ts
 * @param openFirst gives what reads the first rows in main itself: a thread's start would hold them up on few cores. Null
 *   where the library needs its writer first
 * @returns the handle, at once; `opened` rejects with an OffprintError (`library-newer`, `disk-full`, ...) when the
 *   library can't be opened, and so does every call then
 */
export function startLibrary(
  folder: string,
  threadFile: string,
  listener: LibraryListener,
  openFirst: (flags: CancelFlags) => Promise<FirstReader | null>,
): LibraryClient {
  const cancelFlags = createCancelFlags();
  const first = openFirst(cancelFlags).catch(() => null);
  let writer: LibraryThread | null = null;
  let reader: LibraryThread | null = null;
  /** The thread that is read from: the writer until the reader is open. */
  let reading: LibraryThread | null = null;
  let threadsAreStarting: () => void = () => undefined;
  const threadsStart = new Promise<void>((resolve) => {
    threadsAreStarting = resolve;
  });
  const start = (role: ThreadData['role']): LibraryThread =>
    new LibraryThread({ role, folder, cancelFlags }, threadFile, hear, (error) => {
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
  const startWriter = (): LibraryThread => {
    if (writer !== null) return writer;
    writer = start('writer');
    threadsAreStarting();
    void tellIfSetAside(writer);
    return writer;
  };
  /** `opened` tells of it, but where main has read the first rows before. */
  const tellIfSetAside = async (thread: LibraryThread): Promise<void> => {
    const what = await thread.opened.catch(() => null);
    if (what !== null && (await first) !== null) listener.setAside(what);
  };
  const openWriter = async (): Promise<LibraryThread> => {
    const thread = startWriter();
    await thread.opened;
    return thread;
  };
  const openReader = async (): Promise<void> => {
    reading ??= await openWriter();
    if (reader !== null) return;
    reader = start('reader');
    await reader.opened;
    reading = reader;
    (await first)?.close();
  };
  const opened = first.then((own) => (own === null ? startWriter().opened : null));
  // Whoever asks hears of a refusal from the call itself.
  opened.catch(() => undefined);

  const write: LibraryClient['write'] = async (name, input) => {
    await opened;
    return (await openWriter()).ask(name, input);
  };
  const read: LibraryClient['read'] = async (name, input) => {
    await opened;
    const own = writer === null ? await first : null;
    return own?.ask(name, input) ?? (reading ?? (await openWriter())).ask(name, input);
  };
  /** Brings the rest of a list whose first rows main has read itself. */
  const completeList = async (query: LibraryOperations['queryPapers']['input']): Promise<void> => {
    await threadsStart;
    const { complete, ids } = await read('queryPapers', query);
    if (complete) listener.queryCompleted(query.queryId, ids);
  };
  return {
    opened,
    firstRowsDrawn: () => {
      openReader().catch(async (error: unknown) => {
        // A reader that can't open leaves the writer reading. A writer that can't was told of, but for rows of main's own.
        const isNews = reader === null && (await first) !== null;
        if (isNews && error instanceof OffprintError) listener.stopped(error.toData());
      });
    },
    write,
    read,
    list: async (query) => {
      const queryId = announceQuery(cancelFlags, query.purpose);
      // What was counted for the list before is of no use any more, and must not be in its way.
      if (query.purpose === 'list') announceQuery(cancelFlags, 'facets');
      // A key goes before what is only beside it.
      announceQuery(cancelFlags, 'counts');
      await opened;
      const isOwn = writer === null;
      const answer = await read('queryPapers', { ...query, queryId });
      // Where that fails, a newer query has come, or all else fails too.
      if (isOwn && query.purpose === 'list' && !answer.complete)
        completeList({ ...query, queryId }).catch(() => undefined);
      return answer;
    },
    related: ({ id }) => read('getRelated', { id, requestId: announceQuery(cancelFlags, 'related') }),
    countFacets: (query) => read('countFacets', { ...query, queryId: announceQuery(cancelFlags, 'facets') }),
    count: (query) => read('countSearch', { query, queryId: announceQuery(cancelFlags, 'counts') }),
    close: async () => {
      await opened.catch(() => undefined);
      (await first)?.close();
      // A thread that has ended has nothing left to close, and must not keep the app from ending.
      await reader?.ask('close', {}).catch(() => undefined);
      await writer?.ask('close', {}).catch(() => undefined);
      await Promise.all([reader?.end(), writer?.end()]);
    },
  };
}

/** The path of the built library thread, beside the built main. */
export function threadPath(builtMainFolder: string): string {
  return join(builtMainFolder, 'thread.js');
}
