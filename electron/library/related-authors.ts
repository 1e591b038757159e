import type { PaperId } from '../../shared/paper.ts';
import { allRows, firstRow, type ReadableLibrary } from './sql.ts';
import { rarity } from './telling-words.ts';

/** So many authors of a long list are looked up: the first ones, and the last, who often leads the group. */
const lookedUp = 16;
/** Of one author so many papers, the newest, are found; more than so many are not counted. */
const foundByAuthor = 100;
const mostCounted = 1_000;
/** So many papers are found by all authors. */
const foundByAll = 200;
/** So much of a list of authors is compared; two lists of one collaboration begin alike. */
export const comparedAuthors = 100;

/** The authors of a paper, and what each tells. */
export interface AuthorsOfPaper {
  names: ReadonlySet<string>;
  /** Of the authors that were looked up, how much each tells: from 0, whom everyone has, to 1. */
  telling: ReadonlyMap<string, number>;
  /**
   * How near another paper is by its authors, from 0 to 1: the cosine of the two lists.
   *
   * @param others the first of its authors, {@link comparedAuthors} at most
   */
  nearness(others: readonly string[]): number;
}

/** Reads who wrote a paper, and how rare the authors are among so many papers. */
export function* readAuthorsOf(db: ReadableLibrary, id: PaperId, papers: number): Generator<undefined, AuthorsOfPaper> {
  const all = namesOf(db, id);
  yield;
  const looked = all.length <= lookedUp ? all : [...all.slice(0, lookedUp - 1), ...all.slice(-1)];
  const telling = new Map<string, number>();
  for (const name of looked) {
    const { n } = firstRow<{ n: number }>(
      db,
      'SELECT count(*) AS n FROM (SELECT 1 FROM paper_authors WHERE name = ? LIMIT ?)',
      name,
      mostCounted,
    ) ?? { n: 1 };
    telling.set(name, rarity(n, papers) / rarity(1, papers));
    yield;
  }
  const names = new Set(all);
  const usual = [...telling.values()].reduce((sum, value) => sum + value, 0) / Math.max(1, telling.size);
  return {
    names,
    telling,
    nearness(others) {
      let shared = 0;
      for (const name of new Set(others)) if (names.has(name)) shared += telling.get(name) ?? usual;
      if (shared === 0) return 0;
      return Math.min(1, shared / Math.sqrt(Math.min(names.size, comparedAuthors) * others.length));
    },
  };
}

/** Papers by the same authors, those by most of them and of these the latest first: where they are, and how near, to 1. */
export function* nearAuthors(
  db: ReadableLibrary,
  { names, telling }: AuthorsOfPaper,
): Generator<undefined, { place: number; share: number }[]> {
  const shares = new Map<PaperId, number>();
  for (const [name, tells] of telling) {
    const ids = allRows<{ id: PaperId }>(
      db,
      'SELECT paper_id AS id FROM paper_authors WHERE name = ? ORDER BY paper_id DESC LIMIT ?',
      name,
      foundByAuthor,
    );
    for (const { id } of ids) shares.set(id, (shares.get(id) ?? 0) + tells / Math.min(names.size, comparedAuthors));
    yield;
  }
  const nearest = [...shares]
    .sort(([id, share], [otherId, other]) => other - share || otherId - id)
    .slice(0, foundByAll);
  yield;
  return allRows<{ place: number; share: number }>(
    db,
    `SELECT p.place, asked.value ->> 1 AS share FROM json_each(?) asked CROSS JOIN papers p ON p.id = asked.value ->> 0`,
    JSON.stringify(nearest),
  );
}

/** All authors of a paper, in order. */
export function namesOf(db: ReadableLibrary, id: PaperId): string[] {
  return allRows<{ name: string }>(db, 'SELECT name FROM paper_authors WHERE paper_id = ? ORDER BY position', id).map(
    ({ name }) => name,
  );
}

/** How many authors two papers have in common. */
export function sharedAuthors({ names }: AuthorsOfPaper, others: readonly string[]): number {
  return [...new Set(others)].filter((name) => names.has(name)).length;
}
