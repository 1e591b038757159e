/** A field of research as the generator knows it: what its papers speak of, where they appear and who writes them. */
export interface FieldTerms {
  name: string;
  /** Authors of a usual paper. */
  team: number;
  /** How many of its abstracts carry TeX, from 0 to 1. */
  tex: number;
  /** 1: as many papers in each year; more: ever more of them in later years. */
  growth: 1 | 2 | 3 | 4;
  /** Has collaborations of hundreds of authors. */
  hasCollaborations?: true;
  venues: readonly [string, ...string[]];
  /** Nouns in the singular, the most used first, with spaces between. */
  nouns: string;
  adjectives: string;
  /** Each an arXiv code, a colon, and the topic's own terms in the singular, the most used first, with commas between. */
  topics: readonly string[];
}
