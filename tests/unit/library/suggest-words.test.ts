import { describe, expect, it } from 'vitest';
import { planList } from '../../../electron/library/list.ts';
import { suggestWords } from '../../../electron/library/suggest-words.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary(
  { title: 'Attention and quantization', abstract: 'Müller on λόγος and нейрон, 深度学习.' },
  { title: 'Attention, attentive', abstract: 'state states' },
  { title: 'Intention', abstract: 'stated' },
);

function suggest(word: string, isPrefix = false, isTag = false): string | null {
  return suggestWords(library().db, [{ word, isTag, isPrefix }])[0]?.suggestion ?? null;
}

describe('did you mean', () => {
  it.each([
    ['a letter too few', 'attetion', 'attention'],
    ['a letter too many', 'attenttion', 'attention'],
    ['another letter', 'attemtion', 'attention'],
    ['two letters swapped', 'attnetion', 'attention'],
    ['the first letter', 'ttention', 'attention'],
    ['the last letter', 'attentio', 'attention'],
    ['capitals and accents', 'ATTÉMTION', 'attention'],
    ['an accent in the library', 'muler', 'muller'],
    ['Greek', 'λογοσσ', 'λογοσ'],
    ['Cyrillic', 'нейрн', 'неирон'],
    ['two edits', 'atentio', null],
    ['a word that is there', 'attention', null],
    ['a short word', 'adn', null],
    ['nothing near', 'xylophone', null],
    ['no word', '***', null],
    ['two words', 'attemtion quantisation', null],
    ['what two words are near to, the one of more papers', 'ittention', 'attention'],
  ])('DM1 %s', (_, word, suggestion) => {
    expect(suggest(word)).toBe(suggestion);
  });

  it('DM2 leaves alone what begins a word, where it may', () => {
    expect(suggest('attent')).toBeNull();
    expect(suggest('quant', true)).toBeNull();
    expect(suggest('quamt', true)).toBeNull();
    expect(suggest('stat', true)).toBeNull();
    expect(suggest('stat')).toBe('state');
  });

  it('DM1 answers for each word by itself', () => {
    const words = ['attemtion', 'attention', 'quantisation'].map((word) => ({ word, isTag: false, isPrefix: false }));
    expect(suggestWords(library().db, words)).toEqual([
      { word: 'attemtion', isTag: false, suggestion: 'attention' },
      { word: 'quantisation', isTag: false, suggestion: 'quantization' },
    ]);
  });

  it.each([
    ['the end of its name', 'PRUNING', 'methods/Pruning'],
    ['the end of its name, misspelt', 'prunnig', 'methods/Pruning'],
    ['all of it, misspelt', 'method/pruning', 'methods/Pruning'],
    ['a parent', 'metods', 'methods'],
    ['two swapped, in another case and with accents', 'LÉSRE', 'leser'],
    ['of several that of the most papers', 'leset', 'leser'],
    ['one that is there', 'methods/pruning', null],
    ['a parent that is there', 'methods', null],
    ['nothing near', 'xylophone', null],
    ['two edits', 'prnigg', null],
  ])('DM5 a tag that there is not: %s', (_, word, suggestion) => {
    library().tag([1], 'methods/speech');
    library().tag([1, 2], 'methods/Pruning');
    library().tag([1], 'lesen');
    library().tag([1, 2], 'leser');
    expect(suggest(word, false, true)).toBe(suggestion);
  });

  it('DM5 a tag that is being typed is left alone while one begins so, and a search for one that there is not says so', () => {
    library().tag([1], 'methods/pruning');
    expect(suggest('meth', true, true)).toBeNull();
    expect(suggest('meht', true, true)).toBeNull();
    const hintOf = (search: string): string | null =>
      planList(library().db, { view: { kind: 'all' }, search, sort: 'newest' }, new Date()).hint;
    expect(['tag:meth', 'tag:zzz', 'tag:methods ', 'tag:METHODS/pruning -tag:methods '].map(hintOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(hintOf('mamba OR (-tag:"pruning" is:read)')).toBe('There is no tag “pruning”: that part finds nothing.');
  });
});
