import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { command } from './child.ts';
import { prepareElectron } from './launch-electron.ts';
import { RuntimeError } from './runtime/errors.ts';
import { runEndToEnd, runVitest } from './suites.ts';
import { allPassed, judge, summary } from './test-summary.ts';

const usage = 'npm run soak [-- --papers 1000 --seeds 20 --rounds 500 --runs 10000]';

// npm run soak: the tests that kill Offprint, and those of random changes, for hours. A failure names its seed, or the call
// at which it was killed.
await command(async () => {
  const { papers, seeds, rounds, runs } = readOptions(process.argv.slice(2));
  await prepareElectron(process.platform === 'linux' ? ['strace'] : []);
  await buildIfStale();
  // Test runners hand their environment on to their tests.
  process.env['OFFPRINT_PAPERS'] = papers;
  process.env['OFFPRINT_SEEDS'] = seeds;
  process.env['OFFPRINT_ROUNDS'] = rounds;
  process.env['OFFPRINT_RUNS'] = runs;
  const results = [];
  for (const { suite, run } of [
    // What is kept up with each change, against counting anew.
    { suite: 'counts', run: () => runVitest('unit', ['counts-properties']) },
    // The library in plain Node, killed at every write.
    { suite: 'crash', run: () => runVitest('crash') },
    // The whole app, killed at random moments.
    { suite: 'kill rounds', run: () => runEndToEnd(['kill-rounds']) },
  ]) {
    const start = Date.now();
    results.push(judge(suite, await run(), (Date.now() - start) / 1000));
  }
  console.log(`\n${summary(results)}`);
  return allPassed(results) ? 0 : 1;
});

function readOptions(args: readonly string[]): Record<'papers' | 'seeds' | 'rounds' | 'runs', string> {
  const option = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    const options = { papers: option('1000'), seeds: option('20'), rounds: option('500'), runs: option('10000') };
    const { values } = parseArgs({ args: [...args], options });
    for (const [name, value] of Object.entries(values)) {
      if (!/^[1-9]\d*$/.test(value)) throw new Error(`--${name} takes a whole number above 0, not "${value}".`);
    }
    return values;
  } catch (error) {
    throw new RuntimeError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
}
