import fc from 'fast-check';
import {
  type Query,
  type QueryNode,
  queryParts,
  querySorts,
  queryStates,
  relativeDays,
  textFields,
} from '../../../shared/query.ts';

const text: fc.Arbitrary<QueryNode> = fc.oneof(
  fc
    .record({
      kind: fc.constant('text' as const),
      field: fc.option(fc.constantFrom(...textFields), { nil: null }),
      text: fc.constantFrom('mamba', 'pre-training', '--x', '2.17x', '学习', 'O', 'x*', "it's", 'a:b:c'),
      match: fc.constant('words' as const),
      isPrefix: fc.constant(false),
    })
    .filter((node) => node.field !== null || !node.text.includes(':')),
  fc.record({
    kind: fc.constant('text' as const),
    field: fc.option(fc.constantFrom(...textFields), { nil: null }),
    text: fc.constantFrom('state space', 'OR', '(a) -b', 'x'),
    match: fc.constant('phrase' as const),
    isPrefix: fc.constant(false),
  }),
);
const day = fc.constantFrom('2024', '2025', '2024-02', '2025-11-30');
const range = fc.oneof(
  day.map((from) => ({ kind: 'between' as const, from, to: null })),
  day.map((to) => ({ kind: 'between' as const, from: null, to })),
  day.map((both) => ({ kind: 'between' as const, from: both, to: both })),
  fc.record({ kind: fc.constant('age' as const), is: fc.constantFrom('under', 'over'), days: fc.nat(9_999_999) }),
  fc.record({ kind: fc.constant('since' as const), start: fc.constantFrom(...relativeDays) }),
) as fc.Arbitrary<Extract<QueryNode, { kind: 'date' }>['range']>;
/** A part of a search that holds no others. */
export const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.record({ kind: fc.constant('is' as const), state: fc.constantFrom(...queryStates) }),
  fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom(...queryParts) }),
  fc.record({ kind: fc.constant('list' as const), name: fc.constantFrom('x', 'To read', '(a) -b', '★', 'OR') }),
  fc.record({ kind: fc.constant('date' as const), field: fc.constantFrom('date', 'added', 'read'), range }),
);
const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('node').map((part): QueryNode => (part.kind === 'not' ? part : { kind: 'not', part })),
    fc
      .record({ kind: fc.constantFrom('and', 'or'), parts: fc.array(tie('node'), { minLength: 2, maxLength: 4 }) })
      .map(({ kind, parts }): QueryNode => ({
        kind,
        parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
      })),
  ),
}));
/** Searches in their normal form. */
export const query: fc.Arbitrary<Query> = fc.record({
  filter: fc.option(node, { nil: null }),
  sort: fc.option(fc.constantFrom(...querySorts), { nil: null }),
});

const piece = fc.constantFrom(
  ...[
    '"',
    '(',
    ')',
    '-',
    '--',
    ' OR ',
    ' AND ',
    ' NOT ',
    'NOT',
    'OR',
    ' ',
    'author:',
    'title:(',
    '//',
    'foo:',
    'is:',
    'is:read',
  ],
  ...['tag:', 'list:', 'list:(', 'is:(', 'sort:rel', 'has:hi'],
  ...['year:', '2025', '..', '<7d', 'sort:title', 'mamba', 'a', '*', "'", ';--', '学', 'https://x', '“', '\n'],
);
/** Anything, and much that looks like a search. */
export const typedText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece).map((pieces) => pieces.join('')),
);
