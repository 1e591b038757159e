import { checkAfterCrash } from './after-crash.ts';
import { acknowledgedIn, describe, eachOfMany, type Runs, runWithFault, survey } from './runs.ts';

/** What became of a scenario that was killed at every point. */
export interface Sweep {
  /** How many points there were. */
  points: number;
  /** What was wrong at which of them, for a person. */
  problems: string[];
}

/**
 * Kills a scenario before each of its writes, syncs, renames and other changes to the files of its folder, one run for
 * each, and looks at what is left.
 *
 * @param every one point of so many is tried, the first of them chosen by `seed`: for scenarios of hundreds of points
 * @throws Error where a run does not end as the count of the calls says: then a point would be skipped
 */
export async function killAtEachPoint(runs: Runs, every = 1, seed = 1): Promise<Sweep> {
  const { counts, names } = await survey(runs);
  // One more than there are: that run must not be killed, or the count was wrong.
  const all = [...counts].flatMap(([call, count]) =>
    Array.from({ length: count + 1 }, (_, at) => ({ call, number: at + 1, isReached: at < count })),
  );
  const points = all.filter(({ isReached }, at) => !isReached || at % every === seed % every);
  const problems: string[] = [];
  await eachOfMany(points, async ({ call, number, isReached }) => {
    const fault = { call, when: String(number), does: 'signal=SIGKILL', names } as const;
    const found = await runWithFault(runs, fault, (ended, folder) => {
      if (isReached ? ended.signal !== 'SIGKILL' : ended.code !== 0) {
        throw new Error(`“${runs.name}” at ${call} ${number} ${describe(ended)}`);
      }
      return checkAfterCrash(runs.scenario, runs.reference, folder, acknowledgedIn(ended.lines));
    });
    problems.push(...found.map((problem) => `${runs.name}, before ${call} ${number}: ${problem}`));
  });
  return { points: points.filter(({ isReached }) => isReached).length, problems };
}
