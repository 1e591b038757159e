import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../shared/fold.ts';
import { type MarkedField, markedFields } from '../../../shared/match-terms.ts';
import { markingOf, matchesIn } from '../../../shared/matches.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { splitTex } from '../../../shared/tex.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';
import { typedText } from './query-arbitraries.ts';

const rangesIn = (search: string, field: MarkedField, text: string) =>
  matchesIn(markingOf(parseQuery(search).query), field, text).ranges;

/** The text with brackets around what is marked. */
function marked(search: string, text: string, field: MarkedField = 'title'): string {
  return rangesIn(search, field, text).reduceRight(
    (shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
    text,
  );
}

describe('marked words', () => {
  it.each([
    ['words anywhere', 'attention need', '[Attention] Is All You [Need]'],
    ['the whole of a word that is being typed', 'transf', 'A [Transformer] and [transfer] learning'],
    ['no word that only begins like one typed before', 'transf cost', 'Transfer at a [cost]'],
    ['no end of a word', 'ormer', 'A Transformer'],
    ['a phrase as it stands', '"state space"', 'Space in a [state-space] and a [State  space]'],
    ['a word with signs together', 'self-attention', 'Attention, self; [self attention] and [self-attention]'],
    ['a number with a point', '3.5', 'v3.5, 35 and [3.5].'],
    ['all parts of an OR', 'mamba OR hybrid', 'A [hybrid] [Mamba]'],
    ['nothing that is refused', 'mamba -hybrid NOT (vision -x)', 'A hybrid [Mamba] vision x'],
    ['nothing of a search without words', 'is:unread year:2025 sort:title', 'is unread 2025 title'],
  ])('WY1 are %s', (_, search, text) => {
    expect(marked(search, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });

  it.each([
    ['accents', 'muller uberraschung', '[Müller]s [Überraschung]'.replace('s ', ' ')],
    ['accents set as marks', 'muller', '[Mu\u0308ller]'],
    ['case and special letters', 'GROSSE LUKASZ', '[Größe] von [Łukasz]'],
    ['ligatures and width', 'efficient mamba', '[eﬃcient] [ＭＡＭＢＡ]'],
    ['soft hyphens', 'example', 'an [ex\u00ADample]'],
    ['other hyphens', 'self-attention', '[self\u2010attention]'],
    ['Greek', 'λόγος', 'ο [ΛΟΓΟΣ]'],
    ['Chinese', '学习', '深度[学习]综述'],
    ['one character of a run', '深', '[深]度学习'],
    ['its last character', '述', '学习综[述]'],
    ['narrow letters', 'ガ', '[ｶﾞ]'],
    ['Chinese beside Latin', '学习 bert', '[BERT][学习]'.replace('][', '')],
  ])('WY2 are found as a search finds them: %s', (_, search, text) => {
    expect(marked(search, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });

  it.each([
    ['title', 'title:mamba', 'title', '[mamba]'],
    ['title', 'title:mamba', 'abstract', 'mamba'],
    ['abstract', 'abstract:"a b"', 'abstract', '[a b]'],
    ['note', 'note:mamba', 'title', 'mamba'],
    ['tag', 'tag:mamba subject:cs.LG id:1', 'title', 'mamba cs.LG 1'],
    ['author', 'author:"Bercovich, A"', 'author', '[Akhiad] [Bercovich]'],
    ['another of that name', 'author:"Bercovich, A"', 'author', 'Nir Bercovich'],
    ['initial', 'author:"Akhiad Bercovich"', 'author', '[A]. [Bercovich]'],
    ['author', 'author:"Akhiad Bercovich"', 'title', 'Akhiad Bercovich'],
    ['affiliation', 'affiliation:tel-aviv', 'affiliation', '[Tel Aviv] University'],
  ] as const)('WY3 follow the field that a search names: %s', (_, search, field, text) => {
    expect(marked(search, text.replaceAll(/[[\]]/g, ''), field)).toBe(text);
  });

  it.each([
    ['in dollars', 'times', 'a $2\\times$ of [times]'],
    ['in \\(', 'alpha', '\\(alpha\\) [alpha]'],
    ['in an environment', 'x', '\\begin{equation}x\\end{equation} [x]'],
    ['over a formula', '"a b"', 'a $x$ b and [a b]'],
    ['a macro', 'emph', '\\emph{it} and [emph]'],
  ])('WY4 are never in TeX: %s', (_, search, text) => {
    expect(marked(search, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });

  it('WY4 a text that has a word only in a formula is marked nowhere', () => {
    expect(matchesIn(markingOf(parseQuery('mamba').query), 'title', 'A $mamba$')).toEqual({
      ranges: [],
      terms: new Set(),
    });
  });

  it('tell which words of the search are there', () => {
    const marking = markingOf(parseQuery('mamba -x vision hybrid').query);
    expect(matchesIn(marking, 'title', 'A hybrid Mamba').terms).toEqual(new Set([0, 2]));
  });

  it('WY5 lie in the text in order, apart, outside of TeX, and each holds a word of the search', () => {
    const piece = fc.constantFrom(
      ...[
        'mamba',
        'Müller',
        'pre-training',
        '学习',
        '深',
        'ｶﾞ',
        'n³',
        '℃',
        ' ',
        '-',
        '$',
        '$x$',
        '\\(a\\)',
        '\\$',
        '\\em',
      ],
      ...['ß', 'ﬁ', '\u0301', '\u00AD', 'a', '3.5', '\n\n', '{', '}', '😀', 'Ω', '−'],
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, typedText), text, fc.constantFrom(...markedFields), (search, source, field) => {
        const marking = markingOf(parseQuery(search).query);
        const words = marking.terms.flatMap(({ parts }) => parts.flat().map((needle) => needle.words.join(' ')));
        const { ranges } = matchesIn(marking, field, source);
        let last = -1;
        const formulas = splitTex(source).filter(({ kind }) => kind === 'math');
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(source.length);
          last = to;
          const folded = foldText(source.slice(from, to)).replaceAll(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, ' ');
          expect(words.some((word) => folded.includes(word))).toBe(true);
          for (const { start, end } of formulas) expect(from >= end || to <= start).toBe(true);
        }
      }),
      { seed: 1, numRuns: 1_500 },
    );
  });

  it('words of ASCII letters are folded as all others are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]+$/), (word) => {
        expect(foldText(word)).toBe(word.toLowerCase());
      }),
      { seed: 1 },
    );
  });

  it('take time in proportion to the text', () => {
    for (const unit of ['mamba ', '学', 'a\u0301-', '$x$ mamba ', '{$', 'é']) {
      const growth = growthOfTime(
        (length) => unit.repeat(length / unit.length),
        (text) => rangesIn('mamba 学 "a a"', 'abstract', text),
        8_000,
      );
      expect(growth, unit).toBeLessThan(linearGrowth);
    }
  });
});
