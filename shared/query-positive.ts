import type { QueryNode, QueryText } from './query.ts';

/** The words and phrases that a search wants to find, in order; nothing of what stands under a NOT. */
export function positiveTexts(filter: QueryNode | null): QueryText[] {
  if (filter === null) return [];
  if (filter.kind === 'and' || filter.kind === 'or') return filter.parts.flatMap(positiveTexts);
  return filter.kind === 'text' ? [filter] : [];
}
