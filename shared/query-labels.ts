import type { QueryNode, QueryText } from './query.ts';
import { daysInWords, dayVerbs, partWords, quotedWords, stateWords, subjectInWords } from './query-wording.ts';

/** A part of a search in a few words, for a chip: `'Subject: Machine Learning'`, `'Not: tag ml'`, `'by Bercovich'`. */
export function labelOfPart(node: QueryNode): string {
  const label = words(node, ': ');
  return beginsAsTyped(node) ? label : capitalized(label);
}

/** The same words as the beginning of a line. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a label begins with a word of the user's, or with the "by" of an author, which reads on from "papers". */
function beginsAsTyped(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.slice(0, 1).every(beginsAsTyped);
  return node.kind === 'text' && (node.field === null || node.field === 'author');
}

function words(node: QueryNode, joint: ': ' | ' '): string {
  switch (node.kind) {
    case 'not':
      return `not${joint}${inside(node.part)}`;
    case 'and':
      return node.parts.map(inside).join(' and ');
    case 'or':
      return alternatives(node.parts, joint);
    case 'text':
      return `${nameOf(node, joint)}${valueOf(node)}`;
    case 'date':
      return `${node.field === 'date' ? '' : `${dayVerbs[node.field]} `}${daysInWords(node.range)}`;
    case 'is':
      return stateWords[node.state];
    case 'has':
      return `has ${partWords[node.what]}`;
    case 'list':
      return `saved search${joint}${node.name}`;
  }
}

function inside(node: QueryNode): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${words(node, ' ')})` : words(node, ' ');
}

function alternatives(parts: readonly QueryNode[], joint: ': ' | ' '): string {
  const [first, ...rest] = parts.flatMap((part) => (part.kind === 'text' ? part : []));
  const isOneField = first !== undefined && rest.every(({ field }) => field === first.field);
  if (!isOneField || rest.length + 1 < parts.length) return parts.map(inside).join(' or ');
  return `${nameOf(first, joint)}${[first, ...rest].map(valueOf).join(' or ')}`;
}

function nameOf({ field }: QueryText, joint: ': ' | ' '): string {
  if (field === null) return '';
  if (field === 'author') return 'by ';
  return `${field === 'id' ? 'identifier' : field}${joint}`;
}

function valueOf(node: QueryText): string {
  if (node.field === 'subject') return subjectInWords(node.text);
  const isExact = node.match === 'phrase' && node.field !== 'author' && node.field !== 'tag';
  return isExact ? quotedWords(node) : `${node.text}${node.isPrefix ? '…' : ''}`;
}
