import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, lastBackupDay, listBackups, verifyCopy } from '../../../electron/library/backup.ts';
import { openForReading } from '../../../electron/library/database.ts';
import { damagePages } from './damage.ts';
import { dump } from './dump.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' });

const names = () => listBackups(library().folder).map((path) => basename(path));
const backupsFolder = () => join(library().folder, 'backups');

describe('backups', () => {
  it('BA1 a backup holds all that the library holds, and is sound', () => {
    library().mark([1], 'starred');
    library().note(2, 'my words');
    const path = backUp(library().db, library().folder, new Date(2026, 0, 2, 9, 5, 1));
    expect(basename(path)).toBe('library-2026-01-02T09-05-01.db');
    expect(() => verifyCopy(path)).not.toThrow();
    const copy = new DatabaseSync(path, { readOnly: true });
    expect(withoutIndex(dump(copy))).toEqual(withoutIndex(dump(library().db)));
    copy.close();
  });

  it('BA1 is made as well from a connection that can only read, beside a writer', () => {
    library().mark([1], 'starred');
    const reader = openForReading(library().folder);
    expect(() => verifyCopy(backUp(reader, library().folder, new Date(2026, 0, 2)))).not.toThrow();
    reader.close();
  });

  it('BA2 keeps the last seven', () => {
    for (let day = 1; day <= 9; day++) backUp(library().db, library().folder, new Date(2026, 0, day));
    expect(names()).toEqual([9, 8, 7, 6, 5, 4, 3].map((day) => `library-2026-01-0${day}T00-00-00.db`));
  });

  it('BA2 a second backup in the same second takes the place of none, and is the newer of the two', () => {
    const first = backUp(library().db, library().folder, new Date(2026, 0, 2));
    library().mark([1], 'starred');
    const second = backUp(library().db, library().folder, new Date(2026, 0, 2));
    expect(listBackups(library().folder)).toEqual([second, first]);
  });

  it('BA3 knows the day of the newest', () => {
    expect(lastBackupDay(library().folder)).toBeNull();
    backUp(library().db, library().folder, new Date(2026, 0, 2, 23, 59));
    backUp(library().db, library().folder, new Date(2025, 11, 31));
    expect(lastBackupDay(library().folder)).toBe('2026-01-02');
  });

  it('BA4 what an interrupted backup left is no backup, and the next one clears it away', () => {
    const earlier = backUp(library().db, library().folder, new Date(2026, 0, 1));
    const left = join(backupsFolder(), 'library-2026-01-02T00-00-00.db.unfinished');
    writeFileSync(left, readFileSync(earlier).subarray(0, 5_000));
    expect(listBackups(library().folder)).toEqual([earlier]);
    const later = backUp(library().db, library().folder, new Date(2026, 0, 3));
    expect(readdirSync(backupsFolder()).sort()).toEqual([earlier, later].map((path) => basename(path)));
  });

  it('BA4 a backup of a damaged library fails, and leaves earlier ones and nothing half-made', () => {
    library().add(...Array.from({ length: 50 }, (_, at) => ({ title: `Paper ${at}`, abstract: 'word '.repeat(400) })));
    const earlier = backUp(library().db, library().folder, new Date(2026, 0, 1));
    library().close();
    damagePages(library().file, 60);
    expect(() => backUp(library().db, library().folder, new Date(2026, 0, 2))).toThrow(/malformed|corrupt/);
    expect(readdirSync(backupsFolder())).toEqual([basename(earlier)]);
    expect(() => verifyCopy(earlier)).not.toThrow();
  });

  it('BA4 leaves other files in the folder alone', () => {
    mkdirSync(backupsFolder());
    writeFileSync(join(backupsFolder(), 'my own copy.db'), 'mine');
    for (let day = 1; day <= 8; day++) backUp(library().db, library().folder, new Date(2026, 0, day));
    expect(readFileSync(join(backupsFolder(), 'my own copy.db'), 'utf8')).toBe('mine');
    expect(names()).toHaveLength(7);
  });

  it('BA5 a copy that could be written but fails its check is not kept', () => {
    const earlier = backUp(library().db, library().folder, new Date(2026, 0, 1));
    const onBadDisk = {
      prepare: (sql: string) => ({
        run: (path: string) => {
          library().db.prepare(sql).run(path);
          damagePages(path, 10);
        },
      }),
    } as unknown as DatabaseSyncInstance;
    expect(() => backUp(onBadDisk, library().folder, new Date(2026, 0, 2))).toThrow(
      expect.objectContaining({ code: 'library-damaged', message: expect.stringMatching(/was not kept/) }),
    );
    expect(readdirSync(backupsFolder())).toEqual([basename(earlier)]);
  });

  it('BA5 a copy that fails its check is said to be damaged', () => {
    library().add(...Array.from({ length: 50 }, (_, at) => ({ title: `Paper ${at}`, abstract: 'word '.repeat(400) })));
    const path = backUp(library().db, library().folder, new Date(2026, 0, 1));
    damagePages(path, 60);
    expect(() => verifyCopy(path)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  });
});

/** Without the pages of the word index: a copy may lay them out anew. */
function withoutIndex(tables: Record<string, unknown[]>): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith('paper_words')));
}
