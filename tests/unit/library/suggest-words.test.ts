import { describe, expect, it } from 'vitest';
import { suggestWords } from '../../../electron/library/suggest-words.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary(
  { title: 'Attention and quantization', abstract: 'Müller on λόγος and нейрон, 深度学习.' },
  { title: 'Attention, attentive', abstract: 'state states' },
  { title: 'Intention', abstract: 'stated' },
);

function suggest(word: string, isPrefix = false): string | null {
  return suggestWords(library().db, [{ word, isPrefix }])[0]?.suggestion ?? null;
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
    const words = ['attemtion', 'attention', 'quantisation'].map((word) => ({ word, isPrefix: false }));
    expect(suggestWords(library().db, words)).toEqual([
      { word: 'attemtion', suggestion: 'attention' },
      { word: 'quantisation', suggestion: 'quantization' },
    ]);
  });
});
