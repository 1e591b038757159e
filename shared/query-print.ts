import type { Query, QueryNode, QueryText } from './query.ts';
import { isOfYears } from './query-dates.ts';

/**
 * A search in its normal form: `sort:` first, one space between parts, brackets only where they are needed. It ends in a
 * space where its last word is a whole one. Reading it gives the same search again. It never has more terms and brackets
 * than what was read, so that none are cut off.
 */
export function printQuery({ filter, sort }: Query): string {
  const parts = [...(sort === null ? [] : [`sort:${sort}`]), ...(filter === null ? [] : [print(filter)])];
  const text = parts.join(' ');
  return filter !== null && endsInWholeWord(filter) ? `${text} ` : text;
}

/** A part of a search in normal form, as it may stand between other parts. */
export function printPart(node: QueryNode): string {
  return node.kind === 'or' ? `(${print(node)})` : print(node);
}

function print(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.parts.map(printPart).join(' ');
    case 'or':
      return node.parts.map(print).join(' OR ');
    case 'not':
      return printNegated(node.part);
    case 'text':
      return printText(node);
    case 'is':
      return `is:${node.state}`;
    case 'has':
      return `has:${node.what}`;
    case 'list':
      return `list:"${node.name}"`;
    case 'date':
      return printDate(node);
  }
}

function printNegated(part: QueryNode): string {
  const text = print(part);
  if (part.kind === 'and' || part.kind === 'or') return `-(${text})`;
  return text.startsWith('-') ? `NOT ${text}` : `-${text}`;
}

function printText({ field, text, match }: QueryText): string {
  const value = match === 'phrase' ? `"${text}"` : text;
  return field === null ? value : `${field}:${value}`;
}

function printDate({ field, range }: Extract<QueryNode, { kind: 'date' }>): string {
  if (range.kind === 'since') return `${field}:${range.start}`;
  if (range.kind === 'age') return `${field}:${range.is === 'under' ? '<' : '>'}${range.days}d`;
  const name = field === 'date' && isOfYears(range) ? 'year' : field;
  const { from, to } = range;
  return `${name}:${from === to ? from : `${from ?? ''}..${to ?? ''}`}`;
}

function endsInWholeWord(node: QueryNode): boolean {
  if (node.kind === 'not') return endsInWholeWord(node.part);
  if (node.kind === 'and' || node.kind === 'or') return node.parts.slice(-1).some(endsInWholeWord);
  return node.kind === 'text' && node.match === 'words' && !node.isPrefix;
}
