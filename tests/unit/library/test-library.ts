import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readCounts } from '../../../electron/library/counts.ts';
import { openLibrary, type SetAside } from '../../../electron/library/database.ts';
import type { PaperDraft } from '../../../electron/library/import/drafts.ts';
import { readList } from '../../../electron/library/list-walk.ts';
import type { KnownSchema } from '../../../electron/library/migrations.ts';
import { readVersions } from '../../../electron/library/notes.ts';
import { type Writing, writingOperations } from '../../../electron/library/operations.ts';
import { insertPaper, readPaper } from '../../../electron/library/papers.ts';
import { allRows, closeLibrary, inTransaction, type WritableLibrary } from '../../../electron/library/sql.ts';
import { indexPending } from '../../../electron/library/word-index.ts';
import { readAtOnce } from '../../../electron/library/read-in-slices.ts';
import { readTags } from '../../../electron/library/tags.ts';
import { historyState } from '../../../electron/library/history.ts';
import type {
  Committed,
  Counts,
  HistoryState,
  LibraryChange,
  MarkKind,
  PaperDetail,
  PaperId,
  Sort,
  View,
} from '../../../shared/paper.ts';

/** A paper for tests; what a test looks at, it gives itself. */
export function makeDraft(given: Partial<PaperDraft> = {}): PaperDraft {
  return {
    title: 'A paper',
    abstract: 'An abstract.',
    authors: ['Akhiad Bercovich', 'Nir Ailon'],
    authorsComplete: true,
    affiliations: [],
    date: null,
    subject: null,
    hasCode: false,
    codeUrl: null,
    identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
    venue: null,
    citeKey: null,
    entryType: null,
    extra: {},
    ...given,
  };
}

/** A view without parameters by its kind alone. */
type ViewName = 'all' | 'unread' | 'queue' | 'starred' | 'noted' | 'trash';

/**
 * A real library in a temporary folder, with a clock that goes on by a millisecond at each change, so that a test can
 * tell one change from the next. The library opens on first use.
 */
export class TestLibrary {
  readonly folder: string;
  /** What windows were told, oldest first. */
  readonly changes: LibraryChange[] = [];
  /** What was set aside when the library was last opened. */
  setAside: SetAside | null = null;
  time = 1_000;
  /** What the library is opened with; undefined: the app's own migrations. */
  schema: KnownSchema | undefined;
  #db: WritableLibrary | null = null;

  /** @param place where the library's folder is made */
  constructor(place = tmpdir()) {
    this.folder = mkdtempSync(join(place, 'offprint-library-'));
  }

  get db(): WritableLibrary {
    if (this.#db === null) {
      const opened = openLibrary(this.folder, new Date(2026, 0, 2), this.schema);
      this.#db = opened.db;
      this.setAside = opened.setAside;
    }
    return this.#db;
  }

  get file(): string {
    return join(this.folder, 'library.db');
  }

  get writing(): Writing {
    return { db: this.db, now: () => (this.time += 1), changed: (change) => void this.changes.push(change) };
  }

  /** Closes the library as a quit does; the next use opens it again. */
  close(): void {
    if (this.#db !== null) closeLibrary(this.#db, 'writer');
    this.#db = null;
  }

  /** Puts another file in the place of the closed library, as if something had overwritten it. */
  replaceFile(content: string): void {
    this.close();
    // The binding may still hold the closed file, with its log: only what is new in the folder is read next.
    for (const ending of ['', '-wal', '-shm']) rmSync(this.file + ending, { force: true });
    writeFileSync(this.file, content, 'latin1');
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true });
  }

  add(...drafts: Partial<PaperDraft>[]): PaperId[] {
    return inTransaction(this.db, () => {
      const ids = drafts.map((draft) =>
        insertPaper(this.db, makeDraft(draft), { kind: 'author-page', name: 'A' }, this.time++),
      );
      indexPending(this.db, () => false);
      return ids;
    });
  }

  mark(ids: PaperId[], mark: MarkKind, value = true): Committed {
    return writingOperations.setMark(this.writing, { ids, mark, value });
  }

  move(ids: PaperId[], before: PaperId | null = null): Committed {
    return writingOperations.moveInQueue(this.writing, { ids, before });
  }

  trash(ids: PaperId[]): Committed {
    return writingOperations.trashPapers(this.writing, { ids });
  }

  restore(ids: PaperId[]): Committed {
    return writingOperations.restorePapers(this.writing, { ids });
  }

  note(paperId: PaperId, text: string, session = 'a sitting'): Committed {
    return writingOperations.saveNote(this.writing, { paperId, text, session });
  }

  tag(ids: PaperId[], name: string, value = true): Committed {
    return writingOperations.setTag(this.writing, { ids, name, value });
  }

  /** The tags by name, with their papers. */
  tags(): Record<string, PaperId[]> {
    return Object.fromEntries(
      readAtOnce(readTags(this.db)).map(({ id, name }) => [
        name,
        allRows<{ id: PaperId }>(
          this.db,
          'SELECT paper_id AS id FROM paper_tags WHERE tag_id = ? ORDER BY paper_id',
          id,
        ).map((row) => row.id),
      ]),
    );
  }

  undo(): Committed {
    return writingOperations.undo(this.writing, {});
  }

  redo(): Committed {
    return writingOperations.redo(this.writing, {});
  }

  history(): HistoryState {
    return historyState(this.db);
  }

  paper(id: PaperId): PaperDetail {
    return readPaper(this.db, id);
  }

  /** The kept texts of a note, newest first. */
  versions(id: PaperId): string[] {
    return readVersions(this.db, id).map((version) => version.text);
  }

  counts(now = new Date(0)): Counts {
    return readCounts(this.db, now);
  }

  list(view: View | ViewName, search = '', sort: Sort = 'newest'): PaperId[] {
    const query = { view: typeof view === 'string' ? { kind: view } : view, search, sort };
    return readList(this.db, query, new Date());
  }

  /** "Up next" in its order. */
  queue(): PaperId[] {
    return this.list('queue', '', 'queue');
  }
}

/** A fresh {@link TestLibrary} for each test of a file, with these papers: the first has the id 1. */
export function useLibrary(...drafts: Partial<PaperDraft>[]): () => TestLibrary {
  let library: TestLibrary;
  beforeEach(() => {
    library = new TestLibrary();
    library.add(...drafts);
  });
  afterEach(() => library.remove());
  return () => library;
}
