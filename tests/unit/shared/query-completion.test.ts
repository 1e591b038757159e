import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCompletion,
  type CompletedField,
  completionAt,
  type CompletionContext,
} from '../../../shared/query-completion.ts';
import { fieldCompletions, fixedValues } from '../../../shared/query-field-names.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { printQuery } from '../../../shared/query-print.ts';
import type { QueryNode } from '../../../shared/query.ts';
import { searchName } from '../../../shared/saved-search.ts';
import { tagName } from '../../../shared/tag.ts';
import { query, typedText } from './query-arbitraries.ts';

/** What is completed where `|` stands, in words: the kind or the field, what is typed, and what a choice replaces. */
function at(marked: string): string | null {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const context = completionAt(text, caret);
  if (context === null) return null;
  const name = context.kind === 'value' ? context.field : `(${context.kind})`;
  return `${name} ${context.typed} [${text.slice(context.from, context.to)}]`;
}

/** The text after a choice, with `|` where the caret is. */
function choose(marked: string, choice: string, field?: CompletedField): string {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const context = completionAt(text, caret);
  if (context === null) throw new Error(`Nothing is completed in ${marked}`);
  const after = applyCompletion(text, context, choice, field);
  return `${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`;
}

describe('completion', () => {
  it.each([
    ['author:|', 'author  []'],
    ['author:ber|', 'author ber [ber]'],
    ['mamba -author:ber|', 'author ber [ber]'],
    ['AUTHOR:Ber|covich is:read', 'author Ber [Bercovich]'],
    ['author:|"Bercovich, A"', 'author  ["Bercovich, A"]'],
    ['author:"Bercovich, |A" x', 'author Bercovich,  ["Bercovich, A"]'],
    ['author:"Akhiad Ber|', 'author Akhiad Ber ["Akhiad Ber]'],
    ['author:“Akhiad Ber|', 'author Akhiad Ber [“Akhiad Ber]'],
    ['author:"Akhiad Ber|co is:unread', 'author Akhiad Ber ["Akhiad Berco]'],
    ['author:(berg OR ber|', 'author ber [ber]'],
    ['author:(berg (x) "Akhiad B|', 'author Akhiad B ["Akhiad B]'],
    ['author:(berg OR -|', 'author  []'],
    ['author:(is:un|', 'is un [un]'],
    ['author:(x) ber|', '(word) ber [ber]'],
    ['is:(ber|', '(word) ber [ber]'],
    ['tag:ml/|', 'tag ml/ [ml/]'],
    ['subject:cs.|', 'subject cs. [cs.]'],
    ['year:20|', 'year 20 [20]'],
    ['year:2024..20|', 'year 20 [20]'],
    ['year:>=20|', 'year 20 [20]'],
    ['added:<|', 'added < [<]'],
    ['is:"un|', 'is un ["un]'],
    ['list:"To |', 'list To  ["To ]'],
    ['venue:neu|', 'venue neu [neu]'],
    ['affiliation:tech|', 'affiliation tech [tech]'],
    ['sort:|', 'sort  []'],
    ['a|', '(field) a [a]'],
    ['-|', '(field)  []'],
    ['mamba -|', '(field)  []'],
    ['au|', '(word) au [au]'],
    ['-auth|', '(word) auth [auth]'],
    ['(mamba OR be|rg)', '(word) be [berg]'],
    ['auth|or:ber', '(field) auth [author:]'],
    ['-auth|or:"Ber', '(field) auth [author:]'],
  ])('%s: %s', (marked, context) => {
    expect(at(marked)).toBe(context);
  });

  it.each(['|', 'mamba |', '"auth|', '"state| space"', 'mamba OR|', 'NOT|', '(|', 'a)|', 'title:ma|', 'title:(ma|'])(
    'offers nothing at %s',
    (marked) => expect(at(marked)).toBeNull(),
  );

  it.each([
    'title:"sta|te"',
    'note:x|',
    'id:25|',
    'doi:10|',
    'colour:re|',
    '--x|',
    ';--|',
    '-|mamba',
    'author:"Berg"|',
  ])('offers nothing at %s', (marked) => expect(at(marked)).toBeNull());

  it.each<[string, string, string, CompletedField?]>([
    ['au|', 'author', 'author:|'],
    ['-au|', 'author', '-author:|'],
    ['x a| y', 'author', 'x author:| y'],
    ['auth|or:ber', 'affiliation', 'affiliation:|ber'],
    ['author:ber|', 'Akhiad Bercovich', 'author:"Akhiad Bercovich" |'],
    ['author:"Akh|', 'Akhiad Bercovich', 'author:"Akhiad Bercovich" |'],
    ['author:"Akh| is:unread', 'Akhiad Bercovich', 'author:"Akhiad Bercovich" |is:unread'],
    ['author:"Ak|h" mamba', 'Vaswani', 'author:Vaswani |mamba'],
    ['author:ber|)', 'Vaswani', 'author:Vaswani |)'],
    ['is:un|', 'unread', 'is:unread |'],
    ['tag:m|', 'ml/vision', 'tag:ml/vision |'],
    ['tag:m|', 'the "best" (so far)', 'tag:"the best (so far)" |'],
    ['year:2024..20|', '2026', 'year:2024..2026 |'],
    ['mamba -ber| x', 'Akhiad Bercovich', 'mamba -author:"Akhiad Bercovich" |x', 'author'],
    ['vis|', 'ml/vision', 'tag:ml/vision |', 'tag'],
    ['list:|', '//x', 'list:"//x" |'],
    ['list:|', 'To read', 'list:"To read" |'],
    ['author:(Berg OR ber|) x', 'Bo Berg', 'author:(Berg OR "Bo Berg" |) x'],
  ])('%s with %s becomes %s', (marked, choice, becomes, field) => {
    expect(choose(marked, choice, field)).toBe(becomes);
  });

  it('QC4 is the same whatever else stands in the search, and is understood as it was chosen', () => {
    const value = fc.record({
      field: fc.constantFrom('author', 'tag', 'subject', 'venue', 'affiliation', 'list'),
      name: fc
        .stringMatching(/^[\p{L}\p{N} /.,'()*:;-]{1,20}$/u)
        .map((name) => name.trim().replace(/\s+/g, ' '))
        .filter((name) => /[\p{L}\p{N}]/u.test(name)),
    });
    const typed = fc.constantFrom('field:', 'field:b', '-field:b', 'field:"a b', 'be', '-be', '(be', 'x OR field:"b');
    fc.assert(
      fc.property(query.map(printQuery), value, typed, (rest, { field, name }, pattern) => {
        const completed = field as CompletedField;
        const text = `${rest} ${pattern.replace('field', field)}`;
        const context = completionAt(text, text.length);
        expect(context?.kind).toBe(pattern.includes('field') ? 'value' : 'word');
        const after = applyCompletion(text, context as CompletionContext, name, completed);
        expect(after.caret).toBe(after.text.length);
        const { query: understood, hint } = parseQuery(after.text);
        expect(leaves(understood.filter)).toContain(`${field} ${name}`);
        expect(hint).toBe(
          pattern.startsWith('(') ? 'A bracket is not closed: it goes on to the end.' : parseQuery(rest).hint,
        );
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('QC4 at any place of any text replaces what the caret is in', () => {
    fc.assert(
      fc.property(typedText, fc.nat(60), fc.string(), (text, caret, choice) => {
        const context = completionAt(text, caret);
        if (context === null) return true;
        const { from, to, typed } = context;
        const after = applyCompletion(text, context, choice);
        const isKept = after.text.startsWith(text.slice(0, from)) && after.text.endsWith(text.slice(to));
        const isPlaced = 0 <= from && from <= caret && caret <= to && to <= text.length;
        return isPlaced && isKept && after.caret <= after.text.length && text.slice(from, caret).endsWith(typed);
      }),
      { numRuns: 5_000, seed: 4 },
    );
    expect(completionAt('author:x', -1)).toBeNull();
    expect(completionAt('author:x', 99)).toBeNull();
  });

  it('of a pasted text comes in under 50 ms', () => {
    for (const piece of [
      '(',
      ')',
      '"',
      '-',
      'a OR ',
      'author:',
      'author:(',
      'word ',
      'author:"',
      'year:2..',
      'x',
      '学',
    ]) {
      const pasted = piece.repeat(1_000_000 / piece.length);
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        for (const caret of [1, 3_000, pasted.length]) completionAt(pasted, caret);
        return performance.now() - start;
      });
      expect(Math.min(...times), piece).toBeLessThan(50);
    }
  });
});

describe('what can be chosen', () => {
  it('are the fields that begin as typed, each explained', () => {
    const names = (typed: string): string[] => fieldCompletions(typed).map(({ name }) => name);
    expect(names('a')).toEqual(['author', 'abstract', 'affiliation', 'added']);
    expect(names('TA')).toEqual(['tag']);
    expect(names('mamba')).toEqual([]);
    expect(names('')).toHaveLength(17);
    expect(fieldCompletions('').every(({ explanation }) => explanation !== '')).toBe(true);
  });

  it('are the values that every library has, each of which is understood', () => {
    for (const field of ['is', 'has', 'sort', 'date', 'added', 'read'] as const) {
      const values = fixedValues(field);
      expect(values.length).toBeGreaterThan(4);
      for (const { name } of values) {
        const { query: understood, hint } = parseQuery(`${field}:${name}`);
        expect([hint, understood.filter === null && understood.sort === null], name).toEqual([null, false]);
      }
    }
    expect(fixedValues('author')).toEqual([]);
  });
});

describe('a completed tag or saved search', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), typedText);
  const typed = fc.oneof(
    part,
    fc.tuple(part, part).map((parts) => parts.join('/')),
  );
  const read = (text: string): string[] => leaves(parseQuery(printQuery(parseQuery(text).query)).query.filter);

  it('CB11 whatever a tag is called, the search that is written reads as it', () => {
    const tag = typed.map(tagName).filter((name) => name !== null);
    fc.assert(
      fc.property(tag, fc.constantFrom('tag:', '-tag:', 'tag:"', 'mamba tag:'), (name, before) => {
        expect(read(choose(`${before}|`, name).replace('|', '')).at(-1)).toBe(`tag ${name}`);
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  it('CB11 whatever a saved search is called, the search that is written reads as it', () => {
    const list = typed.map(searchName).filter((name) => name !== null);
    fc.assert(
      fc.property(list, (name) => {
        expect(read(choose('list:|', name).replace('|', ''))).toEqual([`list ${name}`]);
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });
});

/** Each part that holds no others, as its field and its value. */
function leaves(node: QueryNode | null): string[] {
  switch (node?.kind) {
    case 'and':
    case 'or':
      return node.parts.flatMap(leaves);
    case 'not':
      return leaves(node.part);
    case 'text':
      return [`${node.field ?? ''} ${node.text}${node.isPrefix ? '…' : ''}`];
    case 'list':
      return [`list ${node.name}`];
    default:
      return [];
  }
}
