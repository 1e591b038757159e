import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tests = new URL('../', import.meta.url);

/** An id at the beginning of the name of a test or of a group of tests, behind `it(`, `it.each(...)(` and the like. */
const quotedId = /(?:\b(?:it|test|describe)(?:\.\w+)*|[\])`])\s*\(\s*['"`]([A-Z]{2}\d+) /g;
const promise = /^- ([A-Z]{2}\d+) /gm;

const names = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(test|spec)\.tsx?$/.test(name),
);
const quoted = new Set(names.flatMap((name) => idsIn(readFileSync(new URL(name, tests), 'utf8'), quotedId)));
const promised = idsIn(readFileSync(new URL('PROMISES.md', tests), 'utf8'), promise);

it('every promise that a test quotes is in tests/PROMISES.md, once', () => {
  expect(quoted.size).toBeGreaterThan(0);
  expect([...quoted].filter((id) => !promised.includes(id))).toEqual([]);
  expect(promised.filter((id, at) => promised.indexOf(id) !== at)).toEqual([]);
});

it('every promise in tests/PROMISES.md has a test that quotes it', () => {
  expect(promised.filter((id) => !quoted.has(id))).toEqual([]);
});

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
