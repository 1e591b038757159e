import { expect, test } from 'vitest';
import { arxivCategories } from '../../../shared/arxiv-categories.ts';
import { resolveSubject, subjectName, subjectShortCode, subjectsNamed } from '../../../shared/subjects.ts';

test('a code has the full name that arXiv gives it', () => {
  expect(subjectName('cs.CL')).toBe('Computation and Language');
  expect(subjectName('cs.LG')).toBe('Machine Learning');
  expect(subjectName('hep-th')).toBe('High Energy Physics: Theory');
});

test('an unknown code is its own name', () => expect(subjectName('xx.YY')).toBe('xx.YY'));

test('a badge leaves out the archive, where there is one', () => {
  expect(subjectShortCode('cs.CL')).toBe('CL');
  expect(subjectShortCode('cond-mat.str-el')).toBe('str-el');
  expect(subjectShortCode('hep-th')).toBe('hep-th');
});

test.each([
  ['CL', 'cs.CL'],
  ['cs.CL', 'cs.CL'],
  ['CS.cl', 'cs.CL'],
  [' LG ', 'cs.LG'],
  ['hep-th', 'hep-th'],
  ['str-el', 'cond-mat.str-el'],
  ['atom-ph', 'physics.atom-ph'],
])('%j is %s', (text, code) => expect(resolveSubject(text)).toBe(code));

test.each([
  ['IT', 'cs.IT'],
  ['ML', 'stat.ML'],
  ['AP', 'stat.AP'],
  ['CO', 'stat.CO'],
  ['GN', 'math.GN'],
  ['SP', 'math.SP'],
  ['PR', 'math.PR'],
])('%s, which several archives have, is %s', (text, code) => expect(resolveSubject(text)).toBe(code));

test.each(['', 'XX', 'cs.', 'cs.XX', 'toString', '__proto__'])('%j is no subject', (text) =>
  expect(resolveSubject(text)).toBeNull(),
);

test('every category is found by its own code, and no two share a name', () => {
  for (const code of arxivCategories.keys()) expect(resolveSubject(code)).toBe(code);
  const names = [...arxivCategories.values()];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a subject is meant by its code, its archive or words of its name', () => {
  expect(subjectsNamed('cl')).toEqual(['cs.CL']);
  expect(subjectsNamed('cs')).toContain('cs.LG');
  expect(subjectsNamed('cs').every((code) => code.startsWith('cs.'))).toBe(true);
  expect(subjectsNamed('machine learning')).toEqual(['cs.LG', 'stat.ML']);
  expect(subjectsNamed('no such thing')).toEqual([]);
  expect(subjectsNamed(' ')).toEqual([]);
});
