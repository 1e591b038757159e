import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checkAfterCrash } from './after-crash.ts';
import type { DriverLine, Order } from './driver-lines.ts';
import { copyOf, makeFolder, makeReference, type Reference } from './reference.ts';
import type { Scenario, Size } from './scenario.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { type Ended, type Fault, runFaulty, runTraced } from './strace.ts';
import { changesIn, readTrace, type TracedCall } from './trace.ts';

/** A scenario that is run again and again, each time in a copy of the same folder. */
export interface Runs {
  driver: string;
  name: ScenarioName;
  size: Size;
  scenario: Scenario;
  reference: Reference;
  planted: boolean;
}

/** One moment at which a run is killed. */
export interface Point {
  call: string;
  number: number;
}

/** What became of a scenario killed at every point. */
export interface Sweep {
  points: Point[];
  /** What was wrong at which point, for a person. */
  problems: string[];
}

export function makeRuns(driver: string, name: ScenarioName, size: Size, planted = false): Runs {
  const scenario = scenarios[name](size);
  return { driver, name, size, scenario, reference: makeReference(scenario), planted };
}

/** Runs a scenario to its end without a fault. @returns its calls, in order, and the folder they were made in */
export async function trace(runs: Runs): Promise<{ ended: Ended; calls: TracedCall[]; folder: string }> {
  const place = makeFolder();
  const log = path.join(place, 'trace');
  try {
    return await inCopy(runs, async (folder) => {
      const ended = await runTraced(runs.driver, orderOf(runs, folder), log);
      return { ended, calls: readTrace(readFileSync(log, 'utf8')), folder };
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

/**
 * Kills a scenario before each of its writes, syncs, renames and other changes to the files of its folder, one run for
 * each, and looks at what is left.
 *
 * @throws Error where a run does not end as that needs: then points would be skipped
 */
export async function sweep(runs: Runs): Promise<Sweep> {
  const { ended, calls, folder } = await trace(runs);
  if (ended.code !== 0 || acknowledgedIn(ended.lines) !== runs.reference.actions.length) {
    throw new Error(`${runs.name} fails without a fault: ${ended.complaint}${JSON.stringify(ended.lines)}`);
  }
  const { counts, paths, threads } = changesIn(calls, folder);
  // strace counts the calls of each thread by themselves.
  if (threads !== 1) throw new Error(`${runs.name} changes files in ${threads} threads.`);
  const inFolder = paths.map((file) => path.relative(folder, file));
  const points = [...counts].flatMap(([call, count]) =>
    Array.from({ length: count + 1 }, (_, at): Point => ({ call, number: at + 1 })),
  );
  const problems: string[] = [];
  await eachOfMany(points, async ({ call, number }) => {
    const isBeyond = number > (counts.get(call) ?? 0);
    const found = await inCopy(runs, async (copy) => {
      const ended = await runFaulty(runs.driver, orderOf(runs, copy), {
        call,
        when: String(number),
        does: 'signal=SIGKILL',
        paths: inFolder.map((file) => path.join(copy, file)),
      });
      // The run after the last point shows that the count was right.
      if (isBeyond ? ended.code !== 0 : ended.signal !== 'SIGKILL') {
        throw new Error(
          `${runs.name}, ${call} ${number}: ended with ${ended.code ?? ended.signal}: ${ended.complaint}`,
        );
      }
      return checkAfterCrash(runs.scenario, runs.reference, copy, acknowledgedIn(ended.lines));
    });
    problems.push(...found.map((problem) => `${runs.name}, before ${call} ${number}: ${problem}`));
  });
  return { points: points.filter(({ call, number }) => number <= (counts.get(call) ?? 0)), problems };
}

/** Runs a scenario with one fault in a copy of its folder. */
export function runWithFault<Result>(
  runs: Runs,
  faultIn: (folder: string) => Fault,
  look: (ended: Ended, folder: string) => Result,
): Promise<Result> {
  return inCopy(runs, async (folder) =>
    look(await runFaulty(runs.driver, orderOf(runs, folder), faultIn(folder)), folder),
  );
}

export function acknowledgedIn(lines: readonly DriverLine[]): number {
  return lines.filter((line) => 'acknowledged' in line).length;
}

/** Does work for each of many, as many at a time as the machine has processors. */
export async function eachOfMany<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

function orderOf({ name, size, planted }: Runs, folder: string): Order {
  return { folder, scenario: name, size, planted };
}

async function inCopy<Result>({ reference }: Runs, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = copyOf(reference.prepared);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
