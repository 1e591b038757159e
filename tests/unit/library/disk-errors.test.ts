import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading, openLibrary } from '../../../electron/library/database.ts';
import { meansDamaged, readableError } from '../../../electron/library/disk-errors.ts';
import { OffprintError } from '../../../shared/errors.ts';
import { damagePages } from './damage.ts';
import { dump } from './dump.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' });

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

describe('an error of the disk', () => {
  it('ER1 a full disk: the change is not saved, nothing else is lost, and saving works again when there is room', () => {
    library().mark([1], 'starred');
    const whole = dump(library().db);
    library().db.exec('PRAGMA max_page_count = 1');
    const error = readableError(errorOf(() => library().note(1, 'words '.repeat(20_000))));
    expect(error.code).toBe('disk-full');
    expect(error.message).toMatch(/not saved.*earlier changes are safe.*Free some space/);
    expect(dump(library().db)).toEqual(whole);
    library().db.exec('PRAGMA max_page_count = 1000000');
    library().note(1, 'words '.repeat(20_000));
    expect(library().paper(1).note.text).toHaveLength(120_000);
  });

  it('ER2 a disk that refuses to be written is told as such', () => {
    const reader = openForReading(library().folder);
    const error = readableError(errorOf(() => reader.exec('DELETE FROM marks')));
    expect([error.code, meansDamaged(error)]).toEqual(['disk-error', false]);
    expect(error.message).toMatch(/refused to read or write.*earlier changes are safe/);
    reader.close();
  });

  it.each(['ENOSPC', 'EDQUOT'])('ER1 %s of the file system is a full disk as well', (code) => {
    const error = Object.assign(new Error('no room'), { code, syscall: 'write' });
    expect(readableError(error).code).toBe('disk-full');
  });

  it('ER2 so is a place where no file can be', () => {
    mkdirSync(join(library().folder, 'elsewhere', 'library.db'), { recursive: true });
    const error = errorOf(() => openLibrary(join(library().folder, 'elsewhere'), new Date()));
    expect(readableError(error).code).toBe('disk-error');
  });

  it('ER3 a damaged part of the file: nothing is changed, and the way to the backups is told', () => {
    library().add(...Array.from({ length: 50 }, (_, at) => ({ title: `Paper ${at}`, abstract: 'word '.repeat(400) })));
    library().close();
    damagePages(library().file, 60);
    const error = readableError(errorOf(() => library().db.prepare('SELECT sum(length(abstract)) FROM papers').get()));
    expect([error.code, meansDamaged(error)]).toEqual(['library-damaged', true]);
    expect(error.message).toMatch(/nothing was changed.*“backups”/);
  });

  it('ER4 an error made for people is given as it is, and any other is a fault of Offprint with its cause', () => {
    const own = new OffprintError('not-found', 'Gone.');
    expect(readableError(own)).toBe(own);
    const fault = new TypeError('x is undefined');
    expect(readableError(fault)).toMatchObject({
      code: 'internal',
      cause: fault,
      details: { because: 'x is undefined' },
    });
    expect(readableError('a text').message).toMatch(/a text/);
    expect(readableError(null).code).toBe('internal');
  });
});
