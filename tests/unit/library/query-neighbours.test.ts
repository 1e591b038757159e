import { expect, it } from 'vitest';
import { withNeighboursJoined } from '../../../electron/library/query-neighbours.ts';
import type { QueryNode, TextField } from '../../../shared/query.ts';

const words = (text: string, field: TextField | null = null, isPrefix = false): QueryNode => ({
  kind: 'text',
  field,
  text,
  match: 'words',
  isPrefix,
});
const phrase: QueryNode = { kind: 'text', field: null, text: 'p', match: 'phrase', isPrefix: false };

it.each<[string, QueryNode[], QueryNode[]]>([
  ['words side by side', [words('a'), words('b', null, true)], [words('a b', null, true)]],
  ['words of one field', [words('a', 'title'), words('b', 'title')], [words('a b', 'title')]],
  ['words of two fields', [words('a', 'title'), words('b')], [words('a', 'title'), words('b')]],
  ['a beginning before a word', [words('a', null, true), words('b')], [words('a', null, true), words('b')]],
  ['quoted words between', [words('a'), phrase, words('b')], [words('a'), phrase, words('b')]],
  ['names', [words('a', 'author'), words('b', 'author')], [words('a', 'author'), words('b', 'author')]],
  ['nothing', [], []],
])('FO4 joins words only with those that they stand beside: %s', (_, nodes, expected) => {
  expect(withNeighboursJoined(nodes)).toEqual(expected);
});
