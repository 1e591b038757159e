import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DriverLine, Order } from './driver-lines.ts';
import { copyOf, makeFolder, makeReference, type Reference } from './reference.ts';
import type { Scenario, Size } from './scenario.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { type Ended, type Fault, runFaulty, runTraced } from './strace.ts';
import { changesIn, readTrace, type TracedCall } from './trace.ts';

/** A scenario that is run again and again, each time in a copy of the same folder. */
export interface Runs {
  name: ScenarioName;
  scenario: Scenario;
  reference: Reference;
  order: Omit<Order, 'folder'>;
  /** The path of the driver's bundle. */
  driver: string;
}

/** A run without a fault. */
export interface Trace {
  /** Every call that changes or syncs something, in order. */
  calls: TracedCall[];
  /** The folder in which it ran. */
  folder: string;
}

/** What a scenario does to the files of its folder. */
export interface Survey {
  /** How many of its calls change or sync them, by the call's name. */
  counts: ReadonlyMap<string, number>;
  /** Those files and folders, as seen from the folder. */
  names: readonly string[];
}

export function makeRuns(driver: string, name: ScenarioName, size: Size, planted = false): Runs {
  const scenario = scenarios[name](size);
  return { name, scenario, reference: makeReference(scenario), order: { scenario: name, size, planted }, driver };
}

/**
 * Runs a scenario without a fault.
 *
 * @throws Error when it does not go well
 */
export async function trace({ driver, order, reference }: Runs): Promise<Trace> {
  const place = makeFolder();
  const log = path.join(place, 'trace');
  try {
    return await inCopy(reference, async (folder) => {
      const ended = await runTraced(driver, { ...order, folder }, log);
      if (ended.code !== 0 || acknowledgedIn(ended.lines) !== reference.actions.length) {
        throw new Error(`“${order.scenario}” fails without a fault: ${describe(ended)}`);
      }
      return { calls: readTrace(readFileSync(log, 'utf8')), folder };
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

/**
 * Counts the calls of a scenario at which it can be killed, or fail.
 *
 * @throws Error when more than one thread makes them, since strace counts those of each thread by themselves
 */
export async function survey(runs: Runs): Promise<Survey> {
  const { calls, folder } = await trace(runs);
  const { counts, paths, threads } = changesIn(calls, folder);
  if (threads !== 1) throw new Error(`“${runs.name}” changes files in ${threads} threads.`);
  return { counts, names: paths.map((file) => path.relative(folder, file)) };
}

/**
 * Runs a scenario with one fault in a copy of its folder.
 *
 * @param names the files to which the fault happens, as seen from the folder
 * @param look is given how it ended, and the folder as it was left
 */
export function runWithFault<Result>(
  { driver, order, reference }: Runs,
  fault: Omit<Fault, 'paths'> & { names: readonly string[] },
  look: (ended: Ended, folder: string) => Result,
): Promise<Result> {
  return inCopy(reference, async (folder) => {
    const paths = fault.names.map((name) => path.join(folder, name));
    return look(await runFaulty(driver, { ...order, folder }, { ...fault, paths }), folder);
  });
}

export function acknowledgedIn(lines: readonly DriverLine[]): number {
  return lines.filter((line) => 'acknowledged' in line).length;
}

/** How a run ended, for a person. */
export function describe({ code, signal, lines, complaint }: Ended): string {
  return `ended with ${code ?? signal}, said ${JSON.stringify(lines)} ${complaint}`;
}

/** Does work for each of many, as many at a time as the machine has processors. */
export async function eachOfMany<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function inCopy<Result>({ prepared }: Reference, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = copyOf(prepared);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
