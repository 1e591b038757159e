import { runChecks } from './checks.ts';
import { command } from './child.ts';

// npm run check: types, lint and format, in seconds.
await command(async () => ((await runChecks()).every(({ passed }) => passed) ? 0 : 1));
