import { runBuild } from './build.ts';
import { runChecks } from './checks.ts';
import { command } from './child.ts';
import { prepareElectron } from './launch-electron.ts';
import { runEndToEnd, runVitest } from './suites.ts';
import { allPassed, judge, summary, type SuiteResult } from './test-summary.ts';

const vitestSuites = ['unit', 'contract', 'migrations', 'crash'];

// npm test: everything, in order, to the end even after a failure, so that the summary is whole.
await command(async () => {
  await prepareElectron(process.platform === 'linux' ? ['strace'] : []);
  const results: SuiteResult[] = [];
  for (const check of await runChecks()) {
    results.push({ suite: check.name, ...oneCheck(check.passed), seconds: check.seconds });
  }
  for (const suite of vitestSuites) {
    results.push(await timed(suite, () => runVitest(suite)));
  }
  results.push(await timed('build', buildApp));
  results.push(await timed('e2e', () => runEndToEnd([])));
  console.log(`\n${summary(results)}`);
  return allPassed(results) ? 0 : 1;
});

async function timed(suite: string, runSuite: () => ReturnType<typeof runVitest>): Promise<SuiteResult> {
  console.log(`\n== ${suite}`);
  const start = Date.now();
  const run = await runSuite();
  return judge(suite, run, (Date.now() - start) / 1000);
}

async function buildApp(): ReturnType<typeof runVitest> {
  const { code, output } = await runBuild();
  console.log(code === 0 ? 'The app was built.' : output.trim());
  return { ...oneCheck(code === 0), code };
}

function oneCheck(passed: boolean): { passed: number; failed: number; skipped: number } {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
