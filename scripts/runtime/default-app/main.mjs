import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Does what Electron's own default app does with `electron [-r MODULE] FOLDER`: loads the modules named, then runs the app
// in the first argument that is no flag. Playwright has one loaded, which holds the app until it is there to watch.
const args = process.argv.slice(1);
const isRequire = (argument) => argument === '-r' || argument === '--require';
const modules = args.filter((_, index) => isRequire(args[index - 1]));
const target = args.find((argument, index) => !argument.startsWith('-') && !isRequire(args[index - 1]));
if (target === undefined) {
  process.stderr.write('Usage: electron FOLDER [arguments]\n');
  process.exit(1);
}

process.defaultApp = true;
const entry = entryOf(path.resolve(target));

const require = createRequire(import.meta.url);
for (const module of modules) require(module);

// Without this await, `ready` would fire before the app has run, and it could no longer register its schemes.
await import(pathToFileURL(entry).href);

function entryOf(place) {
  if (!statSync(place).isDirectory()) return place;
  const manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) app.name = name;
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  app.setAppPath(place);
  return path.resolve(place, manifest.main ?? 'index.js');
}
