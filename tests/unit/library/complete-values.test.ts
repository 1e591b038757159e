import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeValues } from '../../../electron/library/complete-values.ts';
import { addNames, findNames } from '../../../electron/library/names.ts';
import { insertPaper } from '../../../electron/library/papers.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { indexPending, startIndexAnew } from '../../../electron/library/word-index.ts';
import { valueFields, type ValueField } from '../../../shared/completion.ts';
import { makeDraft, useLibrary } from './test-library.ts';

const byNobodyElse = { affiliation: [], venue: [], subject: [], year: [] };

const library = useLibrary(
  {
    authors: ['Akhiad Bercovich', 'Łukasz Kaiser', 'A. Berg'],
    affiliations: ['NVIDIA', 'Technion – Israel Institute of Technology'],
    venue: 'NeurIPS',
    subject: 'cs.CL',
    date: '2025-04-04',
  },
  {
    authors: ['Akhiad Bercovich', '王小明', 'Akhiad Bercovich'],
    affiliations: ['NVIDIA'],
    subject: 'cs.LG',
    date: '2025',
  },
  { authors: ['Akhiad Bercovich', 'Bernd Jürgen Müller'], subject: 'cs.LG', date: '2024-12' },
  { authors: [], subject: 'econ.EM' },
);

/** The values with their counts, as `Akhiad Bercovich 3`. */
function complete(field: ValueField, typed: string): string[] {
  return completeValues(library().db, field, typed).values.map(({ value, papers }) => `${value} ${papers}`);
}

describe('values of a field', () => {
  it.each<[ValueField, string, string[]]>([
    ['author', 'ber', ['Akhiad Bercovich 3', 'A. Berg 1', 'Bernd Jürgen Müller 1']],
    ['author', 'BERC', ['Akhiad Bercovich 3']],
    ['author', 'akhiad b', ['Akhiad Bercovich 3']],
    ['author', 'A. Ber', ['Akhiad Bercovich 3', 'A. Berg 1']],
    ['author', 'ber a', ['Akhiad Bercovich 3', 'A. Berg 1']],
    ['author', 'mull', ['Bernd Jürgen Müller 1']],
    ['author', 'lukasz', ['Łukasz Kaiser 1']],
    ['author', '王', ['王小明 1']],
    ['author', '小明', ['王小明 1']],
    ['author', 'covich', []],
    ['author', 'b ber', []],
    ['author', '', ['Akhiad Bercovich 3', 'A. Berg 1', 'Bernd Jürgen Müller 1', 'Łukasz Kaiser 1', '王小明 1']],
    ['affiliation', 'tech', ['Technion – Israel Institute of Technology 1']],
    ['affiliation', '', ['NVIDIA 2', 'Technion – Israel Institute of Technology 1']],
    ['venue', 'n', ['NeurIPS 1']],
    ['subject', 'cs.', ['cs.LG 2', 'cs.CL 1']],
    ['subject', 'cs.lg', ['cs.LG 2']],
    ['subject', 'cl', ['cs.CL 1']],
    ['subject', 'machine', ['cs.LG 2']],
    ['subject', 'lang', ['cs.CL 1']],
    ['year', '20', ['2025 2', '2024 1']],
    ['year', '2024', ['2024 1']],
  ])('CV1 %s %s: by the beginnings of words, those of the most papers first', (field, typed, values) => {
    expect(complete(field, typed)).toEqual(values);
  });

  it('CV1 are eight at most', () => {
    library().add(...Array.from({ length: 12 }, (_, at) => ({ authors: [`Zoe Z${at}`] })));
    expect(complete('author', 'zoe')).toHaveLength(8);
  });

  it('CV2 count as the library grows', () => {
    library().add({ authors: ['A. Berg', 'Nir Ailon'] }, { authors: ['A. Berg'] }, { authors: ['A. Berg'] });
    expect(complete('author', 'ber').slice(0, 2)).toEqual(['A. Berg 4', 'Akhiad Bercovich 3']);
    expect(complete('author', 'ailon')).toEqual(['Nir Ailon 1']);
  });

  it('CV2 leave out what is in Trash, and have it back', () => {
    library().trash([1, 2]);
    expect(complete('author', 'ber')).toEqual(['Akhiad Bercovich 1', 'Bernd Jürgen Müller 1']);
    expect(complete('affiliation', '')).toEqual([]);
    expect([complete('subject', ''), complete('year', '')]).toEqual([['cs.LG 1', 'econ.EM 1'], ['2024 1']]);
    library().undo();
    expect(complete('author', 'ber')[0]).toBe('Akhiad Bercovich 3');
  });

  it('CV2 say when too much is in Trash to take it off', () => {
    const ids = library().add(...Array.from({ length: 310 }, () => ({ authors: ['Many Papers'] })));
    expect(completeValues(library().db, 'author', 'many')).toEqual({
      values: [{ value: 'Many Papers', papers: 310 }],
      areExact: true,
    });
    library().trash(ids);
    expect(completeValues(library().db, 'author', 'many').areExact).toBe(false);
  });

  it('CV2 count a paper when it is indexed, once, whatever is done with it after', () => {
    inTransaction(library().db, () =>
      insertPaper(library().db, makeDraft({ authors: ['New Name'] }), { kind: 'author-page', name: 'A' }, 1),
    );
    expect(complete('author', 'new')).toEqual([]);
    library().trash([5]);
    inTransaction(library().db, () => indexPending(library().db, () => false));
    expect(complete('author', 'new')).toEqual([]);
    library().restore([5]);
    library().note(5, 'words');
    library().note(5, 'other words');
    expect(complete('author', 'new')).toEqual(['New Name 1']);
  });

  it('CV2 are the same when the index is made again', () => {
    const all = (): unknown => valueFields.map((field) => complete(field, ''));
    const before = all();
    inTransaction(library().db, () => startIndexAnew(library().db));
    expect(valueFields.flatMap((field) => complete(field, ''))).toEqual([]);
    inTransaction(library().db, () => indexPending(library().db, () => false));
    expect(all()).toEqual(before);
  });

  it('CV3 are found among many when others become less used than they, paper by paper', () => {
    const { db } = library();
    const add = (...authors: string[]): void =>
      inTransaction(db, () =>
        addNames(
          db,
          authors.map((author) => ({ ...byNobodyElse, author: [author] })),
        ),
      );
    add(...Array.from({ length: 3_000 }, (_, at) => `Zed ${at}`));
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2_950, max: 2_999 }), { minLength: 1, maxLength: 30 }), (numbers) => {
        const names = numbers.map((number) => `Zed ${number}`);
        add(...names);
        for (const name of names) counts.set(name, (counts.get(name) ?? 1) + 1);
        const most = [...counts].sort(([one, papers], [other, more]) => more - papers || (one < other ? -1 : 1));
        const expected = most.slice(0, 8).map(([value, papers]) => ({ value, papers }));
        expect(findNames(db, 'author', 'zed', 8).slice(0, expected.length)).toEqual(expected);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('CV3 are found among many without a scan or a sort of them', () => {
    const papers = Array.from({ length: 6_000 }, (_, at) => ({
      ...byNobodyElse,
      author: [`Ann${at} Zeta`, `Common ${at % 7}`],
    }));
    inTransaction(library().db, () => addNames(library().db, papers));
    const statements: string[] = [];
    const { db } = library();
    const recording = new Proxy(db, {
      get(target, name) {
        if (name === 'prepare') {
          return (sql: string) => {
            statements.push(sql);
            return target.prepare(sql);
          };
        }
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    expect(findNames(recording, 'author', 'c', 8)).toHaveLength(7);
    expect(findNames(recording, 'author', 'z', 8)).toHaveLength(8);
    const plans = statements.flatMap((sql) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail),
    );
    expect(plans).toContain('SEARCH w USING PRIMARY KEY (field=? AND level=? AND word>? AND word<?)');
    expect(plans.filter((plan) => /^SCAN|TEMP B-TREE/.test(plan))).toEqual([]);
  });
});
