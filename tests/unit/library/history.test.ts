import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, listBackups } from '../../../electron/library/backup.ts';
import { connectionFacts, openLibrary } from '../../../electron/library/database.ts';
import type { PaperDraft } from '../../../electron/library/import/drafts.ts';
import { listSql } from '../../../electron/library/list.ts';
import { writingOperations, type Writing } from '../../../electron/library/operations.ts';
import { insertPaper, readPaper } from '../../../electron/library/papers.ts';
import { closeLibrary, inTransaction } from '../../../electron/library/sql.ts';
import type { View } from '../../../shared/paper.ts';

let folder: string;
let writing: Writing;

const draft = (title: string, date: string | null): PaperDraft => ({
  title,
  abstract: 'An abstract with $n^3$ and Müller in it.',
  authors: ['Akhiad Bercovich', 'Nir Ailon'],
  authorsComplete: false,
  affiliations: ['nvidia'],
  date,
  subject: 'cs.LG',
  hasCode: false,
  codeUrl: null,
  identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
  venue: null,
  citeKey: null,
  entryType: null,
  extra: {},
});

function list(view: View, search = '', sort: 'newest' | 'oldest' | 'queue' = 'newest'): number[] {
  const { sql, values } = listSql({ view, search, sort });
  return writing.db
    .prepare(sql)
    .all(...values)
    .map((row) => (row as { id: number }).id);
}

function open(): void {
  let time = 1_000;
  writing = { db: openLibrary(folder, new Date(2026, 0, 2)).db, now: () => (time += 1), changed: () => {} };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-'));
  open();
  inTransaction(writing.db, () => {
    for (const [title, date] of [
      ['One', '2025-04-04'],
      ['Two', null],
      ['Three', '2026-02'],
    ] as const) {
      insertPaper(writing.db, draft(title, date), { kind: 'author-page', name: 'A' }, 1);
    }
  });
});

afterEach(() => {
  if (writing.db.isOpen) writing.db.close();
  rmSync(folder, { recursive: true });
});

describe('the store', () => {
  it('runs with WAL, FULL and foreign keys', () => {
    expect(connectionFacts(writing.db)).toMatchObject({ journalMode: 'wal', synchronous: 2, foreignKeys: 1 });
  });

  it('lists newest and oldest first, papers without a date last in both', () => {
    expect(list({ kind: 'all' })).toEqual([3, 1, 2]);
    expect(list({ kind: 'all' }, '', 'oldest')).toEqual([1, 3, 2]);
  });

  it('finds by a prefix, whatever the accents', () => {
    expect(list({ kind: 'all' }, 'muller thr')).toEqual([3]);
    expect(list({ kind: 'unread' }, 'bercovich on')).toEqual([1]);
  });
});

describe('the history', () => {
  it('takes back a bulk star as one step, keeps the older star, and does it again', () => {
    writingOperations.setMark(writing, { ids: [2], mark: 'starred', value: true });
    const bulk = writingOperations.setMark(writing, { ids: [1, 2, 3], mark: 'starred', value: true });
    expect([bulk.label, [...bulk.ids].sort()]).toEqual(['Starred 2 papers', [1, 3]]);
    writingOperations.undo(writing, {});
    expect(list({ kind: 'starred' })).toEqual([2]);
    writingOperations.redo(writing, {});
    expect(list({ kind: 'starred' })).toEqual([3, 1, 2]);
  });

  it('works after a restart', () => {
    writingOperations.trashPapers(writing, { ids: [1] });
    writing.db.close();
    open();
    expect(list({ kind: 'all' })).toEqual([3, 2]);
    expect(writingOperations.undo(writing, {}).label).toBe('Moved 1 paper to Trash');
    expect(list({ kind: 'all' })).toEqual([3, 1, 2]);
  });

  it('makes one step of a sitting at a note, and finds its words until it is undone', () => {
    writingOperations.saveNote(writing, { paperId: 1, text: 'zeb', session: 's' });
    writingOperations.saveNote(writing, { paperId: 1, text: 'zebra', session: 's' });
    expect(list({ kind: 'all' }, 'zebra')).toEqual([1]);
    writingOperations.undo(writing, {});
    expect(readPaper(writing.db, 1).note.text).toBe('');
    expect(list({ kind: 'all' }, 'zebra')).toEqual([]);
    writingOperations.redo(writing, {});
    expect(readPaper(writing.db, 1).note.text).toBe('zebra');
  });

  it('refuses an undo that no longer applies and changes nothing', () => {
    writingOperations.setMark(writing, { ids: [1], mark: 'starred', value: true });
    writing.db.exec('UPDATE marks SET starred_at = 5 WHERE paper_id = 1');
    expect(() => writingOperations.undo(writing, {})).toThrow(/changed since/);
    expect(readPaper(writing.db, 1).starredAt).toBe(5);
  });

  it('keeps the order by hand of Up next', () => {
    writingOperations.setMark(writing, { ids: [1, 2, 3], mark: 'queued', value: true });
    writingOperations.moveInQueue(writing, { ids: [3], before: 2 });
    expect(list({ kind: 'queue' }, '', 'queue')).toEqual([1, 3, 2]);
    writingOperations.undo(writing, {});
    expect(list({ kind: 'queue' }, '', 'queue')).toEqual([1, 2, 3]);
  });
});

describe('redo', () => {
  it('is still there after a change of nothing', () => {
    writingOperations.setMark(writing, { ids: [1], mark: 'starred', value: true });
    writingOperations.undo(writing, {});
    writingOperations.setMark(writing, { ids: [1], mark: 'starred', value: false });
    writingOperations.redo(writing, {});
    expect(readPaper(writing.db, 1).starredAt).not.toBeNull();
  });
});

describe('the library file', () => {
  it('is whole by itself after a close, without its log', () => {
    writingOperations.setMark(writing, { ids: [1], mark: 'starred', value: true });
    closeLibrary(writing.db, 'writer');
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, `library.db${ending}`), { force: true });
    open();
    expect(list({ kind: 'starred' })).toEqual([1]);
  });

  it('sets aside what is no database, and opens with the newest sound backup', () => {
    backUp(writing.db, folder, new Date(2026, 0, 1));
    closeLibrary(writing.db, 'writer');
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, `library.db${ending}`), { force: true });
    writeFileSync(join(folder, 'library.db'), 'not a database at all, but long enough to look at'.repeat(100));
    const { db, setAside } = openLibrary(folder, new Date(2026, 0, 3));
    writing = { ...writing, db };
    expect(list({ kind: 'all' })).toEqual([3, 1, 2]);
    expect(readFileSync(join(folder, setAside?.keptAs ?? ''), 'utf8')).toMatch(/^not a database/);
  });

  it('refuses a newer library and leaves it untouched', () => {
    writing.db.exec('PRAGMA user_version = 99');
    writing.db.close();
    const before = readFileSync(join(folder, 'library.db'));
    expect(() => openLibrary(folder, new Date())).toThrow(/newer version/);
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });

  it('keeps the last seven backups', () => {
    for (let day = 1; day <= 9; day++) backUp(writing.db, folder, new Date(2026, 0, day));
    expect(listBackups(folder)).toHaveLength(7);
  });
});
