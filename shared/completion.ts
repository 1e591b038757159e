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

/** A word of a search that may be misspelt. */
export interface AskedWord {
  word: string;
  /** It may be the beginning of one. */
  isPrefix: boolean;
}

/** A word of the library, folded, that is one edit away from one that it does not have. */
export interface WordSuggestion {
  word: string;
  suggestion: string;
}
