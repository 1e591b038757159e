import type { SeededQuery } from '../../generate/seeded-queries.ts';
import { median } from '../statistics.ts';
import { type ChildName, ownNames, type RivalName, rivalNames, rivalTitles } from './rival.ts';
import { type RunningRival, startRival } from './running-rival.ts';
import { typedWords } from './typed-words.ts';

/** What came of one rival. */
export interface RivalResult {
  name: RivalName;
  /** Null: it could not be built. */
  built: { milliseconds: number; indexBytes: number | null } | null;
  /** Megabytes above a process that only reads the papers; null: not known. */
  memory: number | null;
  /** From a query's text to its first 50 rows, in milliseconds, by the query's id. */
  times: Map<string, number>;
  /** What part of what is there each query of words alone found, from 0 to 1. */
  recalls: number[];
}

/** How long a rival may make its index, in milliseconds. */
const longestBuild = 300_000;
/** How long what is no rival may take: its figures are worth waiting for. */
const longestOther = 3_600_000;
/** How long a rival may answer in one round of all queries, in milliseconds: after that it is left out of the rest. */
const longestRound = 45_000;

/** Queries that are timed once before it counts, so that what is timed is code that has run. */
const warmUp = 50;

/** A rival that is still in the race. */
interface Racer {
  process: RunningRival;
  result: RivalResult;
}

/**
 * Builds all rivals of the same library, one after the other, and asks them the same queries: a first round to learn what
 * they find, which also warms them up; then a second, in which they are timed, each query by all of them in turn before the
 * next, and another of them first each time.
 *
 * @param file the bundled child.ts
 * @param library the profile folder
 * @param told called with what a person who waits would like to know
 */
export async function compareRivals(
  file: string,
  library: string,
  queries: readonly SeededQuery[],
  told: (line: string) => void,
): Promise<RivalResult[]> {
  const running: RunningRival[] = [];
  const start = (name: ChildName): RunningRival => {
    const started = startRival(name, file, library);
    running.push(started);
    return started;
  };
  try {
    const loader = start('loader');
    await loader.build(queries, longestOther);
    const racers: Racer[] = [];
    for (const name of rivalNames) racers.push(await build(name, start(name), queries, longestBuild, told));
    // Offprint's lists are read from an index that is there; what it takes to make it is learnt apart from them.
    const maker = start('offprint-index');
    const { built } = (await build('offprint', maker, queries, longestOther, told)).result;
    maker.end();
    for (const { result } of racers) if (ownNames.includes(result.name)) result.built = built;
    const race = racers.filter(({ result }) => result.built !== null || ownNames.includes(result.name));

    const exact = start('exact');
    await exact.build(queries, longestOther);
    await learnRecalls(race, exact, queries, told);
    exact.end();
    await time(race, queries, told);
    const empty = await loader.memory();
    for (const { process, result } of race) {
      const memory = await process.memory().catch(() => null);
      result.memory = memory === null || empty === null ? null : memory - empty;
    }
    return racers.map(({ result }) => result);
  } finally {
    for (const rival of running) rival.end();
  }
}

async function build(
  name: RivalName,
  process: RunningRival,
  queries: readonly SeededQuery[],
  patience: number,
  told: (line: string) => void,
): Promise<Racer> {
  const result: RivalResult = { name, built: null, memory: null, times: new Map(), recalls: [] };
  try {
    result.built = await process.build(queries, patience);
    told(`${rivalTitles[name]} ready in ${(result.built.milliseconds / 1_000).toFixed(1)} s`);
  } catch (error) {
    told(`${rivalTitles[name]} not built: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { process, result };
}

/** Asks until a rival fails or has taken too long, and says so. */
class Turns {
  readonly #spent = new Map<RivalName, number>();
  readonly #out = new Set<RivalName>();
  readonly #told: (line: string) => void;

  constructor(told: (line: string) => void) {
    this.#told = told;
  }

  async take({ result }: Racer, work: () => Promise<void>): Promise<void> {
    if (this.#out.has(result.name)) return;
    const start = performance.now();
    try {
      await work();
    } catch (error) {
      this.#leave(result.name, error instanceof Error ? error.message : String(error));
    }
    const spent = (this.#spent.get(result.name) ?? 0) + performance.now() - start;
    this.#spent.set(result.name, spent);
    if (spent > longestRound) this.#leave(result.name, `it took ${Math.round(spent / 1_000)} s`);
  }

  #leave(name: RivalName, why: string): void {
    this.#out.add(name);
    this.#told(`${rivalTitles[name]} is left out of the queries that are still to come: ${why}`);
  }
}

async function learnRecalls(
  race: readonly Racer[],
  exact: RunningRival,
  queries: readonly SeededQuery[],
  told: (line: string) => void,
): Promise<void> {
  const turns = new Turns(told);
  for (const [number, { text }] of queries.entries()) {
    const isThere = typedWords(text).isWhole ? new Set(await exact.all(text)) : new Set<number>();
    for (const racer of race) {
      await turns.take(racer, async () => {
        if (number < warmUp) await racer.process.firstRows(text);
        if (isThere.size === 0) return;
        const found = await racer.process.all(text);
        racer.result.recalls.push(found.filter((id) => isThere.has(id)).length / isThere.size);
      });
    }
  }
}

async function time(
  race: readonly Racer[],
  queries: readonly SeededQuery[],
  told: (line: string) => void,
): Promise<void> {
  const turns = new Turns(told);
  for (const [number, { id, text }] of queries.entries()) {
    for (let turn = 0; turn < race.length; turn++) {
      const racer = race[(number + turn) % race.length];
      if (racer === undefined) continue;
      await turns.take(racer, async () => void racer.result.times.set(id, await racer.process.firstRows(text)));
    }
  }
  for (const { result } of race) {
    if (result.times.size > 0) told(`${rivalTitles[result.name]}: ${median([...result.times.values()]).toFixed(2)} ms`);
  }
}
