import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../scripts/test-reports.ts';
import { allPassed, judge, summary } from '../../../scripts/test-summary.ts';

const lastLine = (text: string) => text.split('\n').at(-1);

describe('the summary of npm test', () => {
  it('has a line for each suite and ends with the totals', () => {
    const results = [
      judge('types', { passed: 1, failed: 0, skipped: 0, code: 0 }, 0.4),
      judge('unit', { passed: 12, failed: 2, skipped: 0, code: 1 }, 3.21),
    ];

    expect(summary(results).split('\n')).toEqual([
      'suite    passed    failed   skipped   seconds',
      'types         1         0         0       0.4',
      'unit         12         2         0       3.2',
      '',
      '13 passed, 2 failed',
    ]);
    expect(allPassed(results)).toBe(false);
  });

  it('counts skipped tests only where there are any', () => {
    expect(lastLine(summary([judge('unit', { passed: 3, failed: 0, skipped: 2, code: 0 }, 1)]))).toBe(
      '3 passed, 0 failed, 2 skipped',
    );
  });

  it('fails a suite that found no test', () => {
    const result = judge('contract', { passed: 0, failed: 0, skipped: 0, code: 0 }, 1);

    expect(result).toMatchObject({ failed: 1, note: 'found no test' });
    expect(allPassed([result])).toBe(false);
  });

  it('fails a suite that ended badly with no test to blame', () => {
    const result = judge('unit', { passed: 5, failed: 0, skipped: 0, code: 1 }, 1);

    expect(result).toMatchObject({ passed: 5, failed: 1, note: 'ended with exit code 1' });
  });
});

describe('the counts of a report', () => {
  it('has a file that could not be loaded as a failure, for vitest', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };

    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('has flaky tests and errors outside a test as failures, for Playwright', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };

    expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });
});
