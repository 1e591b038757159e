import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { table } from './bench/figures.ts';
import { measure } from './bench/measure.ts';
import { readOptions } from './bench/options.ts';
import { buildIfStale } from './build.ts';
import { command } from './child.ts';
import { withDisplay } from './display.ts';
import { prepareElectron } from './launch-electron.ts';

// npm run bench [-- --sizes 13,10000 --runs 9 --json FILE --strict]
await command(async () => {
  const { sizes, runs, json, strict } = readOptions(process.argv.slice(2));
  const runtime = await prepareElectron();
  await buildIfStale();
  const figures = await withDisplay(() => measure(sizes, runs));
  console.log(`\n${runs} starts a size, medians; Electron ${runtime.version}, ${cpus().length} cores\n`);
  console.log(table(figures));
  if (json !== null) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  const over = figures.filter(({ pass }) => pass === false).length;
  console.log(over === 0 ? '\nAll within budget.' : `\n${over} over budget.`);
  return strict && over > 0 ? 1 : 0;
});
