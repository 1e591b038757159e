import { describe, expect, it } from 'vitest';
import { wordsToCheck, withSuggestions } from '../../../shared/query-suggestions.ts';

describe('the words of a search that may be misspelt', () => {
  it.each([
    ['attemtion mamba', ['attemtion', 'mamba…']],
    ['attemtion ', ['attemtion']],
    ['"state spce" x', ['state', 'spce', 'x…']],
    ['self-attemtion is', ['self', 'attemtion', 'is…']],
    ['author:bercovch title:(Müler OR x) ', ['bercovch', 'Müler', 'x']],
    ['-mamba subject:cs.LG year:2024 is:unread -tag:ml id:2504.1 sort:newest ', []],
    ['tag:"Machine lerning" tag:prun', ['#Machine lerning', '#prun…']],
    ['a AND b OR NOT c ', ['a', 'b', 'c']],
    ['same same ', ['same']],
    ['', []],
  ])('DM3 of %s', (search, words) => {
    const told = wordsToCheck(search).map(
      ({ word, isTag, isPrefix }) => `${isTag ? '#' : ''}${word}${isPrefix ? '…' : ''}`,
    );
    expect(told).toEqual(words);
  });

  it('DM3 are eight at most', () => {
    expect(wordsToCheck(Array.from({ length: 3_000 }, (_, at) => `w${at}`).join(' '))).toHaveLength(8);
  });

  it.each([
    ['attemtion', [['attemtion', 'attention']], 'attention'],
    [
      '"self-attemtion" -attemtion author:x attemtion',
      [['attemtion', 'attention']],
      '"self-attention" -attemtion author:x attention',
    ],
    [
      'title:(atention mamab)',
      [
        ['atention', 'attention'],
        ['mamab', 'mamba'],
      ],
      'title:(attention mamba)',
    ],
    ['subject:mamab mamab', [['mamab', 'mamba']], 'subject:mamab mamba'],
    [
      'tag:prunning prunning tag:"prunning" x',
      [
        ['#prunning', 'methods/pruning of heads'],
        ['prunning', 'pruning'],
      ],
      'tag:"methods/pruning of heads" pruning tag:"methods/pruning of heads" x',
    ],
    ['nothing', [], 'nothing'],
  ] as [string, [string, string][], string][])('DM3 %s with %o becomes %s', (search, suggestions, becomes) => {
    const given = suggestions.map(([word, suggestion]) => ({
      word: word.replace(/^#/, ''),
      isTag: word.startsWith('#'),
      suggestion,
    }));
    expect(withSuggestions(search, given)).toBe(becomes);
  });
});
