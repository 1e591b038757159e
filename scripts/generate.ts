import { constants } from 'node:os';
import { command } from './child.ts';
import { makeLibrary } from './generate/make-library.ts';
import { readGenerateOptions } from './generate/options.ts';

// npm run generate -- --papers N --out DIR [--seed S]
// Run by node itself: the tsx command kills a script that has not answered Ctrl+C within a moment.
await command(async () => {
  const order = readGenerateOptions(process.argv.slice(2));
  const interrupted = new AbortController();
  let code: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      code = 128 + constants.signals[signal];
      interrupted.abort();
    });
  }
  try {
    await makeLibrary(order, interrupted.signal);
  } catch (error) {
    if (code === null) throw error;
    console.error(`Stopped. The unfinished library was removed, and nothing is left of it in ${order.folder}.`);
    return code;
  }
  console.log(order.folder);
  return 0;
});
