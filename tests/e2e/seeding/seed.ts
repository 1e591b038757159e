import path from 'node:path';
import { runnerImport } from 'vite';
import type { Content } from './fill.ts';

// The migrations are gathered by the build, so the library is loaded as the build loads it.
const [folder, content] = process.argv.slice(2);
if (folder === undefined || content === undefined)
  throw new Error('Usage: seed FOLDER edge-papers|NUMBER|generated-NUMBER');
const { module } = await runnerImport<typeof import('./fill.ts')>(path.join(import.meta.dirname, 'fill.ts'));
await module.fill(folder, /^\d+$/.test(content) ? Number(content) : (content as Content));
