import type { ChangedField } from './paper.ts';
import type { Query, QueryNode } from './query.ts';

/** Which changes of a paper can change whether it fits a search, or its place: a list of them asks again after those. */
export function fieldsThatMatter({ filter, sort }: Query): Set<ChangedField> {
  const fields = new Set<ChangedField>(sort === 'read' ? ['read'] : []);
  if (filter !== null) collect(filter, fields);
  return fields;
}

function collect(node: QueryNode, fields: Set<ChangedField>): void {
  switch (node.kind) {
    case 'and':
    case 'or':
      for (const part of node.parts) collect(part, fields);
      break;
    case 'not':
      collect(node.part, fields);
      break;
    case 'is':
      fields.add(node.state === 'unread' || node.state === 'new' ? 'read' : node.state);
      break;
    case 'list':
      // It may ask about anything that a mark or a note changes.
      for (const field of ['read', 'starred', 'queued', 'note', 'tagged', 'tags', 'searches'] as const)
        fields.add(field);
      break;
    case 'date':
      if (node.field === 'read') fields.add('read');
      break;
    case 'has':
      if (node.what === 'note') fields.add('note');
      if (node.what === 'tag') fields.add('tagged');
      break;
    case 'text':
      if (node.field === null || node.field === 'note') fields.add('note');
      if (node.field === null || node.field === 'tag') fields.add('tagged').add('tags');
      break;
  }
}

/** Whether what a search finds depends on the day: it changes by itself as days go by. */
export function asksForNow({ filter }: Query): boolean {
  return filter !== null && holdsNow(filter);
}

function holdsNow(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.some(holdsNow);
    case 'not':
      return holdsNow(node.part);
    case 'is':
      return node.state === 'new';
    case 'date':
      return node.range.kind !== 'between';
    case 'list':
      // It may ask so.
      return true;
    case 'has':
    case 'text':
      return false;
  }
}
