import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIndexed, indexPending, startIndexAnew } from '../../../electron/library/word-index.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { hasName } from '../../../electron/library/text-functions.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary(
  {
    title: 'Attention Is All You Need',
    abstract: 'We propose the Transformer with self-attention and O(n^2) cost.',
    authors: ['Ashish Vaswani', 'Łukasz Kaiser'],
  },
  { title: 'Über die Größe', abstract: 'Von Müller, Bd. 3.5.', authors: ['Jürgen Müller'] },
  { title: '深度学习综述', abstract: 'ディープラーニング', authors: ['王小明'] },
  { title: 'No abstract at all', abstract: null, authors: [] },
);

const find = (search: string) => library().list('all', search, 'recently-added').toReversed();

describe('search', () => {
  it.each([
    ['a word of the title', 'attention', [1]],
    ['a word of the abstract', 'transformer', [1]],
    ['an author', 'vaswani', [1]],
    ['the beginning of the last word', 'transf', [1]],
    ['one letter', 'v', [1, 2]],
    ['words in any order, from any field', 'kaiser cost attention', [1]],
    ['a word that only one of two has', 'attention müller', []],
    ['a word that is not there', 'attentive', []],
    ['the end of a word', 'ormer', []],
    ['the beginning of a word that is not the last', 'transf cost', []],
    ['nothing', '', [1, 2, 3, 4]],
    ['only spaces', ' \t ', [1, 2, 3, 4]],
    ['only signs', '"*()', [1, 2, 3, 4]],
  ])('SE1 finds %s', (_, search, ids) => {
    expect(find(search)).toEqual(ids);
  });

  it.each([
    ['without accents', 'muller', [2]],
    ['with accents that were not written', 'áttention', [1]],
    ['in capitals', 'MÜLLER', [2]],
    ['ß as ss', 'grosse', [2]],
    ['ł as l', 'lukasz', [1]],
    ['wide letters', 'ＡＴＴＥＮＴＩＯＮ', [1]],
  ])('SE2 folds letters: %s', (_, search, ids) => {
    expect(find(search)).toEqual(ids);
  });

  it.each([
    ['a hyphened word', 'self-attention', [1]],
    ['a hyphened word that stands elsewhere', 'attention-self', []],
    ['a number with a point', '3.5', [2]],
    ['such a number that is another', '5.3', []],
  ])('SE3 keeps together what was typed together: %s', (_, search, ids) => {
    expect(find(search)).toEqual(ids);
  });

  it.each([
    ['two characters in a run', '学习', [3]],
    ['one character', '综', [3]],
    ['the last character', '述', [3]],
    ['a longer run', '深度学习', [3]],
    ['katakana', 'ラーニング', [3]],
    ['a name', '小明', [3]],
    ['characters that do not stand together', '深习', []],
  ])('SE4 finds Chinese, Japanese and Korean without spaces: %s', (_, search, ids) => {
    expect(find(search)).toEqual(ids);
  });

  it.each([
    ['the umlaut spelt out', 'mueller', [2]],
    ['and in the language of names', 'author:"Mueller, J"', [2]],
    ['and without', 'author:"Jurgen Muller"', [2]],
    ['a hyphened word in one', 'selfattention', [1]],
    ['and in two', 'self attention', [1]],
    ['and in two with other words', 'transformer (self atten', [1]],
    ['a power as TeX', '$n^{2}$', [1]],
    ['in quotes a hyphened word in one', '"selfattention"', []],
    ['in quotes the umlaut spelt out', '"mueller"', []],
  ])('FO1 finds other spellings: %s', (_, search, ids) => {
    expect(find(search)).toEqual(ids);
  });

  it.each([
    ['Jörg Müller', 'Mueller, J'],
    ['Joerg Mueller', 'J. Müller'],
    ['Jorg Muller', 'Jörg Mueller'],
    ['Α. Παπαδόπουλος', 'Αλέξης Παπαδόπουλος'],
    ['Αλέξης Παπαδόπουλος', 'Α. Παπαδόπουλος'],
  ])('FO1 the name %s is meant by %s', (name, typed) => {
    expect(hasName(name, typed, false)).toBe(true);
  });

  it('FO4 two words side by side find the word that joins them, anywhere in a search', () => {
    library().note(4, 'a reanalysis, nonlinear');
    for (const search of [
      're analysis',
      'non linear re anal',
      'zebra OR (a non linear)',
      '-zebra non linear',
      'note:non note:linear',
    ]) {
      expect(find(search)).toEqual([4]);
    }
    expect([find('analysis re'), find('"re analysis"'), find('note:non title:linear')]).toEqual([[], [], []]);
  });

  it('SE5 finds the words of a note as soon as it is saved, and no longer than they are there', () => {
    library().note(4, 'a zebra');
    expect(find('zebr')).toEqual([4]);
    library().note(4, 'a horse');
    expect([find('zebra'), find('horse')]).toEqual([[], [4]]);
    library().undo();
    expect([find('zebra'), find('horse')]).toEqual([[], []]);
    library().redo();
    expect([find('horse'), find('abstract')]).toEqual([[4], [4]]);
  });

  it('SE6 finds papers in Trash only in Trash', () => {
    library().trash([1]);
    expect([find('attention'), library().list('trash', 'attention')]).toEqual([[], [1]]);
  });

  it.each([
    'AND',
    'attention OR',
    'NOT attention',
    'NEAR(a b)',
    'title:attention',
    '"attention',
    'atten*tion',
    '^attention',
    '{a b}: c',
    "'; DROP TABLE papers; --",
    '-attention',
    '+',
    'a+b',
    '\u0000',
    '\uD800',
    'a'.repeat(100_000),
    'word '.repeat(5_000),
  ])('SE7 reads signs and operators as what they are in a text: %j', (search) => {
    expect(() => find(search)).not.toThrow();
    expect(find('attention')).toEqual([1]);
  });

  it('SE7 answers any text at all, in every view', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', '+', ' ', 'a', '深', '{', '}', "'", '\\') }),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom('all', 'queue', 'noted', 'trash'), (search, view) => {
        const found = library().list(view, search);
        expect(found.every((id) => id >= 1 && id <= 4)).toBe(true);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('SE8 the index made again from the papers and notes finds the same', () => {
    library().note(4, 'a zebra');
    const searches = ['attention', 'muller', '学习', 'zebra', 'vaswani', 'no'];
    const before = searches.map(find);
    inTransaction(library().db, () => startIndexAnew(library().db));
    expect(searches.map(find)).toEqual(searches.map(() => []));
    inTransaction(library().db, () => indexPending(library().db, () => false));
    expect(searches.map(find)).toEqual(before);
    expect(countIndexed(library().db)).toBe(4);
  });
});
