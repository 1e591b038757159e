import type { StatementSyncInstance } from '@photostructure/sqlite';
import { firstRowCount, type ListQuery, type PaperId } from '../../shared/paper.ts';
import { IndexCursor } from './index-cursor.ts';
import { type ListPlan, planList } from './list.ts';
import { type OrderedIndex, orderBy, orderedIndexes } from './list-orders.ts';
import { findBest, rank } from './relevance.ts';
import { datedFirst, placeRanges } from './place-ranges.ts';
import type { Condition } from './query-sql.ts';
import type { ReadableLibrary, SqlValue } from './sql.ts';

/** Papers that are sorted at once. */
const fewPapers = 10_000;
/** Papers whose words are asked for one by one, rather than those that have the words gone through. */
const fewAskedForWords = 400;
/** Papers found that are sorted at once, rather than met again along an index. */
const fewFound = 2_000;
/** The newest papers found that are ranked, and how many steps are made to find them. */
const newestRanked = 160;
const mostStepsToNewest = 8;
/** Papers that are asked for their words, and how many of them in a step. */
const mostAsked = 384;
const askedAtOnce = 64;
/** How long a step among what the index of words finds takes, in milliseconds. */
const stepTime = 2;

/** Ids in list order, in steps that take some milliseconds at most. A step may find none. */
export type Steps = Generator<PaperId[], void>;

/** A whole list at once, however long that takes. */
export function readList(db: ReadableLibrary, query: ListQuery, now: Date): PaperId[] {
  return [...walkList(db, planList(db, query, now))].flat();
}

/**
 * Which of some papers a list has, in no order.
 *
 * @param ids a hundred at most
 */
export function fittingPapers(db: ReadableLibrary, query: ListQuery, ids: readonly PaperId[], now: Date): Uint32Array {
  const { sql, values } = fitting(planList(db, query, now));
  const found = idsOf(
    db.prepare(
      `SELECT p.id FROM json_each(?) asked CROSS JOIN papers p ON p.id = asked.value
       CROSS JOIN marks m ON m.paper_id = p.id WHERE ${sql}`,
      asArrays,
    ),
    [JSON.stringify(ids), ...values],
  );
  return Uint32Array.from(new Set(found));
}

/**
 * Goes through a list from its first paper on, whatever the library's size: in the order of places where that is the
 * list's; else along the index of its order; and where the papers are few, by sorting them.
 */
export function* walkList(db: ReadableLibrary, plan: ListPlan): Steps {
  const few = plan.among.find((among) => isFew(db, plan, among));
  if (few !== undefined) {
    const ids = sortFew(db, plan, few);
    return plan.sort === 'relevance' ? yield* rank(db, plan, ids) : yield ids;
  }
  if (plan.sort === 'relevance' && plan.words !== null) return yield* walkRanked(db, plan);
  const indexes = orderedIndexes[plan.sort];
  if (indexes === null) return yield* walkPlaces(db, plan, plan.sort === 'oldest' ? 'ASC' : 'DESC');
  if (plan.words === null && !plan.asksWords) return yield* walkIndexes(db, plan, indexes);
  yield* walkFound(db, plan, indexes);
}

function isFew(db: ReadableLibrary, plan: ListPlan, among: Condition): boolean {
  const most = plan.words === null && !plan.asksWords ? fewPapers : fewAskedForWords;
  const [n = 0] = idsOf(db.prepare(`SELECT count(*) FROM (${among.sql} LIMIT ${most + 1})`, asArrays), among.values);
  return n <= most;
}

function sortFew(db: ReadableLibrary, plan: ListPlan, among: Condition): PaperId[] {
  const { sql, values } = fitting(plan);
  return idsOf(
    db.prepare(
      `SELECT p.id FROM papers p CROSS JOIN marks m ON m.paper_id = p.id
       WHERE p.id IN (${among.sql}) AND ${sql} ORDER BY ${orderBy[plan.sort]}`,
      asArrays,
    ),
    [...among.values, ...values],
  );
}

/**
 * How many papers a list has, counted in steps as short as those of {@link walkList}: each gives how many more it found.
 */
export function* countList(db: ReadableLibrary, plan: ListPlan): Generator<number, void> {
  const few = plan.among.find((among) => isFew(db, plan, among));
  if (few !== undefined) yield sortFew(db, plan, few).length;
  else if (isFoundByWords(plan)) for (const step of walkFoundByWords(db, plan, 'DESC')) yield step.length;
  else for (const step of stepsInPlaces(db, plan, 'count(*)', 'DESC')) yield* step;
}

/** Goes through the papers in the order of their places. */
function walkPlaces(db: ReadableLibrary, plan: ListPlan, direction: 'ASC' | 'DESC'): Steps {
  return isFoundByWords(plan) ? walkFoundByWords(db, plan, direction) : stepsInPlaces(db, plan, 'p.id', direction);
}

/** Whether the index of words finds the papers, and nothing else is asked of it about each. */
function isFoundByWords(plan: ListPlan): plan is ListPlan & { words: string } {
  return plan.words !== null && !plan.asksWords;
}

/**
 * Takes what the index of words finds one paper after the other, also those that fit nothing else, so that it comes to
 * light often how long it has taken. Asked anew for each of some ranges, the index would look for its first paper again
 * and again: for a phrase of three papers that is nearly all its work.
 */
function* walkFoundByWords(db: ReadableLibrary, plan: ListPlan & { words: string }, direction: 'ASC' | 'DESC'): Steps {
  const { sql, values } = plan.condition('paper');
  const statement = db.prepare(
    `SELECT p.id, ${sql} FROM paper_words w CROSS JOIN papers p ON p.place = w.rowid
     CROSS JOIN marks m ON m.paper_id = p.id
     WHERE w.rowid >= CAST(? AS INTEGER) AND w.rowid < CAST(? AS INTEGER) AND w.paper_words MATCH ? ORDER BY w.rowid ${direction}`,
    asArrays,
  );
  for (const { from, before } of datedFirst(plan.places, direction)) {
    const found = statement.iterate(...values, from, before, plan.words) as IterableIterator<[PaperId, number]>;
    try {
      yield* inSteps(found);
    } finally {
      found.return?.();
    }
  }
}

/** Those of the papers that fit, in steps. */
function* inSteps(papers: Iterable<[id: PaperId, fits: number]>): Steps {
  let step: PaperId[] = [];
  let until = performance.now() + stepTime;
  for (const [id, fits] of papers) {
    if (fits === 1) step.push(id);
    if (performance.now() < until) continue;
    yield step;
    step = [];
    until = performance.now() + stepTime;
  }
  yield step;
}

/** Goes from range to range of places, each as wide as can be done in a step. */
function* stepsInPlaces(
  db: ReadableLibrary,
  plan: ListPlan,
  asked: 'p.id' | 'count(*)',
  direction: 'ASC' | 'DESC',
): Generator<number[], void> {
  const { sql, values } = plan.condition('range');
  const order = (place: string): string => (asked === 'p.id' ? `ORDER BY ${place} ${direction}` : '');
  const statement = db.prepare(
    plan.words === null
      ? `SELECT ${asked} FROM papers p CROSS JOIN marks m ON m.paper_id = p.id
         WHERE p.place >= ?1 AND p.place < ?2 AND ${sql} ${order('p.place')}`
      : `SELECT ${asked} FROM paper_words w CROSS JOIN papers p ON p.place = w.rowid
         CROSS JOIN marks m ON m.paper_id = p.id
         WHERE w.rowid >= CAST(?1 AS INTEGER) AND w.rowid < CAST(?2 AS INTEGER) AND w.paper_words MATCH ? AND ${sql} ${order('w.rowid')}`,
    asArrays,
  );
  const bound = plan.words === null ? values : [plan.words, ...values];
  for (const { from, before } of placeRanges(db, plan.places, direction))
    yield idsOf(statement, [from, before, ...bound]);
}

/** The papers that suit the search best, best first; then the others, the newest first. */
function* walkRanked(db: ReadableLibrary, plan: ListPlan): Steps {
  const newest: PaperId[] = [];
  let isWhole = true;
  let steps = 0;
  for (const step of walkPlaces(db, plan, 'DESC')) {
    for (const id of step) newest.push(id);
    yield [];
    steps += 1;
    isWhole = false;
    if (newest.length >= newestRanked || steps === mostStepsToNewest) break;
    isWhole = true;
  }
  if (isWhole && newest.length <= newestRanked) return yield* rank(db, plan, newest);
  const first = new Set<PaperId>();
  for (const step of findBest(db, plan, fittingBesideWords(plan), newest)) {
    for (const id of step) first.add(id);
    yield step;
  }
  for (const step of walkPlaces(db, plan, 'DESC')) yield step.filter((id) => !first.has(id));
}

/** Goes along the indexes of the list's order, and takes the papers that fit. */
function* walkIndexes(db: ReadableLibrary, plan: ListPlan, indexes: readonly OrderedIndex[]): Steps {
  const cursor = new IndexCursor(db, indexes, fitting(plan));
  while (!cursor.isAtEnd) yield cursor.step();
}

/**
 * Papers that the index of words finds, in another order than that of places. Where many are found, the first in order
 * are among the first of its index, so some of these are asked for their words; then all are found, and the walk goes on
 * among them.
 */
function* walkFound(db: ReadableLibrary, plan: ListPlan, indexes: readonly OrderedIndex[]): Steps {
  const asking = new IndexCursor(db, indexes, fitting(plan));
  const first: PaperId[] = [];
  for (let asked = 0; asked < mostAsked && first.length < firstRowCount && !asking.isAtEnd; asked += askedAtOnce) {
    first.push(...asking.step(askedAtOnce));
    yield [];
  }
  const isDense = first.length >= firstRowCount || asking.isAtEnd;
  if (isDense) yield first;

  const found: PaperId[] = [];
  for (const step of walkPlaces(db, plan, 'DESC')) {
    for (const id of step) found.push(id);
    yield [];
  }
  if (!isDense && found.length <= fewFound) return yield sortIds(db, plan, found);
  const isFound = bitmapOf(found);
  const among = new IndexCursor(db, indexes, null, isDense ? asking.place : undefined);
  while (!among.isAtEnd) yield among.step().filter((id) => ((isFound[id >> 3] ?? 0) & (1 << (id & 7))) !== 0);
}

/** What a paper that has the words must fit, as a condition for one paper after the other. */
function fittingBesideWords(plan: ListPlan): Condition {
  const { sql, values } = plan.condition('paper');
  return {
    sql: `p.place >= ? AND p.place < ? AND ${sql}`,
    values: [plan.places.from, plan.places.before, ...values],
  };
}

/** What a paper must fit, as a condition for one paper after the other. */
function fitting(plan: ListPlan): Condition {
  const { sql, values } = plan.condition('paper');
  const words =
    plan.words === null ? '' : 'EXISTS (SELECT 1 FROM paper_words WHERE paper_words MATCH ? AND rowid = p.place) AND ';
  return {
    sql: `p.place >= ? AND p.place < ? AND ${words}${sql}`,
    values: [plan.places.from, plan.places.before, ...(plan.words === null ? [] : [plan.words]), ...values],
  };
}

function sortIds(db: ReadableLibrary, plan: ListPlan, ids: readonly PaperId[]): PaperId[] {
  return idsOf(
    db.prepare(
      `SELECT p.id FROM json_each(?) found CROSS JOIN papers p ON p.id = found.value
       CROSS JOIN marks m ON m.paper_id = p.id ORDER BY ${orderBy[plan.sort]}`,
      asArrays,
    ),
    [JSON.stringify(ids)],
  );
}

function bitmapOf(ids: readonly PaperId[]): Uint8Array {
  const last = ids.reduce((greatest, id) => Math.max(greatest, id), 0);
  const bits = new Uint8Array((last >> 3) + 1);
  for (const id of ids) bits[id >> 3] = (bits[id >> 3] ?? 0) | (1 << (id & 7));
  return bits;
}

const asArrays = { returnArrays: true } as const;

function idsOf(statement: StatementSyncInstance, values: readonly SqlValue[]): PaperId[] {
  return (statement.all(...values) as unknown as [PaperId][]).map(([id]) => id);
}
