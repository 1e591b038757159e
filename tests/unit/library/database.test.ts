import { DatabaseSync } from '@photostructure/sqlite';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../../electron/library/backup.ts';
import { connectionFacts, openForReading, openLibrary } from '../../../electron/library/database.ts';
import { damagePages } from './damage.ts';
import { dump } from './dump.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' });

const facts = { journalMode: 'wal', synchronous: 2, foreignKeys: 1 };
const kept = () => readFileSync(join(library().folder, library().setAside?.keptAs ?? ''));
const filesKept = () => readdirSync(library().folder).filter((name) => name.includes('unreadable'));

describe('a connection', () => {
  it('FI1 runs with the write-ahead log, FULL and foreign keys, on a SQLite that keeps such a library safe', () => {
    const found = connectionFacts(library().db);
    expect(found).toMatchObject(facts);
    expect(found.sqlite.localeCompare('3.51.3', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  });

  it('FI1 that only reads runs with the same, sees what was committed, and can change nothing', () => {
    library().mark([1], 'starred');
    const reader = openForReading(library().folder);
    expect(connectionFacts(reader)).toMatchObject(facts);
    expect(reader.prepare('SELECT count(starred_at) AS n FROM marks').get()).toEqual({ n: 1 });
    expect(() => reader.exec('UPDATE marks SET read_at = 1')).toThrow(/readonly/);
    expect(() => reader.exec('PRAGMA user_version = 9')).toThrow(/readonly/);
    reader.close();
  });
});

describe('the library file', () => {
  it('FI2 is made where there is none, with its folder', () => {
    const folder = join(library().folder, 'a new', 'profile');
    const { db, setAside } = openLibrary(folder, new Date());
    expect([setAside, dump(db)['papers'], existsSync(join(folder, 'backups'))]).toEqual([null, [], false]);
    db.close();
  });

  it('FI2 holds all after a restart', () => {
    library().mark([1], 'starred');
    library().note(2, 'my words');
    const whole = dump(library().db);
    library().close();
    expect(dump(library().db)).toEqual(whole);
    expect(library().setAside).toBeNull();
  });

  it('FI3 is whole by itself after a close, without its log', () => {
    library().mark([1], 'starred');
    library().close();
    for (const ending of ['-wal', '-shm']) rmSync(library().file + ending, { force: true });
    expect(library().list('starred')).toEqual([1]);
  });

  it('FI4 has after a crash all that was committed: the log is read at the next start', () => {
    library().mark([1], 'starred');
    const crashed = mkdtempSync(join(tmpdir(), 'offprint-crashed-'));
    for (const ending of ['', '-wal']) copyFileSync(library().file + ending, join(crashed, `library.db${ending}`));
    const { db, setAside } = openLibrary(crashed, new Date());
    expect(dump(db)).toEqual(dump(library().db));
    expect(setAside).toBeNull();
    db.close();
    rmSync(crashed, { recursive: true });
  });
});

describe('a library of a newer version', () => {
  const newer = expect.objectContaining({ code: 'library-newer' });

  it('FI5 is refused by name, and not a byte of it changes', () => {
    library().db.exec('PRAGMA user_version = 99');
    library().close();
    const before = readFileSync(library().file);
    const names = readdirSync(library().folder);
    expect(() => openLibrary(library().folder, new Date())).toThrow(newer);
    expect(readFileSync(library().file).equals(before)).toBe(true);
    expect(readdirSync(library().folder)).toEqual(names);
  });

  it('FI5 is refused, and not taken for rubbish, in a format of the file that is not known yet', () => {
    library().db.exec('PRAGMA user_version = 99');
    library().close();
    const file = readFileSync(library().file);
    // Bytes 18 and 19 of the header say which formats of SQLite's file may write and read it.
    file.fill(9, 18, 20);
    library().replaceFile(file.toString('latin1'));
    expect(() => openLibrary(library().folder, new Date())).toThrow(newer);
    expect(readFileSync(library().file).equals(file)).toBe(true);
    expect(filesKept()).toEqual([]);
    rmSync(library().file);
  });

  it('FI5 is refused when only its log says so, and loses nothing', () => {
    library().mark([1], 'starred');
    library().db.exec('PRAGMA user_version = 99');
    const whole = dump(library().db);
    const crashed = mkdtempSync(join(tmpdir(), 'offprint-crashed-'));
    for (const ending of ['', '-wal']) copyFileSync(library().file + ending, join(crashed, `library.db${ending}`));
    expect(() => openLibrary(crashed, new Date())).toThrow(newer);
    const db = new DatabaseSync(join(crashed, 'library.db'), { readOnly: true });
    expect(dump(db)).toEqual(whole);
    db.close();
    rmSync(crashed, { recursive: true });
  });
});

describe('a file that is no library', () => {
  const rubbish = 'not a database at all, but long enough to look at'.repeat(100);

  it.each([
    ['no database', rubbish],
    ['shorter than a header', 'hello'],
    ['a header and no more', 'SQLite format 3\0'.padEnd(100, '\0')],
  ])('FI6 %s: is set aside under a name with the date, and an empty library is begun', (_, content) => {
    library().replaceFile(content);
    expect(library().list('all')).toEqual([]);
    expect(library().setAside).toEqual({ keptAs: 'library-unreadable-2026-01-02T00-00-00.db', restoredFrom: null });
    expect(kept().toString('latin1')).toBe(content);
  });

  it('FI6 goes with its log, so that nothing that could be rescued is lost', () => {
    library().replaceFile(rubbish);
    writeFileSync(`${library().file}-wal`, 'a log');
    library().list('all');
    const name = library().setAside?.keptAs ?? '';
    expect(readFileSync(join(library().folder, `${name}-wal`), 'utf8')).toBe('a log');
  });

  it('FI6 set aside twice in one second takes the place of nothing', () => {
    for (const content of ['the first', 'the second']) {
      library().replaceFile(content);
      library().list('all');
      expect(kept().toString()).toBe(content);
    }
    expect(filesKept()).toHaveLength(2);
  });

  it('FI7 the newest sound backup takes its place, and the kept backup stays', () => {
    library().mark([1], 'starred');
    const backup = backUp(library().db, library().folder, new Date(2026, 0, 1));
    library().replaceFile(rubbish);
    expect(library().list('starred')).toEqual([1]);
    expect(library().setAside?.restoredFrom).toBe(basename(backup));
    expect(existsSync(backup)).toBe(true);
    expect(connectionFacts(library().db)).toMatchObject(facts);
  });

  it('FI7 a damaged backup is passed over for an older one', () => {
    library().add(...Array.from({ length: 50 }, (_, at) => ({ title: `Paper ${at}`, abstract: 'word '.repeat(400) })));
    const older = backUp(library().db, library().folder, new Date(2026, 0, 1));
    for (const day of [2, 3]) damagePages(backUp(library().db, library().folder, new Date(2026, 0, day)), day - 1);
    library().replaceFile(rubbish);
    expect(library().list('all')).toHaveLength(52);
    expect(library().setAside?.restoredFrom).toBe(basename(older));
  });

  it('FI8 a database of another program is set aside to the letter, and nothing is put into it', () => {
    library().close();
    rmSync(library().file);
    const foreign = new DatabaseSync(library().file);
    foreign.exec("CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('Ode')");
    foreign.close();
    const before = readFileSync(library().file);
    expect(library().list('all')).toEqual([]);
    expect(library().setAside).not.toBeNull();
    expect(kept().equals(before)).toBe(true);
  });

  it('FI8 an empty file becomes a library', () => {
    library().replaceFile('');
    expect(library().list('all')).toEqual([]);
    expect(library().setAside).toBeNull();
  });
});

describe('a place that can’t hold a library', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-place-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('FI9 a folder in the place of the file is an error, and stays', () => {
    mkdirSync(join(folder, 'library.db'));
    expect(() => openLibrary(folder, new Date())).toThrow(/directory|unable to open/);
    expect(existsSync(join(folder, 'library.db'))).toBe(true);
  });

  it('FI9 a file in the place of the folder is an error, and stays', () => {
    writeFileSync(join(folder, 'profile'), 'mine');
    expect(() => openLibrary(join(folder, 'profile'), new Date())).toThrow(/EEXIST/);
    expect(readFileSync(join(folder, 'profile'), 'utf8')).toBe('mine');
  });
});
