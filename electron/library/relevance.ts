import type { PaperId } from '../../shared/paper.ts';
import type { QueryTerm } from '../../shared/query-terms.ts';
import { rarityOf, weightOf } from './bm25.ts';
import type { ListPlan } from './list.ts';
import { placeCells } from './place-cells.ts';
import { indexColumns, type Condition } from './query-sql.ts';
import { type FoldedPaper, readFolded, type WordColumn, wordColumns } from './searched-text.ts';
import { allRows, firstRow, type ReadableLibrary, type SqlValue } from './sql.ts';
import { strengthExpressions, strengthSteps } from './strengths.ts';
import { commonestThatBegin, papersWithAnyOf, papersWithWord } from './vocabulary.ts';

/** Papers that are ranked: those that come first by what the index tells of them. */
const mostRanked = 160;
/** Papers in which a word weighs about the same that are looked at. */
const mostOfAStep = 400;
/** What a word must tell at least, against the one that tells most, to be looked for in papers in which it weighs much. */
const leastTelling = 0.15;
/** Papers ranked in one step of a walk. */
const rankedAtOnce = 24;
/** The newest papers in which words stand together or begin so tell how rare that is. */
const newestLookedAt = 400;
/** Parts of the library, of some hundred papers each, whose papers are counted. */
const fewCells = 8;
/** A shorter beginning says too little of what is meant, in UTF-16 units; and of how many words one is taken to be. */
const shortestBeginning = 3;
const mostBegun = 6;

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
  const terms = weighTerms(db, plan.terms);
  yield [];
  // A word that nearly all papers have tells nothing of which suit best.
  const rarest = Math.max(...terms.map(({ rarity }) => rarity));
  const telling = terms.filter(({ rarity }) => rarity >= rarest * leastTelling);
  const strengths = telling.map((term) => strengthExpressions(wordsMeantBy(db, term)));
  const found = new Set<PaperId>();
  for (let step = 0; step < strengthSteps && found.size < mostRanked; step++) {
    // One word weighs that much, or each of several at least that much.
    const [only = ''] = strengths.map((steps) => steps[step] ?? '');
    const weighty =
      strengths.length === 1
        ? only
        : strengths.map((steps) => `(${steps.slice(0, step + 1).join(' OR ')})`).join(' AND ');
    const rows = allRows<{ id: PaperId }>(
      db,
      `SELECT p.id FROM (
         SELECT rowid AS place FROM paper_words WHERE paper_words MATCH ? ORDER BY rowid DESC LIMIT ${mostOfAStep}
       ) w CROSS JOIN papers p ON p.place = w.place CROSS JOIN marks m ON m.paper_id = p.id WHERE ${fits.sql}`,
      // What all papers that have the words have in common takes longer than what has them and more.
      ...([plan.isOfWords ? weighty : `(${plan.words ?? ''}) AND ${weighty}`, ...fits.values] satisfies SqlValue[]),
    );
    for (const { id } of rows) found.add(id);
    yield [];
  }
  const likely = [...found].slice(0, mostRanked);
  for (const id of newest) {
    if (likely.length >= mostRanked) break;
    if (!found.has(id)) likely.push(id);
  }
  yield* score(db, terms, likely, plan.isOfWords);
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
  yield [];
  yield* score(db, weighed, ids, false);
}

/** @param needsAll leaves out papers that lack one of the terms */
function* score(
  db: ReadableLibrary,
  terms: readonly WeighedTerm[],
  ids: readonly PaperId[],
  needsAll: boolean,
): Generator<PaperId[], void> {
  const usualLength = usualLengthOf(db);
  const ranked: { id: PaperId; place: number; score: number }[] = [];
  for (let at = 0; at < ids.length; at += rankedAtOnce) {
    for (const paper of readFolded(db, ids.slice(at, at + rankedAtOnce))) {
      const score = scoreOf(paper, terms, usualLength, needsAll);
      if (score !== null) ranked.push({ id: paper.id, place: paper.place, score });
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

/** The words whose weight tells how well papers suit a term: of a beginning those that most papers have. */
function wordsMeantBy(db: ReadableLibrary, { words: [word = '', ...more], isPrefix }: QueryTerm): string[] {
  if (!isPrefix || more.length > 0 || word.length < shortestBeginning) return [word];
  const known = commonestThatBegin(db, word, mostBegun).map((common) => common.word);
  return known.length === 0 ? [word] : known;
}

/** In how many papers a term is, about: told by the newest, the rest is taken to be like them. */
function papersWith(db: ReadableLibrary, { words, isPrefix, field }: QueryTerm): number {
  const [word = ''] = words;
  if (words.length === 1 && !isPrefix && field === null) return papersWithWord(db, word);
  if (words.length === 1 && isPrefix && field === null) return papersWithAnyOf(db, word, countPapers(db));
  const column = field === null ? undefined : indexColumns[field];
  const phrase = `"${words.join(' ')}"${isPrefix ? '*' : ''}`;
  const expression = column === undefined ? phrase : `${column} : ${phrase}`;
  const newest = firstRow<{ papers: number; last: number | null }>(
    db,
    `SELECT count(*) AS papers, min(place) AS last FROM (
       SELECT rowid AS place FROM paper_words WHERE paper_words MATCH ? ORDER BY rowid DESC LIMIT ${newestLookedAt}
     )`,
    expression,
  );
  if (newest === undefined || newest.last === null || newest.papers < newestLookedAt) return newest?.papers ?? 0;
  return Math.round(countPapers(db) * Math.min(1, newest.papers / papersFrom(db, newest.last)));
}

/** How many papers are at a place and after it, about where they are many. */
function papersFrom(db: ReadableLibrary, place: number): number {
  const borders = placeCells(db);
  const after = borders.filter((border) => border > place).length;
  if (after > fewCells) return (countPapers(db) * after) / (borders.length + 1);
  return firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM papers WHERE place >= ?', place)?.n ?? 1;
}

/** Null: it lacks a term, and must not. */
function scoreOf(
  { columns }: FoldedPaper,
  terms: readonly WeighedTerm[],
  usualLength: number,
  needsAll: boolean,
): number | null {
  const told = new Map(wordColumns.map((column) => [column, columns[column].match(/[\p{L}\p{N}\p{M}]+/gu) ?? []]));
  const length = [...told.values()].reduce((sum, words) => sum + words.length, 0) / usualLength;
  let score = 0;
  for (const { words, isPrefix, rarity, columns: searched } of terms) {
    const times = searched.reduce((all, column) => all + timesIn(told.get(column) ?? [], words, isPrefix), 0);
    if (times === 0 && needsAll) return null;
    score += rarity * weightOf(times, length);
  }
  return score;
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
