import type { Query, QueryNode, QueryText } from './query.ts';

/**
 * A search whose words are searched in the names of tags as well: each stands beside the tags that have it.
 *
 * @param tagsOf the names of the tags that have the words of a part
 */
export function withTags({ filter, sort }: Query, tagsOf: (node: QueryText) => readonly string[]): Query {
  return { filter: filter === null ? null : addTags(filter, tagsOf), sort };
}

function addTags(node: QueryNode, tagsOf: (node: QueryText) => readonly string[]): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { kind: node.kind, parts: node.parts.map((part) => addTags(part, tagsOf)) };
    case 'not':
      return { kind: 'not', part: addTags(node.part, tagsOf) };
    case 'text': {
      const tags = node.field === null ? tagsOf(node) : [];
      if (tags.length === 0) return node;
      const named = tags.map((text): QueryNode => ({
        kind: 'text',
        field: 'tag',
        text,
        match: 'phrase',
        isPrefix: false,
      }));
      return { kind: 'or', parts: [node, ...named] };
    }
    default:
      return node;
  }
}
