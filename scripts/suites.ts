import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode, type ChildResult } from './child.ts';
import { withDisplay } from './display.ts';
import { packageProgram } from './project.ts';
import { noTests, playwrightCounts, vitestCounts, type Counts } from './test-reports.ts';

export interface SuiteRun extends Counts {
  code: number;
}

/**
 * Runs one project of vitest.config.ts, or those of its files that are named, showing what they say.
 *
 * @returns its counts and its exit code
 */
export function runVitest(project: string, files: readonly string[] = []): Promise<SuiteRun> {
  return withReport(vitestCounts, (report) =>
    runNode(
      packageProgram('vitest', 'vitest'),
      ['run', ...files, `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { output: 'show' },
    ),
  );
}

/** Runs the end-to-end tests where windows can appear, showing what they say. @returns their counts and exit code */
export function runEndToEnd(args: readonly string[]): Promise<SuiteRun> {
  return withReport(playwrightCounts, (report) =>
    withDisplay(() =>
      runNode(packageProgram('@playwright/test', 'playwright'), ['test', ...args], {
        output: 'show',
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    ),
  );
}

async function withReport(
  count: (json: string) => Counts,
  runSuite: (report: string) => Promise<ChildResult>,
): Promise<SuiteRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code } = await runSuite(report);
    return { ...readCounts(report, count), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that wrote no report ran no test that could be counted. */
function readCounts(report: string, count: (json: string) => Counts): Counts {
  try {
    return count(readFileSync(report, 'utf8'));
  } catch (error) {
    console.error(`No report of this suite could be read: ${error instanceof Error ? error.message : String(error)}`);
    return noTests;
  }
}
