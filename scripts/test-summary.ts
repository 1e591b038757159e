import type { Counts } from './test-reports.ts';

/** One line of the summary. */
export interface SuiteResult extends Counts {
  suite: string;
  seconds: number;
  /** Why it counts as failed although no test did, when that is so. */
  note?: string;
}

/**
 * Judges what a suite reported: a suite without a test, and one that ended badly with no test to blame, count as one failure.
 * @param run its counts and its exit code
 */
export function judge(suite: string, run: Counts & { code: number }, seconds: number): SuiteResult {
  const { passed, failed, skipped, code } = run;
  const counts = { suite, passed, failed, skipped, seconds };
  if (passed + failed + skipped === 0) return { ...counts, failed: 1, note: 'found no test' };
  if (code !== 0 && failed === 0) return { ...counts, failed: 1, note: `ended with exit code ${code}` };
  return counts;
}

/** @returns the table of what ran, and as its last line `N passed, N failed` or `N passed, N failed, N skipped` */
export function summary(results: readonly SuiteResult[]): string {
  const width = Math.max(...results.map(({ suite }) => suite.length), 'suite'.length);
  const line = (suite: string, ...cells: string[]) =>
    [suite.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join('  ').trimEnd();
  const total = (pick: (result: SuiteResult) => number) => results.reduce((sum, result) => sum + pick(result), 0);
  const skipped = total((result) => result.skipped);
  return [
    line('suite', 'passed', 'failed', 'skipped', 'seconds'),
    ...results.map((result) => {
      const { suite, passed, failed, skipped, seconds, note } = result;
      const cells = line(suite, `${passed}`, `${failed}`, `${skipped}`, seconds.toFixed(1));
      return note === undefined ? cells : `${cells}  (${note})`;
    }),
    '',
    `${total((result) => result.passed)} passed, ${total((result) => result.failed)} failed` +
      (skipped > 0 ? `, ${skipped} skipped` : ''),
  ].join('\n');
}

/** @returns whether everything ran and nothing failed */
export function allPassed(results: readonly SuiteResult[]): boolean {
  return results.every(({ failed }) => failed === 0);
}
