import { buildIfStale } from './build.ts';
import { command, run } from './child.ts';
import { withDisplay } from './display.ts';
import { electronArguments, prepareElectron } from './launch-electron.ts';

// Chromium complains on the terminal of a D-Bus or a GPU that is not there: nothing that a reader of papers can use.
const quiet = process.argv.some((argument) => argument.startsWith('--enable-logging')) ? [] : ['--log-level=3'];

// npm start [-- arguments for the app]
await command(async () => {
  const { executable } = await prepareElectron();
  await buildIfStale();
  const { code } = await withDisplay(() =>
    run(executable, electronArguments({}, [...quiet, ...process.argv.slice(2)]), { output: 'show' }),
  );
  return code;
});
