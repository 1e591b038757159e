import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writingOperations } from '../../../electron/library/operations.ts';
import { readRows } from '../../../electron/library/papers.ts';
import { readTags, readTagsOf } from '../../../electron/library/tags.ts';
import type { Committed } from '../../../shared/paper.ts';
import { type TagColour, tagKey, tagName, tagSearch } from '../../../shared/tag.ts';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary, useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' }, { title: 'Three' }, { title: 'Mamba' });

const idOf = (name: string): number => readTags(library().db).find((tag) => tag.name === name)?.id ?? 0;
/** What work in steps gives. */
function wholeOf<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const rename = (tag: string, name: string): Committed =>
  writingOperations.changeTag(library().writing, { id: idOf(tag), name });
const colour = (tag: string, value: TagColour | null): Committed =>
  writingOperations.changeTag(library().writing, { id: idOf(tag), colour: value });
const favourite = (tag: string, value: 1 | 2 | null): Committed =>
  writingOperations.changeTag(library().writing, { id: idOf(tag), favourite: value });
const merge = (from: string, into: string): Committed =>
  writingOperations.mergeTag(library().writing, { from: idOf(from), into: idOf(into) });
const remove = (tag: string): Committed => writingOperations.deleteTag(library().writing, { id: idOf(tag) });
const find = (search: string): number[] => library().list('all', search, 'recently-added').toReversed();

describe('tags', () => {
  it('TG1 papers get a tag, which is made when it is new, and lose it again, each in one step', () => {
    expect(library().tag([1, 2], ' Deep   learning ').label).toBe('Tagged 2 papers “Deep learning”');
    expect(library().tag([2, 3], 'deep LEARNING').label).toBe('Tagged 1 paper “Deep learning”');
    expect(library().tags()).toEqual({ 'Deep learning': [1, 2, 3] });
    expect(library().tag([1], 'Deep learning', false).label).toBe('Took the tag “Deep learning” from 1 paper');
    expect([library().tag([1], 'Deep learning', false).label, library().tag([1], 'other', false).label]).toEqual([
      null,
      null,
    ]);
    library().undo();
    library().undo();
    expect(library().tags()).toEqual({ 'Deep learning': [1, 2] });
    library().undo();
    expect(library().tags()).toEqual({});
    library().redo();
    expect(library().tags()).toEqual({ 'Deep learning': [1, 2] });
  });

  it('TG2 a name that can’t be one is refused, and nothing is changed', () => {
    for (const name of ['', ' / ', 'say "x"', 'x'.repeat(201)]) {
      expect(() => library().tag([1], name)).toThrow(/Nothing was changed/);
    }
    expect([library().tags(), library().history().undo]).toEqual([{}, null]);
  });

  it('TG3 a tag is renamed with those under it; a name that is taken is refused', () => {
    library().tag([1], 'ml/vision/3D');
    library().tag([2], 'ml');
    library().tag([3], 'mlops');
    expect(rename('ml', 'AI').label).toBe('Renamed a tag: ml → AI');
    expect(library().tags()).toEqual({ AI: [2], 'AI/vision/3D': [1], mlops: [3] });
    expect(() => rename('mlops', 'ai')).toThrow('There is a tag “AI” already. Nothing was changed');
    library().undo();
    expect(library().tags()).toEqual({ ml: [2], 'ml/vision/3D': [1], mlops: [3] });
    expect(rename('ml', 'ML').label).toBe('Renamed a tag: ml → ML');
  });

  it('TG4 a colour and a key are one step each; a digit goes from one tag to another and back', () => {
    library().tag([1], 'a');
    library().tag([1], 'b');
    colour('a', 'teal');
    favourite('a', 1);
    favourite('b', 1);
    const now = () => readTags(library().db).map(({ name, colour: of, favourite: digit }) => [name, of, digit]);
    expect(now()).toEqual([
      ['a', 'teal', null],
      ['b', null, 1],
    ]);
    library().undo();
    expect(now()).toEqual([
      ['a', 'teal', 1],
      ['b', null, null],
    ]);
    library().redo();
    expect(now()[1]).toEqual(['b', null, 1]);
    expect(favourite('b', 1).label).toBeNull();
  });

  it('TG5 a tag is merged into another and deleted, with all its papers, in one step each', () => {
    library().tag([1, 2], 'a');
    library().tag([2, 3], 'b');
    expect(merge('a', 'b').label).toBe('Merged a tag: a → b');
    expect(library().tags()).toEqual({ b: [1, 2, 3] });
    library().undo();
    expect(library().tags()).toEqual({ a: [1, 2], b: [2, 3] });
    library().tag([4], 'b/under');
    remove('b');
    expect(library().tags()).toEqual({ a: [1, 2] });
    library().undo();
    expect(library().tags()).toEqual({ a: [1, 2], b: [2, 3], 'b/under': [4] });
  });

  it('TG6 an undo that would bring back a name that is taken by now says so, and changes nothing', () => {
    library().tag([1], 'a');
    remove('a');
    library().tag([2], 'a');
    library().undo();
    library().undo();
    expect(library().tags()).toEqual({ a: [1] });
    library().redo();
    library().tag([2], 'A');
    expect(library().tags()).toEqual({ A: [2] });
  });

  it('TG7 papers are found by their tags: whole, under a parent, being typed, by a word, and by having any', () => {
    library().tag([1], 'ml/State Space');
    library().tag([2], 'ml');
    library().tag([3], 'mlops');
    expect([find('tag:ml'), find('tag:ml '), find('tag:ML/')]).toEqual([[1, 2, 3], [1, 2], [1]]);
    expect([find('tag:"ml/state space" '), find('tag:space ')]).toEqual([[1], []]);
    expect([find('space '), find('spac'), find('spac ')]).toEqual([[1], [1], []]);
    expect([find('has:tag'), find('-has:tag')]).toEqual([[1, 2, 3], [4]]);
    library().tag([2], 'mamba');
    expect([find('mamba'), find('-mamba'), find('mamba two')]).toEqual([[2, 4], [1, 3], [2]]);
  });

  it('TG8 names are kept without doubled white space and empty parts; case and accents make no other tag', () => {
    expect(['a / b//c ', ' x  y ', '/', ''].map(tagName)).toEqual(['a/b/c', 'x y', null, null]);
    expect(tagKey('Größe/É')).toBe(tagKey('grosse/e'));
    expect(tagKey('a b')).not.toBe(tagKey('a/b'));
  });

  it('TG9 any changes of tags are taken back one by one, and done again, to the letter', () => {
    const name = fc.constantFrom('a', 'b', 'a/x', 'b/x', 'c');
    const change = fc.oneof(
      fc.record({
        do: fc.constant('tag' as const),
        ids: fc.subarray([1, 2, 3, 4], { minLength: 1 }),
        name,
        value: fc.boolean(),
      }),
      fc.record({ do: fc.constant('rename' as const), tag: fc.nat(4), name }),
      fc.record({ do: fc.constant('merge' as const), tag: fc.nat(4), into: fc.nat(4) }),
      fc.record({ do: fc.constant('delete' as const), tag: fc.nat(4) }),
      fc.record({ do: fc.constant('favourite' as const), tag: fc.nat(4), digit: fc.constantFrom(1, 2, null) }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const own = new TestLibrary();
        try {
          own.add({}, {}, {}, {});
          const state = (): unknown => [readTags(own.db), own.tags()];
          const states = [state()];
          const refused: boolean[][] = [];
          for (const step of changes) {
            const tags = readTags(own.db);
            const at = (index: number): number => tags[index % Math.max(1, tags.length)]?.id ?? 1;
            try {
              const { label } =
                step.do === 'tag'
                  ? own.tag(step.ids, step.name, step.value)
                  : step.do === 'rename'
                    ? writingOperations.changeTag(own.writing, { id: at(step.tag), name: step.name })
                    : step.do === 'merge'
                      ? writingOperations.mergeTag(own.writing, { from: at(step.tag), into: at(step.into) })
                      : step.do === 'delete'
                        ? writingOperations.deleteTag(own.writing, { id: at(step.tag) })
                        : writingOperations.changeTag(own.writing, { id: at(step.tag), favourite: step.digit });
              if (label !== null) states.push(state());
            } catch (error) {
              refused.push([String(error).includes('Nothing was changed'), isDeepStrictEqual(state(), states.at(-1))]);
            }
          }
          expect(refused.flat()).not.toContain(false);
          for (const before of states.slice(0, -1).toReversed()) {
            own.undo();
            expect(state()).toEqual(before);
          }
          for (const after of states.slice(1)) {
            own.redo();
            expect(state()).toEqual(after);
          }
        } finally {
          own.remove();
        }
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it('TG10 counts leave out Trash, whatever the size', () => {
    const own = new TestLibrary();
    try {
      addManyPapers(own.db, 9_000);
      const all = Array.from({ length: 9_000 }, (_, at) => at + 1);
      own.tag(all, 'everything');
      own.tag(all.slice(0, 4_000), 'first');
      own.tag([1], 'one');
      own.trash([1, 2, 8_999]);
      const tags = readTags(own.db);
      expect(tags.map(({ name, papers }) => [name, papers])).toEqual([
        ['everything', 8_997],
        ['first', 3_998],
        ['one', 0],
      ]);
      const [everything, first, one] = tags.map(({ id }) => id);
      expect(wholeOf(readTagsOf(own.db, [...all, 9, 9_999]))).toEqual([
        { tag: everything, papers: 9_000 },
        { tag: first, papers: 4_000 },
        { tag: one, papers: 1 },
      ]);
      expect(wholeOf(readTagsOf(own.db, [5_000]))).toEqual([{ tag: everything, papers: 1 }]);
    } finally {
      own.remove();
    }
  });

  it('TG11 rows and the paper in the reader name their tags', () => {
    library().tag([1, 2], 'a');
    library().tag([1], 'b');
    const [a, b] = [idOf('a'), idOf('b')];
    expect(readRows(library().db, [1, 2, 3]).map(({ tags }) => tags)).toEqual([[a, b], [a], []]);
    expect(library().paper(1).tags).toEqual([a, b]);
  });

  it('TG12 a tag’s own search finds its papers and those under it, and no others', () => {
    library().tag([1], 'ml/State space');
    library().tag([2], 'ml');
    library().tag([3], 'mlops');
    library().tag([4], '(odd) //x:y');
    expect(['ml', 'ml/State space', '(odd) //x:y'].map((name) => find(tagSearch(tagName(name) ?? '')))).toEqual([
      [1, 2],
      [1],
      [4],
    ]);
  });
});
