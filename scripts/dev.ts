import { command, runNode } from './child.ts';
import { withDisplay } from './display.ts';
import { prepareElectron } from './launch-electron.ts';
import { packageProgram } from './project.ts';
import { isRoot } from './runtime/user.ts';

// npm run dev [-- arguments for the app]: rebuilds and reloads on every change.
await command(async () => {
  await prepareElectron();
  const rest = process.argv.slice(2);
  const args = ['dev', ...(isRoot() ? ['--noSandbox'] : []), ...(rest.length > 0 ? ['--', ...rest] : [])];
  const { code } = await withDisplay(() =>
    runNode(packageProgram('electron-vite', 'electron-vite'), args, { output: 'show' }),
  );
  return code;
});
