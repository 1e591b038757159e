import { constants, cpus } from 'node:os';
import { writeDocs } from './bench/docs/write-docs.ts';
import { joinRuns, readFigures, writeFigures } from './bench/figure-files.ts';
import { table } from './bench/figures.ts';
import { growthFigures } from './bench/growth.ts';
import { measure, needsDisplay } from './bench/measure.ts';
import { readOptions } from './bench/options.ts';
import { judgeQuickly } from './bench/quick.ts';
import { buildIfStale } from './build.ts';
import { command } from './child.ts';
import { withDisplay } from './display.ts';
import { prepareElectron } from './launch-electron.ts';

// npm run bench [-- --sizes 13,10000 --runs 9 --only NAME,NAME --json FILE --with FILE,FILE --write-docs --strict --quick]
await command(async () => {
  // What was made for the run is removed when the process ends, which a signal alone would not let it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  const options = readOptions(process.argv.slice(2));
  const earlier = options.earlier.map(readFigures);
  const runtime = await prepareElectron();
  await buildIfStale();
  const measured = needsDisplay(options.only) ? await withDisplay(() => measure(options)) : await measure(options);
  const joined = joinRuns([measured, ...earlier]);
  const figures = options.quick ? judgeQuickly(joined) : joined;
  const growth = options.only.has('growth') ? growthFigures(figures) : [];

  console.log(`\nMedians unless it says otherwise; Electron ${runtime.version}, ${cpus().length} cores\n`);
  console.log(table(figures));
  if (growth.length > 0) console.log(`\n${table(growth)}`);
  if (options.json !== null) writeFigures(options.json, [...figures, ...growth]);
  if (options.docs) writeDocs([...figures, ...growth], runtime.version, new Date());
  const over = figures.filter(({ pass }) => pass === false).length;
  console.log(over === 0 ? '\nAll within budget.' : `\n${over} over budget.`);
  return options.strict && over > 0 ? 1 : 0;
});
