import { describe, expect, it } from 'vitest';
import { dump } from './dump.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'One' }, { title: 'Two' });

const minute = 60_000;

describe('notes', () => {
  it('NO1 a note is kept to the letter, also with TeX, line ends, emoji and right-to-left text', () => {
    const text = '  # A *note*\r\n\r\n$\\alpha < \\beta$\t🦓 שלום 深度\n ';
    library().note(1, text);
    library().close();
    expect(library().paper(1).note.text).toBe(text);
  });

  it('NO1 what no file can hold in a text (U+0000, half a pair) is kept as U+FFFD, and all around it to the letter', () => {
    library().note(1, 'before\u0000between\uD800after');
    expect(library().paper(1).note.text).toBe('before\uFFFDbetween\uFFFDafter');
  });

  it('NO2 a note for a paper that is not in the library is refused as not found, and changes nothing', () => {
    const whole = dump(library().db);
    expect(() => library().note(99, 'x')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(dump(library().db)).toEqual(whole);
  });

  it('NO3 saves of one sitting are one step of undo', () => {
    for (const text of ['z', 'ze', 'zeb']) library().note(1, text);
    expect(library().undo().label).toBe('Edited a note');
    expect(library().paper(1).note.text).toBe('');
    expect(library().history().undo).toBeNull();
    library().redo();
    expect(library().paper(1).note.text).toBe('zeb');
  });

  it('NO3 another change between two saves makes them two steps', () => {
    library().note(1, 'first');
    library().mark([2], 'starred');
    library().note(1, 'first and second');
    library().undo();
    expect(library().paper(1).note.text).toBe('first');
    expect(library().paper(2).starredAt).not.toBeNull();
  });

  it('NO3 a save after an undo is a step of its own, and the undone text stays as a version', () => {
    library().note(1, 'first');
    library().undo();
    library().note(1, 'second');
    expect(library().versions(1)).toEqual(['first']);
    library().undo();
    expect(library().paper(1).note.text).toBe('');
    expect(library().versions(1)).toEqual(['second', 'first']);
  });

  it('NO4 saves of one sitting are one version; another sitting keeps the text before it', () => {
    for (const text of ['a', 'ab', 'abc']) library().note(1, text, 'morning');
    expect(library().paper(1).note.versions).toBe(0);
    for (const text of ['abcd', 'abcde']) library().note(1, text, 'evening');
    expect(library().versions(1)).toEqual(['abc']);
    expect(library().paper(1).note.versions).toBe(1);
  });

  it('NO4 a sitting that goes on for more than ten minutes keeps a version for each ten', () => {
    library().note(1, 'a');
    for (let minutes = 1; minutes <= 25; minutes++) {
      library().time += minute;
      library().note(1, 'a'.repeat(minutes + 1));
    }
    expect(
      library()
        .versions(1)
        .map((text) => text.length),
    ).toEqual([20, 10]);
  });

  it('NO5 a save that takes away more than 40 characters keeps the text before it', () => {
    const long = 'x'.repeat(100);
    library().note(1, long);
    library().note(1, 'x'.repeat(60));
    expect(library().versions(1)).toEqual([]);
    library().note(1, 'x'.repeat(19));
    expect(library().versions(1)).toEqual(['x'.repeat(60)]);
    library().note(1, '');
    expect(library().versions(1)).toEqual(['x'.repeat(60)]);
  });

  it('NO6 undo and redo keep the text that they replace as a version, so that none is lost', () => {
    library().note(1, 'mine');
    library().undo();
    expect(library().versions(1)).toEqual(['mine']);
    library().redo();
    library().undo();
    expect(library().versions(1)).toEqual(['mine']);
  });

  it('NO7 a text saved again is no change', () => {
    library().note(1, 'mine');
    const { note } = library().paper(1);
    expect(library().note(1, 'mine', 'another sitting').label).toBeNull();
    expect(library().paper(1).note).toEqual(note);
  });

  it('NO8 a note counts and is listed while it has a text', () => {
    library().note(2, 'something');
    expect([library().list('noted'), library().counts().noted]).toEqual([[2], 1]);
    library().note(2, '');
    expect([library().list('noted'), library().counts().noted]).toEqual([[], 0]);
  });

  it('NO8 says when a note was last written', () => {
    library().note(1, 'a');
    library().time = 5_000;
    library().note(1, 'b');
    expect(library().paper(1).note.updatedAt).toBe(5_001);
    expect(library().paper(2).note).toEqual({ text: '', updatedAt: null, versions: 0 });
  });
});
