import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeSampleJson } from './sample-json.ts';

const page = new URL('../tests/fixtures/author-page.txt', import.meta.url);
const sample = new URL('../data/sample/akhiad-bercovich.json', import.meta.url);

const json = makeSampleJson(readFileSync(page, 'utf8'));
mkdirSync(new URL('.', sample), { recursive: true });
writeFileSync(sample, json);
console.log(`Wrote data/sample/akhiad-bercovich.json (${json.length} characters).`);
