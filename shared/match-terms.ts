import { foldTermToFts } from './fold-terms.ts';
import type { Query, QueryText } from './query.ts';
import { positiveTexts } from './query-positive.ts';

export const markedFields = ['title', 'abstract', 'author', 'note', 'affiliation', 'venue'] as const;
/** The texts of a paper in which found words are marked. */
export type MarkedField = (typeof markedFields)[number];

/** Folded words that stand side by side. */
export interface Needle {
  words: readonly string[];
  /** The last one may be the beginning of a word. */
  isPrefix: boolean;
}

/** A word, a phrase or a name of a search, with all that marks it. */
export interface MarkedTerm {
  /** Null: each of them. */
  field: MarkedField | null;
  /** Each part must be found, by one of its needles. More than one only where a name was asked for. */
  parts: readonly (readonly Needle[])[];
}

/** Of a search with more words its first ones are marked. */
const mostTerms = 64;
/** A longer word or phrase is not marked, in UTF-16 units. */
const longestTerm = 300;

/** What to mark of a search, in the order in which it was typed. */
export function markedTerms({ filter }: Query): MarkedTerm[] {
  return positiveTexts(filter)
    .slice(0, mostTerms)
    .flatMap((node) => {
      const field = node.field === null ? null : markedFields.find((known) => known === node.field);
      if (field === undefined || node.text.length > longestTerm) return [];
      const parts = field === 'author' ? nameNeedles(node) : [textNeedles(node)];
      const known = parts.filter((needles) => needles.length > 0);
      return known.length === 0 ? [] : [{ field, parts: known }];
    });
}

function textNeedles({ field, text, match, isPrefix }: QueryText): Needle[] {
  const isPhrase = match === 'phrase' || field === 'affiliation' || field === 'venue';
  return needlesOf(text, isPrefix, isPhrase);
}

/** Of "Bercovich, A" both parts, the initial as the beginning of a name; a part spelt out also fits its initial. */
function nameNeedles({ text, isPrefix }: QueryText): Needle[][] {
  const parts = text.split(/[\s,.]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.map((part, index) => {
    const [initial = ''] = part;
    if (part === initial) return needlesOf(part, true, false);
    const spelt = needlesOf(part, isPrefix && index === parts.length - 1, false);
    return parts.length === 1 ? spelt : [...spelt, ...needlesOf(initial, false, false)];
  });
}

/** Every phrase with which the index of words is asked for a text: what finds a paper is what is marked in it. */
function needlesOf(text: string, isPrefix: boolean, isPhrase: boolean): Needle[] {
  const expression = foldTermToFts(text, { isPrefix, isPhrase }) ?? '';
  return [...expression.matchAll(/"([^"]+)"(\*?)/g)].map(([, phrase = '', star]) => ({
    words: phrase.split(' '),
    isPrefix: star === '*',
  }));
}
