import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/query-parse.ts';
import { printQuery } from '../../../shared/query-print.ts';
import type { QueryNode, QueryText, TextField } from '../../../shared/query.ts';
import { query, typedText } from './query-arbitraries.ts';

const words = (text: string, field: TextField | null = null, isPrefix = false): QueryText => ({
  kind: 'text',
  field,
  text,
  match: 'words',
  isPrefix,
});
const phrase = (text: string, field: TextField | null = null): QueryText => ({
  ...words(text, field),
  match: 'phrase',
});
const and = (...parts: QueryNode[]): QueryNode => ({ kind: 'and', parts });
const or = (...parts: QueryNode[]): QueryNode => ({ kind: 'or', parts });
const not = (part: QueryNode): QueryNode => ({ kind: 'not', part });
const filterOf = (text: string): QueryNode | null => parseQuery(text).query.filter;

describe('a search', () => {
  it.each<[string, QueryNode | null]>([
    ['', null],
    ['mamba', words('mamba', null, true)],
    ['mamba ', words('mamba')],
    ['state spa', and(words('state'), words('spa', null, true))],
    ['a AND b ', and(words('a'), words('b'))],
    ['"state space"', phrase('state space')],
    ['“state space”', phrase('state space')],
    ['a -b ', and(words('a'), not(words('b')))],
    ['NOT a ', not(words('a'))],
    ['NOT NOT a ', words('a')],
    ['NOT -a ', words('a')],
    ['-(-a) ', words('a')],
    ['title:(//x) ', words('//x', 'title')],
    ['title://x ', words('//x', 'title')],
    ['-"a b"', not(phrase('a b'))],
    ['a OR b c ', or(words('a'), and(words('b'), words('c')))],
    ['(a OR b) c ', and(or(words('a'), words('b')), words('c'))],
    ['-(a OR b) ', not(or(words('a'), words('b')))],
    ['(a OR mam)', or(words('a'), words('mam', null, true))],
    ['pre-training ', words('pre-training')],
    ['--x ', words('--x')],
    ['and or not ', and(words('and'), words('or'), words('not'))],
    ['author:vas', words('vas', 'author', true)],
    ['AUTHOR:"Vaswani, A"', phrase('Vaswani, A', 'author')],
    ['-title:x ', not(words('x', 'title'))],
    ['author:(a OR title:b) ', or(words('a', 'author'), words('b', 'title'))],
    ['subject:cs.CL', words('cs.CL', 'subject')],
    ['arXiv:2504.00001', words('2504.00001', 'id')],
    ['https://arxiv.org ', words('https://arxiv.org')],
    ['tag:ml/vision ', words('ml/vision', 'tag')],
    ['tag:ml/vi', words('ml/vi', 'tag', true)],
    ['-tag:"To Read"', not(phrase('To Read', 'tag'))],
    ['tag:★ ', words('★', 'tag')],
    ['tag:(ml OR "deep learning") ', or(words('ml', 'tag'), phrase('deep learning', 'tag'))],
    ['list:"To read"', { kind: 'list', name: 'To read' }],
    ['-LIST:Mamba', not({ kind: 'list', name: 'Mamba' })],
    ['has:highlight', { kind: 'has', what: 'highlight' }],
    ['has:Tag', { kind: 'has', what: 'tag' }],
    ['is:Unread', { kind: 'is', state: 'unread' }],
    ['-has:note', not({ kind: 'has', what: 'note' })],
    ['sort:title', null],
    ['2.17x ', words('2.17x')],
  ])('%j is understood', (text, filter) => {
    expect(parseQuery(text)).toMatchObject({ query: { filter }, hint: null });
  });

  it.each([
    ['year:2025', '2025', '2025'],
    ['year:2024..2026', '2024', '2026'],
    ['year:2026..2024', '2024', '2026'],
    ['year:2024..', '2024', null],
    ['year:>2024', '2025', null],
    ['year:<=2024', null, '2024'],
    ['date:2025-04', '2025-04', '2025-04'],
    ['date:>2025-12', '2026-01', null],
    ['date:<2025-03-01', null, '2025-02-28'],
    ['date:>2024-02-28', '2024-02-29', null],
    ['date:..2025-04-04', null, '2025-04-04'],
  ])('%s names days', (text, from, to) => {
    expect(parseQuery(text)).toMatchObject({
      query: { filter: { kind: 'date', field: 'date', range: { kind: 'between', from, to } } },
      hint: null,
    });
  });

  it('has ages and days that go along with the calendar', () => {
    expect(filterOf('added:<2w')).toEqual({
      kind: 'date',
      field: 'added',
      range: { kind: 'age', is: 'under', days: 14 },
    });
    expect(filterOf('read:>1y')).toEqual({
      kind: 'date',
      field: 'read',
      range: { kind: 'age', is: 'over', days: 365 },
    });
    expect(filterOf('read:this-week')).toEqual({
      kind: 'date',
      field: 'read',
      range: { kind: 'since', start: 'this-week' },
    });
  });

  it('takes the last order, wherever it stands', () => {
    expect(parseQuery('sort:title (a sort:oldest) ').query).toEqual({ filter: words('a'), sort: 'oldest' });
  });

  it.each([
    'mamba OR',
    'mamba AND',
    'mamba NOT',
    'mamba -',
    'mamba author:',
    'mamba ***',
    'mamba ;--',
    'mamba date:..',
    'mamba date:<',
    'mamba added:<',
    'mamba added:<7',
    'mamba date:20',
    'mamba date:>=2025-',
    'mamba date:2025-04-0',
    'mamba date:2024.',
    'mamba date:2024..20',
    'mamba year:>20',
    'mamba read:this',
    'mamba (-is:unr)',
    'mamba has:high',
    'mamba sort:rel',
    'mamba list:',
    'mamba tag:""',
  ])('%j is only not finished', (text) => {
    expect(parseQuery(text)).toEqual({ query: { filter: words('mamba'), sort: null }, hint: null });
  });

  it.each<[string, string, QueryNode | null]>([
    ['"state spa', 'quotation is not closed', phrase('state spa')],
    ['(a b ', 'not closed', and(words('a'), words('b'))],
    ['a) b ', 'not opened', and(words('a'), words('b'))],
    ['a OR b) c ', 'not opened', or(words('a'), and(words('b'), words('c')))],
    ['OR a ', 'OR stands between', and(words('or'), words('a'))],
    ['a OR OR b ', 'OR stands between', or(words('a'), and(words('or'), words('b')))],
    ['colour:red ', 'no field “colour”', words('colour:red')],
    ['colour:"deep red"', 'no field “colour”', phrase('colour:deep red')],
    ['colour:(a OR b) ', 'no field “colour”', and(words('colour'), or(words('a'), words('b')))],
    ['is:(read) ', 'takes no brackets', and(words('is'), words('read'))],
    ['author:(colour:(a)) ', 'no field “colour”', and(words('colour', 'author'), words('a', 'author'))],
    ['is:foo ', 'read, unread', words('is:foo')],
    ['has:x ', 'note, highlight', words('has:x')],
    ['sort:x ', 'newest, oldest', words('sort:x')],
    ['is:red', 'read, unread', words('is:red', null, true)],
    ['date:2025-13', 'this-week', words('date:2025-13', null, true)],
    ['year:2025-04', '2024..2026', words('year:2025-04', null, true)],
    ['list:(a) ', 'takes no brackets', and(words('list'), words('a'))],
    ['year:2025-04 ', '2024..2026', words('year:2025-04')],
    ['date:2025-02-30 ', 'this-week', words('date:2025-02-30')],
    ['added:<99999999d ', 'this-week', words('added:<99999999d')],
  ])('%j is searched for as well as it can be, and says so', (text, hint, filter) => {
    const parsed = parseQuery(text);
    expect(parsed.hint).toContain(hint);
    expect(parsed.query.filter).toEqual(filter);
  });

  it('is read up to a length, and says so only where something is left out', () => {
    expect(parseQuery('w '.repeat(2_000)).hint).toBeNull();
    expect(parseQuery('w '.repeat(2_001)).hint).toContain('only its beginning');
  });

  it('has brackets in brackets down to a depth', () => {
    const nested = (depth: number) => parseQuery(`${'(a OR (b '.repeat(depth / 2)}c${'))'.repeat(depth / 2)} `);
    expect(nested(64).hint).toBeNull();
    expect(nested(66).hint).toContain('too deep');
  });

  it('keeps the sign of a bracket that stands too deep', () => {
    const deep = (inside: string) => filterOf(`${'-(a '.repeat(64)}${inside}${')'.repeat(64)} `);
    expect(deep('-(b c) d ')).toEqual(deep('-b c d '));
    expect(deep('NOT (b (c)) d ')).toEqual(deep('-b c d '));
    expect(deep('-(-b) d ')).toEqual(deep('b d '));
  });

  it('that is pasted, whatever it is, is read in under 50 ms', () => {
    for (const piece of ['(', ')', '"', '-', 'a OR ', 'author:', 'author:(', 'word ', '“', 'NOT ', 'x', '学']) {
      const pasted = piece.repeat(1_000_000 / piece.length);
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        parseQuery(pasted);
        return performance.now() - start;
      });
      expect(Math.min(...times), piece).toBeLessThan(50);
    }
  });
});

describe('printed', () => {
  it.each([
    'NOT --x '.repeat(1_000),
    'colour:"deep red" '.repeat(2_000),
    '-colour:"deep red" OR b '.repeat(900),
    '-colour:(a OR b) '.repeat(400),
    'a OR b) '.repeat(500),
    '(a OR b '.repeat(64),
    'c -(a OR '.repeat(64),
    '-colour:(a OR '.repeat(64),
    `a OR ${'-(b '.repeat(64)}${')'.repeat(66)} c `,
    `${'a OR '.repeat(998)}b sort:title `,
    `${'a '.repeat(1_990)}${'-(b OR c '.repeat(10)}`,
    `${')'.repeat(2_100)}a `,
  ])('and read again, also at the limits, a search is the same (%#)', (typed) => {
    const { query: understood } = parseQuery(typed);
    const again = parseQuery(printQuery(understood));
    expect(again).toEqual({ query: understood, hint: again.hint });
    expect(again.hint ?? '').not.toMatch(/only its beginning|too deep/);
  });

  it.each([
    ['  a   b', 'a b'],
    ['mamba OR vision sort:title ', 'sort:title mamba OR vision '],
    ['list:Mamba tag:"ml" is:read', 'list:"Mamba" tag:"ml" is:read'],
    ['NOT --x ', 'NOT --x '],
    ['a (b OR -(c d)', 'a (b OR -(c d))'],
    ['date:2025 date:2025-04..', 'year:2025 date:2025-04..'],
  ])('%j is %j', (typed, printed) => {
    expect(printQuery(parseQuery(typed).query)).toBe(printed);
  });

  it('QC1 and read again, a search is the same', () => {
    fc.assert(
      fc.property(query, (written) => {
        expect(parseQuery(printQuery(written)).query).toEqual(written);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });

  it('QC1 any text that was understood is understood the same', () => {
    fc.assert(
      fc.property(typedText, (whole) => {
        const { query: understood } = parseQuery(whole);
        expect(parseQuery(printQuery(understood)).query).toEqual(understood);
      }),
      { numRuns: 5_000, seed: 4 },
    );
  });
});
