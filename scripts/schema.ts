import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeSchemaSql } from './schema-sql.ts';

const folder = new URL('../data/migrations/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();

writeFileSync(
  new URL('../data/schema.sql', import.meta.url),
  makeSchemaSql(names.map((name) => readFileSync(new URL(name, folder), 'utf8'))),
);
console.log(`Wrote data/schema.sql from ${names.length} migration${names.length === 1 ? '' : 's'}.`);
