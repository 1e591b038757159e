import type { PaperId } from '../../shared/paper.ts';
import type { QueryTerm } from '../../shared/query-terms.ts';
import { rarityOf, weightOf } from './bm25.ts';
import type { ListPlan } from './list.ts';
import { indexColumns, type Condition } from './query-sql.ts';
import { type FoldedPaper, readFolded, type WordColumn, wordColumns } from './searched-text.ts';
import { allRows, firstRow, type ReadableLibrary, type SqlValue } from './sql.ts';
import { strengthExpressions } from './strengths.ts';
import { papersWithWord } from './vocabulary.ts';

/** Papers that are ranked: those that come first by what the index tells of them. */
const mostRanked = 160;
/** Papers that are looked at to find them, and how many in which a word weighs about the same. */
const mostCandidates = 640;
const mostOfAStep = 480;
/** Papers ranked in one step of a walk. */
const rankedAtOnce = 24;
/** Of what stands together or begins so, papers are counted as far as this to tell how rare it is. */
const mostCounted = 5_000;

/**
 * Papers that suit a list's search best among all that fit, best first, without looking at all: the newest, and those in
 * which the words weigh most. The first of these by what the index tells of them are ranked by {@link rank}. In steps of
 * some milliseconds, of which only the last gives papers.
 *
 * @param fits what a paper that has the words must fit, asked of one after the other
 * @param newest the newest that fit
 */
export function* findBest(
  db: ReadableLibrary,
  plan: ListPlan,
  fits: Condition,
  newest: readonly PaperId[],
): Generator<PaperId[], void> {
  const found = new Map(newest.map((id) => [id, 0]));
  const papers = countPapers(db);
  const strengths = plan.terms.map(({ words: [word = '', ...more], isPrefix }) => ({
    steps: strengthExpressions(word, isPrefix && more.length === 0),
    rarity: rarityOf(papersWithWord(db, word), papers),
  }));
  const steps = strengths[0]?.steps.length ?? 0;
  for (let step = 0; step < steps && found.size < mostCandidates; step++) {
    for (const { rarity, steps: expressions } of strengths) {
      const rows = allRows<{ id: PaperId }>(
        db,
        `SELECT p.id FROM (
           SELECT rowid AS place FROM paper_words WHERE paper_words MATCH ? ORDER BY rowid DESC LIMIT ${mostOfAStep}
         ) w CROSS JOIN papers p ON p.place = w.place CROSS JOIN marks m ON m.paper_id = p.id WHERE ${fits.sql}`,
        ...([`(${plan.words ?? ''}) AND ${expressions[step] ?? ''}`, ...fits.values] satisfies SqlValue[]),
      );
      for (const { id } of rows) found.set(id, (found.get(id) ?? 0) + rarity * (steps - step));
      yield [];
    }
  }
  const likely = [...found].sort((one, other) => other[1] - one[1]).slice(0, mostRanked);
  yield* rank(
    db,
    plan,
    likely.map(([id]) => id),
  );
}

/**
 * Papers in the order in which they suit a list's search, best first, by BM25 over all that is searched; without words to
 * search for, as they come. In steps of some milliseconds, of which only the last gives papers.
 *
 * @param ids some hundreds of papers; of papers that suit equally the newest comes first
 */
export function* rank(db: ReadableLibrary, { terms }: ListPlan, ids: readonly PaperId[]): Generator<PaperId[], void> {
  if (terms.length === 0) return yield [...ids];
  const weighed = weighTerms(db, terms);
  const usualLength = usualLengthOf(db);
  yield [];
  const ranked: { id: PaperId; place: number; score: number }[] = [];
  for (let at = 0; at < ids.length; at += rankedAtOnce) {
    for (const paper of readFolded(db, ids.slice(at, at + rankedAtOnce))) {
      ranked.push({ id: paper.id, place: paper.place, score: scoreOf(paper, weighed, usualLength) });
    }
    yield [];
  }
  ranked.sort((one, other) => other.score - one.score || other.place - one.place);
  yield ranked.map(({ id }) => id);
}

interface WeighedTerm extends QueryTerm {
  rarity: number;
  columns: readonly WordColumn[];
}

function weighTerms(db: ReadableLibrary, terms: readonly QueryTerm[]): WeighedTerm[] {
  const papers = countPapers(db);
  return terms.map((term) => ({
    ...term,
    rarity: rarityOf(papersWith(db, term), papers),
    columns: term.field === null ? wordColumns : [indexColumns[term.field] ?? 'title'],
  }));
}

function papersWith(db: ReadableLibrary, { words, isPrefix }: QueryTerm): number {
  const [word = ''] = words;
  if (words.length === 1 && !isPrefix) return papersWithWord(db, word);
  return (
    firstRow<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM (SELECT 1 FROM paper_words WHERE paper_words MATCH ? LIMIT ${mostCounted})`,
      `"${words.join(' ')}"${isPrefix ? '*' : ''}`,
    )?.n ?? 0
  );
}

function scoreOf({ columns }: FoldedPaper, terms: readonly WeighedTerm[], usualLength: number): number {
  const told = new Map(wordColumns.map((column) => [column, columns[column].match(/[\p{L}\p{N}\p{M}]+/gu) ?? []]));
  const length = [...told.values()].reduce((sum, words) => sum + words.length, 0) / usualLength;
  return terms.reduce((sum, { words, isPrefix, rarity, columns: searched }) => {
    const times = searched.reduce((all, column) => all + timesIn(told.get(column) ?? [], words, isPrefix), 0);
    return sum + rarity * weightOf(times, length);
  }, 0);
}

function timesIn(text: readonly string[], words: readonly string[], isPrefix: boolean): number {
  const last = words.length - 1;
  let times = 0;
  for (let at = 0; at + last < text.length; at++) {
    const isHere = words.every((word, index) =>
      isPrefix && index === last ? text[at + index]?.startsWith(word) : text[at + index] === word,
    );
    if (isHere) times += 1;
  }
  return times;
}

function countPapers(db: ReadableLibrary): number {
  return Math.max(1, averages(db)[0] ?? 1);
}

/** Words of a paper, on average. */
function usualLengthOf(db: ReadableLibrary): number {
  const [papers = 1, ...totals] = averages(db);
  const words = totals.slice(0, wordColumns.length).reduce((sum, total) => sum + total, 0);
  return Math.max(1, words / Math.max(1, papers));
}

/** What FTS5 keeps for its own BM25: how many rows, then the words of each column, each as a SQLite varint. */
function averages(db: ReadableLibrary): number[] {
  const { block } = firstRow<{ block: Uint8Array }>(db, 'SELECT block FROM paper_words_data WHERE id = 1') ?? {
    block: new Uint8Array(),
  };
  const numbers: number[] = [];
  let value = 0;
  for (const byte of block) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  return numbers;
}
