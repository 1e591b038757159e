import { buildIfStale } from './build.ts';
import { command } from './child.ts';
import { prepareElectron } from './launch-electron.ts';
import { runEndToEnd } from './suites.ts';

// npm run test:e2e [-- arguments for playwright test]
await command(async () => {
  await prepareElectron(process.platform === 'linux' ? ['strace'] : []);
  await buildIfStale();
  return (await runEndToEnd(process.argv.slice(2))).code;
});
