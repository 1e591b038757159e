import { foldText } from './fold.ts';
import type { Query, QueryNode, TextField } from './query.ts';

/** Words that a search looks for. */
export interface QueryTerm {
  /** Folded, in order; several must stand together. */
  words: string[];
  /** The last one may be the beginning of a word. */
  isPrefix: boolean;
  /** Null: anywhere. */
  field: TextField | null;
}

/** Most terms by which papers are ranked. */
const mostTerms = 32;

/** What a search would like to find, without what it refuses; some dozens of terms at most, those first typed. */
export function wantedTerms({ filter }: Query): QueryTerm[] {
  const terms: QueryTerm[] = [];
  if (filter !== null) collect(filter, terms);
  return terms;
}

/** Whether a search is for words alone that must all be there, wherever they are. */
export function isOfWords({ filter }: Query): boolean {
  const parts = filter === null ? [] : filter.kind === 'and' ? filter.parts : [filter];
  const terms = wantedTerms({ filter, sort: null });
  return terms.length === parts.length && terms.every(({ words, field }) => words.length === 1 && field === null);
}

function collect(node: QueryNode, terms: QueryTerm[]): void {
  if (terms.length >= mostTerms) return;
  if (node.kind === 'and' || node.kind === 'or') {
    for (const part of node.parts) collect(part, terms);
    return;
  }
  if (node.kind !== 'text' || node.field === 'tag' || node.field === 'subject' || node.field === 'id') return;
  const words = foldText(node.text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return;
  if (node.match === 'words' && node.field !== 'author') {
    terms.push({ words, isPrefix: node.isPrefix, field: node.field });
    return;
  }
  if (node.field === 'author') {
    // The parts of a name can stand in any order.
    for (const [at, word] of words.entries()) {
      terms.push({ words: [word], isPrefix: node.isPrefix && at === words.length - 1, field: 'author' });
    }
  } else terms.push({ words, isPrefix: node.isPrefix, field: node.field });
}
