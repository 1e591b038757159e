import { DatabaseSync } from '@photostructure/sqlite';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announceQuery, createCancelFlags } from '../../../electron/library/cancel-flags.ts';
import { libraryPath } from '../../../electron/library/database.ts';
import { type FirstReader, openFirstReader } from '../../../electron/library/first-reader.ts';
import { addSample } from '../../../electron/library/sample.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { startIndexAnew } from '../../../electron/library/word-index.ts';
import sample from '../../../data/sample/akhiad-bercovich.json';
import { addManyPapers } from './many-papers.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary();
const flags = createCancelFlags();
const open = (): FirstReader | null => openFirstReader(library().folder, flags);
const filesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]));

function firstList(reader: FirstReader) {
  const queryId = announceQuery(flags, 'list');
  return reader.ask('queryPapers', { view: { kind: 'all' }, search: '', sort: 'newest', purpose: 'list', queryId });
}

describe('the first rows, read by main itself', () => {
  it('FI10 come from a library that needs nothing done, and what else is asked is left to the threads', async () => {
    addSample(library().db, sample, 1);
    library().mark([1], 'starred');
    library().close();
    const reader = open();
    if (reader === null) throw new Error('The library was not opened.');
    const answer = await firstList(reader);
    expect(answer).toMatchObject({ complete: true, total: 13 });
    expect(answer?.rows).toHaveLength(13);
    expect(await reader.ask('getCounts', {})).toMatchObject({ all: 13, starred: 1 });
    expect(reader.ask('countFacets', { view: { kind: 'all' }, search: '', facets: ['tag'], queryId: 1 })).toBeNull();
    expect(reader.ask('setMark', { ids: Uint32Array.of(1), mark: 'read', value: true })).toBeNull();
    await expect(reader.ask('getPaper', { id: 99 })).rejects.toMatchObject({ code: 'not-found' });
    reader.close();
  });

  it('FI10 of a long list are only its beginning, and see what was written since', async () => {
    addManyPapers(library().db, 60_000);
    addSample(library().db, sample, 1);
    library().close();
    library().mark([1], 'starred');
    const reader = open();
    if (reader === null) throw new Error('The library was not opened.');
    const answer = await firstList(reader);
    expect(answer).toMatchObject({ complete: false, total: null });
    expect(answer?.rows.length).toBeGreaterThan(20);
    library().mark([2], 'starred');
    expect(await reader.ask('getCounts', {})).toMatchObject({ starred: 2 });
    reader.close();
  });

  it('FI10 are there after a crash that left all in the log', async () => {
    addSample(library().db, sample, 1);
    library().close();
    library().mark([2], 'starred');
    const folder = join(library().folder, 'crashed');
    mkdirSync(folder);
    for (const ending of ['', '-wal']) copyFileSync(library().file + ending, libraryPath(folder) + ending);
    expect(existsSync(`${libraryPath(folder)}-wal`)).toBe(true);
    const reader = openFirstReader(folder, flags);
    expect(await reader?.ask('getCounts', {})).toMatchObject({ all: 13, starred: 1 });
    reader?.close();
  });

  it('FI10 wait for the writer where there is no library, or another than this Offprint’s, and it stays as it is', () => {
    const folder = join(library().folder, 'new');
    mkdirSync(folder);
    expect(openFirstReader(folder, flags)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(libraryPath(folder), 'no database at all. '.repeat(400));
    writeFileSync(`${libraryPath(folder)}-wal`, 'no log either. '.repeat(300));
    const before = filesOf(folder);
    expect(openFirstReader(folder, flags)).toBeNull();
    expect(filesOf(folder)).toEqual(before);
  });

  it('FI10 wait for the writer where the sample, or the index, is not there yet', () => {
    void library().db;
    expect(open()).toBeNull();
    addSample(library().db, sample, 1);
    inTransaction(library().db, () => {
      startIndexAnew(library().db);
      library().db.exec("UPDATE library_facts SET value = 'old' WHERE name = 'words-version'");
    });
    expect(open()).toBeNull();
  });

  it('FI10 wait for the writer where the library is older or newer', () => {
    addSample(library().db, sample, 1);
    const { user_version: version } = library().db.prepare('PRAGMA user_version').get() as { user_version: number };
    for (const other of [version - 1, version + 1]) {
      library().db.exec(`PRAGMA user_version = ${other}; PRAGMA wal_checkpoint(TRUNCATE)`);
      expect(open(), `${other}`).toBeNull();
    }
  });

  it('FI10 wait for the writer where another program has locked the library, and main does not stand still', () => {
    addSample(library().db, sample, 1);
    library().close();
    // The connections of this process may keep the file itself for a while.
    const folder = join(library().folder, 'copy');
    mkdirSync(folder);
    copyFileSync(library().file, libraryPath(folder));
    const other = new DatabaseSync(libraryPath(folder));
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE');
    const began = performance.now();
    expect(openFirstReader(folder, flags)).toBeNull();
    expect(performance.now() - began).toBeLessThan(2_000);
    other.exec('ROLLBACK');
    other.close();
  });
});
