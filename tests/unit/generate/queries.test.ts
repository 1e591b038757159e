import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededQueries } from '../../../scripts/generate/seeded-queries.ts';
import { worstQueries } from '../../../scripts/generate/worst-queries.ts';
import { fillLibrary } from '../../../scripts/generate/fill-library.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLibrary } from '../../../electron/library/database.ts';
import { readList } from '../../../electron/library/list-walk.ts';
import { closeLibrary, type WritableLibrary } from '../../../electron/library/sql.ts';
import sample from '../../../data/sample/akhiad-bercovich.json' with { type: 'json' };
import { parseQuery } from '../../../shared/query-parse.ts';

const seed = 1;
const papers = 3_000;

describe('queries for the bench', () => {
  let folder: string;
  let db: WritableLibrary;
  const queries = seededQueries(seed, 200);

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'offprint-queries-'));
    await fillLibrary(folder, { papers, seed, sample }, () => undefined);
    db = openLibrary(folder, new Date()).db;
  }, 60_000);

  afterAll(() => {
    closeLibrary(db, 'writer');
    rmSync(folder, { recursive: true });
  });

  /** How many of the papers the app finds, from 0 to 1. */
  const found = (search: string): number => {
    return readList(db, { view: { kind: 'all' }, sort: 'newest', search }, new Date()).length / papers;
  };

  it('are 200 different ones, the same for the same seed', () => {
    expect(new Set(queries.map(({ id }) => id)).size).toBe(200);
    expect(new Set(queries.map(({ text }) => text)).size).toBe(200);
    expect(seededQueries(seed, 20)).toEqual(queries.slice(0, 20));
    expect(seededQueries(seed + 1, 20)).not.toEqual(queries.slice(0, 20));
  });

  it('find more than a tenth of the papers, every other one; the others find some', () => {
    const wrong = queries.filter(({ text, isBroad }) => found(text) > 0.1 !== isBroad || found(text) === 0);
    expect(wrong.map(({ text, isBroad }) => ({ text, isBroad, found: found(text) }))).toEqual([]);
    expect(queries.filter(({ isBroad }) => isBroad)).toHaveLength(100);
  });

  it('are what people type: words, unfinished ones, authors, phrases, filters', () => {
    const kinds = new Map<string, number>();
    for (const query of queries) kinds.set(query.class, (kinds.get(query.class) ?? 0) + 1);
    expect([...kinds.keys()].sort()).toEqual(['author', 'filter', 'phrase', 'prefix', 'words']);
    expect(Math.min(...kinds.values())).toBeGreaterThanOrEqual(20);
    expect(queries.filter(({ text }) => parseQuery(text).hint !== null)).toEqual([]);
  });

  it('are the worst ones too', () => {
    const worst = worstQueries(seed);
    const text = (id: string): string => worst.find((query) => query.id === id)?.text ?? '';
    expect(new Set(worst.map(({ id }) => id)).size).toBe(worst.length);
    expect(text('commonest-1')).toBe('the');
    expect(found(text('commonest-4'))).toBeGreaterThan(0.8);
    expect(found(text('letter-common'))).toBeGreaterThan(0.9);
    expect(text('not-commonest')).toBe('-the');
    expect(found('-the')).toBeGreaterThan(0);
    expect(found('-the')).toBeLessThan(0.1);
    expect(found(text('never-meet'))).toBe(0);
    expect(found(text('never-meet-turned'))).toBe(0);
    for (const word of text('never-meet').split(' ')) expect(found(word)).toBeGreaterThan(0.1);
    expect(found('is:unread')).toBeGreaterThan(0.85);
    expect(found('sort:title')).toBe(1);
  });
});
