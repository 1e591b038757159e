import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exact } from '../../../scripts/bench/rivals/exact.ts';
import { flexSearch, miniSearch } from '../../../scripts/bench/rivals/in-memory.ts';
import { like, plainFts5 } from '../../../scripts/bench/rivals/in-sqlite.ts';
import { offprint, offprintIndex } from '../../../scripts/bench/rivals/offprint.ts';
import type { Rival, RivalPlace } from '../../../scripts/bench/rivals/rival.ts';
import type { RivalResult } from '../../../scripts/bench/rivals/compare.ts';
import { figuresOf } from '../../../scripts/bench/rivals/rival-figures.ts';
import { typedWords } from '../../../scripts/bench/rivals/typed-words.ts';
import type { SeededQuery } from '../../../scripts/generate/seeded-queries.ts';
import { TestLibrary } from '../library/test-library.ts';

describe('the words of a query', () => {
  it.each([
    ['state space mod', { wanted: ['state', 'space', 'mod'], unwanted: [], isWhole: true }],
    ['"state space"', { wanted: ['state', 'space'], unwanted: [], isWhole: false }],
    ['author:"Romano, L"', { wanted: ['Romano', 'L'], unwanted: [], isWhole: false }],
    ['is:unread limit', { wanted: ['limit'], unwanted: [], isWhole: false }],
    ['year:2008..2025 limit', { wanted: ['limit'], unwanted: [], isWhole: false }],
    ['-vision mamba', { wanted: ['mamba'], unwanted: ['vision'], isWhole: false }],
    ['O’Brien', { wanted: ['O', 'Brien'], unwanted: [], isWhole: true }],
  ])('%s', (text, words) => {
    expect(typedWords(text)).toEqual(words);
  });
});

describe('rivals over the same library', () => {
  const library = new TestLibrary();
  const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-rivals-'));
  let ids: number[] = [];
  const queries = ['sparse attention', 'sparse att', 'attention sparse', 'quantum', 'Ångström', '-vision sparse'].map(
    (text): SeededQuery => ({ id: text, text, class: 'words', isBroad: false }),
  );

  beforeAll(() => {
    ids = library.add(
      { title: 'Sparse attention', date: '2020-01-01' },
      { title: 'Attention', abstract: 'It is sparse, in vision.', date: '2023-01-01' },
      { title: 'Nothing of that', authors: ['Anna Ångström'], date: '2021-01-01' },
    );
    library.note(ids[2] ?? 0, 'About quantum.');
  });
  afterAll(() => {
    library.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  const makers: Record<string, (place: RivalPlace) => Rival> = {
    offprint: (place) => offprint(place, 'newest'),
    'offprint by relevance': (place) => offprint(place, 'relevance'),
    miniSearch,
    flexSearch,
    plainFts5,
    like,
    exact,
  };

  async function ready(name: string): Promise<{ rival: Rival; found(text: string): Promise<number[]> }> {
    const rival = makers[name]?.({ library: library.folder, scratch: mkdtempSync(path.join(scratch, 'rival-')) });
    if (rival === undefined) throw new Error(`There is no ${name}.`);
    await rival.build(queries);
    return { rival, found: async (text) => [...(await rival.all(text))].sort((one, other) => one - other) };
  }

  it.each(Object.keys(makers))(
    '%s finds words in every field, in any order, the last by its beginning',
    async (name) => {
      const { found } = await ready(name);
      const [first = 0, second = 0, third = 0] = ids;
      expect(await found('attention sparse')).toEqual([first, second]);
      expect(await found('sparse att')).toEqual([first, second]);
      expect(await found('quantum')).toEqual([third]);
      expect(await found('Ångström')).toEqual([third]);
    },
  );

  const answering = Object.keys(makers).filter((name) => name !== 'exact');
  it.each(answering)('%s gives rows with what a list shows', async (name) => {
    const { rival } = await ready(name);
    const rows = await rival.firstRows('sparse att');
    expect(rows.map((row) => (row as { title: string }).title).sort()).toEqual(['Attention', 'Sparse attention']);
  });

  // FlexSearch knows no words that must not be there.
  it.each(answering.filter((name) => name !== 'flexSearch'))('%s leaves out what must not be there', async (name) => {
    const { found } = await ready(name);
    expect(await found('-vision sparse')).toEqual(ids.slice(0, 1));
  });

  it('the index of a copy is made anew, and the library stays as it was', async () => {
    const own = mkdtempSync(path.join(scratch, 'index-'));
    library.close();
    const before = readFileSync(library.file);
    expect(await offprintIndex({ library: library.folder, scratch: own }).build(queries)).toBeGreaterThan(10_000);
    expect(readFileSync(library.file)).toEqual(before);
  });
});

describe('the figures of rivals', () => {
  const result = (name: RivalResult['name'], times: readonly number[], built: RivalResult['built']): RivalResult => ({
    name,
    built,
    memory: 12,
    times: new Map(times.map((time, at) => [`query-${at}`, time])),
    recalls: [1, 0.5],
  });

  it('hold Offprint against each of the others by pairs of the same query', () => {
    const told = figuresOf(10_000, [
      result('offprint', [2, 8, 30], { milliseconds: 1_500, indexBytes: 3_000_000 }),
      // The third was not asked of it: it took too long.
      result('like', [4, 4], { milliseconds: 100, indexBytes: null }),
      result('minisearch', [], null),
    ]);
    const value = (name: string): number | null | undefined => told.find((figure) => figure.name === name)?.value;
    expect(value('first 50 rows, Offprint, median')).toBe(8);
    expect(value('first 50 rows, Offprint against LIKE, median')).toBe(1.25);
    expect(value('first 50 rows, Offprint against LIKE, p95')).toBe(2);
    expect(value('building the index, Offprint')).toBe(1.5);
    expect(value('index on disk, Offprint')).toBe(3);
    expect(value('index on disk, LIKE')).toBeUndefined();
    expect(value('found of what is there, LIKE')).toBe(75);
    expect(value('building the index, MiniSearch')).toBeNull();
    expect(value('first 50 rows, MiniSearch, p95')).toBeNull();
  });
});
