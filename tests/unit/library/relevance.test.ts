import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForReading } from '../../../electron/library/database.ts';
import { planList } from '../../../electron/library/list.ts';
import { readList, walkList } from '../../../electron/library/list-walk.ts';
import { wordColumns } from '../../../electron/library/searched-text.ts';
import { allRows, closeLibrary, type ReadableLibrary } from '../../../electron/library/sql.ts';
import { fillLibrary } from '../../../scripts/generate/fill-library.ts';
import { seededQueries } from '../../../scripts/generate/seeded-queries.ts';
import sample from '../../../data/sample/akhiad-bercovich.json';
import type { ListQuery } from '../../../shared/paper.ts';
import { makeDraft, useLibrary } from './test-library.ts';

const relevant = (search: string): ListQuery => ({ view: { kind: 'all' }, search, sort: 'relevance' });

describe('the most relevant first', () => {
  const library = useLibrary(
    makeDraft({ title: 'On horses', abstract: `A zebra is no horse. ${'Horses eat hay. '.repeat(12)}`, date: '2026' }),
    makeDraft({ title: 'Zebra zebra zebra', abstract: 'Zebra.', date: '1999' }),
    makeDraft({ title: 'A zebra and a giraffe', abstract: 'Giraffe, giraffe, lion.', date: '2001' }),
    makeDraft({ title: 'Lions', abstract: 'No such animal.', date: '2025' }),
    ...['Birds', 'Fish', 'Snakes', 'Ants', 'Bees', 'Bears'].map((title) => makeDraft({ title, date: '1990' })),
  );
  const find = (search: string, view: ListQuery['view'] = { kind: 'all' }): number[] =>
    readList(library().db, { view, search, sort: 'relevance' }, new Date());

  it('RV1 a paper in which the words weigh more comes first, whatever its date', () => {
    expect(find('zebra ')).toEqual([2, 3, 1]);
    expect(find('giraffe zebra ')).toEqual([3]);
    // The rarer word tells more.
    expect(find('giraffe OR zebra ')[0]).toBe(3);
    expect(find('zeb')[0]).toBe(2);
    expect(find('"zebra zebra"')).toEqual([2]);
  });

  it('RV1 sort:relevance says so in the search, and without words the newest come first', () => {
    expect(readList(library().db, { ...relevant('zebra sort:relevance'), sort: 'newest' }, new Date())).toEqual([
      2, 3, 1,
    ]);
    expect(find('').slice(0, 4)).toEqual([1, 4, 3, 2]);
    expect(find('is:unread').slice(0, 4)).toEqual([1, 4, 3, 2]);
  });

  it('RV1 ranks what a view and marks leave', () => {
    library().mark([1, 3], 'starred');
    expect(find('zebra ', { kind: 'starred' })).toEqual([3, 1]);
    library().trash([2]);
    expect(find('zebra ')).toEqual([3, 1]);
  });
});

describe('in a library of many papers', () => {
  const papers = 3_000;
  const folder = mkdtempSync(join(tmpdir(), 'offprint-relevance-'));
  let db: ReadableLibrary;

  beforeAll(async () => {
    await fillLibrary(folder, { papers, seed: 3, sample }, () => undefined);
    db = openForReading(folder);
  }, 60_000);

  afterAll(() => {
    closeLibrary(db, 'reader');
    rmSync(folder, { recursive: true });
  });

  /** How well the first twenty suit, against the best twenty by FTS5's own BM25 over all that fit: 1 where as well. */
  function gain(search: string): number {
    const plan = planList(db, relevant(search), new Date());
    const plain = plan.terms
      .map(({ words, isPrefix }) => `{${wordColumns.join(' ')}} : "${words.join(' ')}"${isPrefix ? '*' : ''}`)
      .join(' AND ');
    const scores = new Map(
      allRows<{ id: number; score: number }>(
        db,
        `SELECT p.id, -bm25(paper_words, 1, 1, 1, 1, 1, 1, 1, 0) AS score
         FROM paper_words CROSS JOIN papers p ON p.place = paper_words.rowid WHERE paper_words MATCH ?`,
        plain,
      ).map(({ id, score }) => [id, score]),
    );
    const sum = (list: readonly number[]): number =>
      list.slice(0, 20).reduce((all, score, at) => all + Math.max(0, score) / Math.log2(at + 2), 0);
    const best = sum([...scores.values()].sort((one, other) => other - one));
    return best === 0 ? 1 : sum(readList(db, relevant(search), new Date()).map((id) => scores.get(id) ?? 0)) / best;
  }

  it('RV2 the first twenty are about as good as ranking everything (nDCG at 20 of 0.95)', () => {
    const queries = seededQueries(11, 80).filter(({ text }) => !/[:"-]/.test(text));
    const gains = queries.map(({ text }) => gain(text));
    expect(queries.length).toBeGreaterThan(40);
    expect(gains.reduce((all, one) => all + one, 0) / gains.length).toBeGreaterThan(0.95);
  });

  it('RV3 gives every paper that fits, once, also those that are not ranked', () => {
    for (const search of ['the ', 'model data ', 'a', '-the model ']) {
      const ranked = readList(db, relevant(search), new Date());
      const newest = readList(db, { ...relevant(search), sort: 'newest' }, new Date());
      expect(new Set(ranked).size).toBe(ranked.length);
      expect(ranked.toSorted((one, other) => one - other)).toEqual(newest.toSorted((one, other) => one - other));
    }
  });

  it('RV4 looks at a small part of the library for the first rows of the commonest words', () => {
    let steps = 0;
    for (const step of walkList(db, planList(db, relevant('the '), new Date()))) {
      if (step.length > 0) break;
      steps += 1;
    }
    expect(steps).toBeLessThan(40);
  });
});
