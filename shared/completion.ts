/** The fields whose values the library offers, with how many papers have each. */
export const valueFields = ['author', 'affiliation', 'venue', 'subject', 'year', 'tag'] as const;
export type ValueField = (typeof valueFields)[number];

/** A value of a field as papers have it; a subject is its code, a tag's name has those of its parents before it. */
export interface CountedValue {
  value: string;
  /** How many papers have it; for a tag, it or one that stands under it. */
  papers: number;
}

/** Values that a search can be completed with. */
export interface CompletedValues {
  /** Eight at most, those of the most papers first. */
  values: CountedValue[];
  /** False: papers in Trash are too many to be taken off, or those of nested tags to be counted once each. */
  areExact: boolean;
}

/** How many words are asked about at once. */
export const mostAskedWords = 8;

/** A word of a search that may be misspelt, or the name of a tag. */
export interface AskedWord {
  word: string;
  isTag: boolean;
  /** It may be the beginning of one. */
  isPrefix: boolean;
}

/**
 * What may have been meant by a word that the library does not have: another one of it, folded, that is one edit away; or
 * by the name of a tag that there is not: that of another one.
 */
export interface WordSuggestion {
  word: string;
  isTag: boolean;
  suggestion: string;
}
