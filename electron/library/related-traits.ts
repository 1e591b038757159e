import type { PaperId } from '../../shared/paper.ts';
import { allRows, firstRow, type ReadableLibrary } from './sql.ts';
import { rarity } from './telling-words.ts';

/** So many of a paper's authors or tags are looked up: the first ones, and the last, as who leads a group is often named. */
const lookedUp = 16;
/** Of one author, or of one tag, so many papers, the newest, are found; more than so many of an author are not counted. */
const foundByOne = 100;
const mostCounted = 1_000;
/** So many papers are found by all authors, or by all tags. */
const foundByAll = 200;
/** So much of a list is compared; the authors of two papers of one collaboration begin alike. */
export const mostTraits = 100;

type Trait = string | number;

/** What papers can have in common beside words, as SQL. */
export interface TraitKind {
  /** Those of the paper ?1, in order. */
  of: string;
  /** How many papers have ?1, as `n`. */
  counted: string;
  /** The newest papers that have ?1, ?2 at most. */
  holders: string;
}

/** Authors, by their names as papers have them. */
export const authorTraits: TraitKind = {
  of: 'SELECT name AS trait FROM paper_authors WHERE paper_id = ?1 ORDER BY position',
  counted: `SELECT count(*) AS n FROM (SELECT 1 FROM paper_authors WHERE name = ?1 LIMIT ${mostCounted})`,
  holders: 'SELECT paper_id AS id FROM paper_authors WHERE name = ?1 ORDER BY paper_id DESC LIMIT ?2',
};

/** Tags, by their ids. */
export const tagTraits: TraitKind = {
  of: 'SELECT tag_id AS trait FROM paper_tags WHERE paper_id = ?1 ORDER BY tag_id',
  counted: "SELECT papers AS n FROM library_counts WHERE kind = 'tag' AND item = ?1",
  holders: 'SELECT paper_id AS id FROM paper_tags WHERE tag_id = ?1 ORDER BY paper_id DESC LIMIT ?2',
};

/** The authors or the tags of a paper, and what each tells. */
export interface TraitsOfPaper {
  kind: TraitKind;
  all: ReadonlySet<Trait>;
  /** Of those that were looked up, how much each tells: from 0, what every paper has, to 1. */
  telling: ReadonlyMap<Trait, number>;
  /**
   * How near another paper is by them, from 0 to 1: the cosine of the two lists.
   *
   * @param others the first of its own, {@link mostTraits} at most
   */
  nearness(others: readonly Trait[]): number;
}

/** Reads what a paper has, and how rare that is among so many papers. */
export function* readTraitsOf(
  db: ReadableLibrary,
  kind: TraitKind,
  id: PaperId,
  papers: number,
): Generator<undefined, TraitsOfPaper> {
  const own = traitsOf(db, kind, id);
  yield;
  const looked = own.length <= lookedUp ? own : [...own.slice(0, lookedUp - 1), ...own.slice(-1)];
  const telling = new Map<Trait, number>();
  for (const trait of looked) {
    const { n } = firstRow<{ n: number }>(db, kind.counted, trait) ?? { n: 1 };
    telling.set(trait, rarity(n, papers) / rarity(1, papers));
    yield;
  }
  const all = new Set(own);
  const usual = [...telling.values()].reduce((sum, value) => sum + value, 0) / Math.max(1, telling.size);
  return {
    kind,
    all,
    telling,
    nearness(others) {
      let shared = 0;
      for (const trait of new Set(others)) if (all.has(trait)) shared += telling.get(trait) ?? usual;
      if (shared === 0) return 0;
      return Math.min(1, shared / Math.sqrt(Math.min(all.size, mostTraits) * others.length));
    },
  };
}

/** Papers with the same, those with most of it and of these the latest first: where they are, and how near, to 1. */
export function* nearByTraits(
  db: ReadableLibrary,
  { kind, all, telling }: TraitsOfPaper,
): Generator<undefined, { place: number; share: number }[]> {
  const shares = new Map<PaperId, number>();
  for (const [trait, tells] of telling) {
    const ids = allRows<{ id: PaperId }>(db, kind.holders, trait, foundByOne);
    for (const { id } of ids) shares.set(id, (shares.get(id) ?? 0) + tells / Math.min(all.size, mostTraits));
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

/** All that a paper has of a kind, in order. */
export function traitsOf(db: ReadableLibrary, kind: TraitKind, id: PaperId): Trait[] {
  return allRows<{ trait: Trait }>(db, kind.of, id).map(({ trait }) => trait);
}

/** How many of them another paper has. */
export function sharedTraits({ all }: TraitsOfPaper, others: readonly Trait[]): number {
  return [...new Set(others)].filter((trait) => all.has(trait)).length;
}
