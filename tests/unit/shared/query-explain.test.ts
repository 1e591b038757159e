import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainQuery } from '../../../shared/query-explain.ts';
import { parseQuery } from '../../../shared/query-parse.ts';

const explain = (search: string): string => explainQuery(parseQuery(search).query);

describe('a search in a sentence', () => {
  it.each([
    ['', 'All papers'],
    ['sort:oldest', 'All papers, oldest first'],
    ['title:mamba is:unread sort:newest', 'Papers with “mamba” in the title, not read, newest first'],
    ['hybrid mamb', 'Papers with “hybrid” and “mamb…”'],
    ['title:a title:b c d e ', 'Papers with “a” and “b” in the title, with “c”, “d” and “e”'],
    ['"state space" -vision ', 'Papers with exactly “state space”, without “vision”'],
    ['author:"Bercovich, A" -author:Ailon ', 'Papers by “Bercovich, A”, not by “Ailon”'],
    ['subject:cs.LG subject:qux', 'Papers on Machine Learning, on qux'],
    ['tag:ml -tag:"To read"', 'Papers tagged “ml”, not tagged “To read”'],
    ['-note:x id:2504.00001', 'Papers without “x” in the note, with “2504.00001” as identifier'],
    ['-is:unread -is:read is:queued', 'Papers read, not read, in Up next'],
    ['has:highlight -has:code', 'Papers with a highlight, without code'],
    ['list:Mamba -list:"To read"', 'Papers of the saved search “Mamba”, not of the saved search “To read”'],
    ['year:2024..2026 ', 'Papers published from 2024 to 2026'],
    ['date:2025-04', 'Papers published in April 2025'],
    ['-date:2025-04-04', 'Papers not published on 4 April 2025'],
    ['date:2025-04.. added:..2025', 'Papers published since April 2025, added until 2025'],
    ['added:<7d read:this-week', 'Papers added in the last 7 days, read this week'],
    ['read:>1d added:<1d', 'Papers read more than a day ago, added in the last day'],
    ['mamba OR is:starred', 'Papers either with “mamba” or starred'],
    ['(a OR b) sort:relevance c ', 'Papers either with “a” or with “b”, with “c”, most relevant first'],
    [
      'a OR b has:doi OR -(c d) ',
      'Papers either with “a”, (with “b” and with a DOI) or (except those with “c” and “d”)',
    ],
    ['-(a (b OR is:new)) ', 'Papers except those with “a” and (either with “b” or new)'],
    ['sort:title a ', 'Papers with “a”, sorted by title'],
  ])('%s', (search, sentence) => {
    expect(explain(search)).toBe(sentence);
  });

  it('tells the first dozen of many parts', () => {
    expect(explain('is:read '.repeat(14))).toMatch(/^Papers read, (?:read, ){11}2 more$/);
    expect(explain(`a${' OR a'.repeat(912)} `)).toMatch(/^Papers either (?:with “a”, ){11}with “a” or 901 more$/);
    expect(explain('a '.repeat(13))).toMatch(/and “a”, 1 more$/);
  });

  it('there is one for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(explain(typed)).toMatch(/^(?:Papers |All papers$)/);
      }),
      { seed: 4 },
    );
  });
});
