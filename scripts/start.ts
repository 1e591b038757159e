import { buildIfStale } from './build.ts';
import { command, run } from './child.ts';
import { withDisplay } from './display.ts';
import { electronArguments, prepareElectron } from './launch-electron.ts';

// npm start [-- arguments for the app]
await command(async () => {
  const { executable } = await prepareElectron();
  await buildIfStale();
  const { code } = await withDisplay(() =>
    run(executable, electronArguments({}, process.argv.slice(2)), { output: 'show' }),
  );
  return code;
});
