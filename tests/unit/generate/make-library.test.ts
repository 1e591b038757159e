import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionFacts, openLibrary } from '../../../electron/library/database.ts';
import { readPaper } from '../../../electron/library/papers.ts';
import { hadSample } from '../../../electron/library/sample.ts';
import { allRows, closeLibrary } from '../../../electron/library/sql.ts';
import { makeLibrary } from '../../../scripts/generate/make-library.ts';
import { readGenerateOptions } from '../../../scripts/generate/options.ts';
import { RuntimeError } from '../../../scripts/runtime/errors.ts';
import { takePapers } from './word-counts.ts';

const ofSample = 13;

describe('making a library', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'offprint-generate-'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('puts in the sample and generated papers, with their notes and marks, and leaves nothing else', async () => {
    const papers = 613;
    await makeLibrary({ folder, papers, seed: 5 });
    expect(readdirSync(folder)).toEqual(['library.db']);
    const { db, setAside } = openLibrary(folder, new Date());
    try {
      expect(setAside).toBeNull();
      expect(connectionFacts(db)).toMatchObject({ journalMode: 'wal', synchronous: 2 });
      expect(hadSample(db)).toBe(true);
      expect(allRows(db, 'SELECT id FROM papers')).toHaveLength(papers);
      const wanted = takePapers(papers - ofSample, 5);
      const made = wanted.map((_, at) => readPaper(db, at + 1 + ofSample));
      expect(made.map(({ title, abstract, authors }) => ({ title, abstract, authors }))).toEqual(
        wanted.map(({ draft: { title, abstract, authors } }) => ({ title, abstract, authors })),
      );
      expect(made.map(({ note }) => note.text)).toEqual(wanted.map(({ note }) => note ?? ''));
      expect(made.some(({ note }) => note.text !== '')).toBe(true);
      const marks = wanted.map(({ mark }) => mark ?? { readAfter: null, starredAfter: null, isQueued: false });
      expect(made.map(({ addedAt, readAt }) => readAt && readAt - addedAt)).toEqual(
        marks.map(({ readAfter }) => readAfter),
      );
      expect(made.map(({ addedAt, starredAt }) => starredAt && starredAt - addedAt)).toEqual(
        marks.map(({ starredAfter }) => starredAfter),
      );
      expect(made.map(({ queuePosition }) => queuePosition !== null)).toEqual(marks.map(({ isQueued }) => isQueued));
      expect(marks.some(({ isQueued }) => isQueued)).toBe(true);
    } finally {
      closeLibrary(db, 'writer');
    }
  });

  it('tells on standard error what it made, with numbers', async () => {
    await makeLibrary({ folder, papers: 20, seed: 1 });
    expect(console.error).toHaveBeenCalledWith(expect.stringMatching(/^Made a library of 20 papers in \d+\.\d s\.$/));
  });

  it('refuses a folder that has a library, and leaves it as it is', async () => {
    const library = path.join(folder, 'library.db');
    writeFileSync(library, 'mine');
    await expect(makeLibrary({ folder, papers: 20, seed: 1 })).rejects.toThrow(/has a library already/);
    expect(readFileSync(library, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['library.db']);
  });

  it('refuses a folder with a library that is being made or was broken off', async () => {
    mkdirSync(path.join(folder, 'unfinished-library'));
    await expect(makeLibrary({ folder, papers: 20, seed: 1 })).rejects.toThrow(/delete it and try again/);
    expect(readdirSync(folder)).toEqual(['unfinished-library']);
  });

  it('refuses fewer papers than the sample has, and a place that is no folder', async () => {
    await expect(makeLibrary({ folder, papers: 12, seed: 1 })).rejects.toThrow(/13 papers at least/);
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const refused = makeLibrary({ folder: path.join(file, 'inside'), papers: 20, seed: 1 });
    await expect(refused).rejects.toThrow(RuntimeError);
    await expect(refused).rejects.toThrow(/can’t be written to/);
  });

  it('leaves nothing when it is stopped', async () => {
    const stop = new AbortController();
    const made = makeLibrary({ folder, papers: 50_000, seed: 1 }, stop.signal);
    stop.abort();
    await expect(made).rejects.toThrow('aborted');
    expect(existsSync(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the arguments of the command', () => {
  it('are the number of papers, the folder and perhaps the seed', () => {
    expect(readGenerateOptions(['--papers', '100', '--out', 'x'])).toEqual({ papers: 100, folder: 'x', seed: 1 });
    expect(readGenerateOptions(['--papers', '100', '--out', 'x', '--seed', '0']).seed).toBe(0);
  });

  it.each([
    [[]],
    [['--papers', '100']],
    [['--out', 'x']],
    [['--papers', 'many', '--out', 'x']],
    [['--papers', '1e3', '--out', 'x']],
    [['--papers', '0', '--out', 'x']],
    [['--papers', '100', '--out', '']],
    [['--papers', '100', '--out', 'x', '--seed', '-1']],
    [['--papers', '100', '--out', 'x', '--quick']],
  ])('that make no sense are refused with how it is called: %j', (args) => {
    expect(() => readGenerateOptions(args)).toThrow(/Usage: npm run generate/);
  });
});
