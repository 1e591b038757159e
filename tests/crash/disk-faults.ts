import type { ErrorCode } from '../../shared/errors.ts';
import { checkAfterCrash } from './after-crash.ts';
import { acknowledgedIn, describe, eachOfMany, type Runs, runWithFault, survey } from './runs.ts';
import type { Ended } from './strace.ts';

/** A way in which a disk fails. */
export interface DiskFault {
  /** The calls that fail; those that a scenario does not make are passed over. */
  calls: readonly string[];
  does: 'error=ENOSPC' | 'error=EIO';
  /** The files to which it happens. */
  on(name: string): boolean;
  /** Only once, so that a second attempt succeeds; or from then on. */
  lasts: 'once' | 'on';
  /** What the user must be told; more than one where SQLite does not say which it was. */
  told: readonly ErrorCode[];
}

/** What became of a scenario to which a fault happened at every point. */
export interface Failures {
  /** How many points there were. */
  points: number;
  /** How many of them the user was told of: not those after the last acknowledgement. */
  told: number;
  problems: string[];
}

/** Lets a scenario fail at each of its calls that a fault can happen to, one run for each, and looks at what is left. */
export async function failAtEachPoint(runs: Runs, fault: DiskFault): Promise<Failures> {
  const { counts, names } = await survey(runs);
  const points = fault.calls.flatMap((call) =>
    Array.from({ length: counts.get(call) ?? 0 }, (_, at) => ({ call, number: at + 1 })),
  );
  const result: Failures = { points: points.length, told: 0, problems: [] };
  await eachOfMany(points, async ({ call, number }) => {
    const when = fault.lasts === 'once' ? String(number) : `${number}+`;
    const injected = { call, when, does: fault.does, names: names.filter((name) => fault.on(name)) };
    const found = await runWithFault(runs, injected, (ended, folder) => {
      if (ended.lines.some((line) => 'failed' in line)) result.told += 1;
      return [
        ...checkTold(runs, fault, ended),
        ...checkAfterCrash(runs.scenario, runs.reference, folder, acknowledgedIn(ended.lines)),
      ];
    });
    result.problems.push(...found.map((problem) => `${runs.name}, ${fault.does} at ${call} ${when}: ${problem}`));
  });
  return result;
}

function checkTold({ reference }: Runs, fault: DiskFault, ended: Ended): string[] {
  const problems: string[] = [];
  const failures = ended.lines.flatMap((line) => ('failed' in line ? [line] : []));
  const done = acknowledgedIn(ended.lines);
  if (ended.code !== 0) problems.push('The driver broke.');
  if (failures.some(({ code }) => !fault.told.includes(code))) problems.push('The user was told something else.');
  if (done < reference.actions.length && failures.length === 0) problems.push('The user was not told.');
  if (failures.some(({ attempt }) => attempt === 2) && fault.lasts === 'once')
    problems.push('A second attempt failed too.');
  return problems.map((problem) => `${problem} It ${describe(ended)}`);
}
