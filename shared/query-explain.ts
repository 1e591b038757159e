import type { Query, QueryNode, QueryText, TextField } from './query.ts';
import {
  daysInWords,
  dayVerbs,
  listInWords,
  partWords,
  quotedWords,
  sortWords,
  stateWords,
  subjectInWords,
} from './query-wording.ts';

/** Parts that are told one by one; nobody listens to more. */
const mostParts = 12;

const places: Record<Exclude<TextField, 'author' | 'subject' | 'tag'>, string> = {
  title: ' in the title',
  abstract: ' in the abstract',
  note: ' in the note',
  affiliation: ' in the affiliations',
  venue: ' in the venue',
  id: ' as identifier',
};

/** What a search finds, in a plain sentence: "Papers with “mamba” in the title, not read, newest first". */
export function explainQuery({ filter, sort }: Query): string {
  const parts = filter === null ? [] : filter.kind === 'and' ? clauses(filter.parts, clause) : [clause(filter)];
  if (sort !== null) parts.push(sortWords[sort]);
  const papers = filter === null ? 'All papers' : 'Papers';
  const [first, ...rest] = parts;
  if (first === undefined) return papers;
  // An order stands apart from the papers that it orders.
  return [filter === null ? `${papers}, ${first}` : `${papers} ${first}`, ...rest].join(', ');
}

/** What must hold together, words for the same place told together. */
function clauses(parts: readonly QueryNode[], tell: (part: QueryNode) => string): string[] {
  const told: string[] = [];
  const shown = parts.slice(0, mostParts);
  for (let at = 0; at < shown.length;) {
    const together = alike(shown.slice(at));
    if (together.length > 0) told.push(`with ${wordsInPlace(together)}`);
    else told.push(...shown.slice(at, at + 1).map(tell));
    at += Math.max(together.length, 1);
  }
  return [...told, ...more(parts)];
}

function more(parts: readonly QueryNode[]): string[] {
  return parts.length > mostParts ? [`${(parts.length - mostParts).toLocaleString('en')} more`] : [];
}

/** The words at the beginning that are looked for in the same place; none where it begins otherwise. */
function alike(parts: readonly QueryNode[]): QueryText[] {
  const found: QueryText[] = [];
  for (const part of parts) {
    if (part.kind !== 'text' || !isOfWords(part) || (found[0] ?? part).field !== part.field) break;
    found.push(part);
  }
  return found;
}

function clause(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return listInWords(clauses(node.parts, nested), 'and');
    case 'or':
      return `either ${listInWords([...node.parts.slice(0, mostParts).map(nested), ...more(node.parts)], 'or')}`;
    case 'not':
      return negated(node.part);
    case 'text':
      return text(node);
    case 'date':
      return `${dayVerbs[node.field]} ${daysInWords(node.range)}`;
    case 'is':
      return node.state === 'unread' ? 'not read' : stateWords[node.state];
    case 'has':
      return `with ${partWords[node.what]}`;
    case 'list':
      return `of the saved search “${node.name}”`;
  }
}

/** Inside of another clause, so that it can't be taken for a part of it. */
function nested(node: QueryNode): string {
  const isOfParts = (part: QueryNode): boolean => part.kind === 'and' || part.kind === 'or';
  return isOfParts(node.kind === 'not' ? node.part : node) ? `(${clause(node)})` : clause(node);
}

function text(node: QueryText): string {
  switch (node.field) {
    case 'author':
      return `by ${quotedWords(node)}`;
    case 'subject':
      return `on ${subjectInWords(node.text)}`;
    case 'tag':
      return `tagged ${quotedWords(node)}`;
    default:
      return `with ${wordsInPlace([node])}`;
  }
}

function wordsInPlace(nodes: readonly QueryText[]): string {
  const words = nodes.map((node) => (node.match === 'phrase' ? `exactly ${quotedWords(node)}` : quotedWords(node)));
  const field = nodes[0]?.field ?? null;
  const place = field === null || field === 'author' || field === 'subject' || field === 'tag' ? '' : places[field];
  return `${listInWords(words, 'and')}${place}`;
}

function isOfWords({ field }: QueryText): boolean {
  return field !== 'author' && field !== 'subject' && field !== 'tag';
}

function negated(part: QueryNode): string {
  if (part.kind === 'and' || part.kind === 'or') return `except those ${clause(part)}`;
  if (part.kind === 'is' && part.state === 'unread') return 'read';
  const told = clause(part);
  return told.startsWith('with ') ? `without ${told.slice('with '.length)}` : `not ${told}`;
}
