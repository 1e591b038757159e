import type { Query, QueryNode, QueryText } from './query.ts';
import { capitalized, labelOfPart } from './query-labels.ts';
import { parseQuery } from './query-parse.ts';
import { printPart, printQuery } from './query-print.ts';
import { sortWords } from './query-wording.ts';
import { resolveSubject } from './subjects.ts';
import { tagKey } from './tag.ts';

/** A field of which a paper has one value: several of them can only be alternatives. */
export type SingleField = 'subject' | 'year' | 'read';

/** A part of a search that is shown beside it, and can be taken away. */
export interface QueryChip {
  kind: 'filter' | 'not' | 'or' | 'sort';
  /** The part in its normal form. */
  text: string;
  /** The part for people. */
  label: string;
}

/**
 * The parts of a search that narrow it beside its plain words, in their order, and last the order it asks for: fields,
 * what is not wanted, and alternatives.
 *
 * @param text as typed
 */
export function queryChips(text: string): QueryChip[] {
  const { filter, sort } = parseQuery(text).query;
  const chips = partsOf(filter).filter(isChip).map(toChip);
  if (sort !== null) chips.push({ kind: 'sort', text: `sort:${sort}`, label: capitalized(sortWords[sort]) });
  return chips;
}

/** The search without the part of one of its chips, in its normal form; without a chip of this index, all of it. */
export function withoutChip(text: string, index: number): string {
  const { filter, sort } = parseQuery(text).query;
  const parts = partsOf(filter);
  const taken = parts.filter(isChip)[index];
  const isSort = taken === undefined && index === parts.filter(isChip).length;
  return print(
    parts.filter((part) => part !== taken),
    isSort ? null : sort,
  );
}

/** Whether a value is chosen: it is a part of the search, or one of the alternatives for its field. */
export function hasFacet(text: string, facet: QueryNode): boolean {
  return partsOf(parseQuery(text).query.filter).some((part) => holds(part, facet));
}

/** The values of fields that a search has chosen: its parts, and the alternatives for a field of one value a paper. */
export function chosenFacets(text: string): QueryNode[] {
  return partsOf(parseQuery(text).query.filter).flatMap((part) => {
    const [first] = alternativesOf(part);
    return first !== undefined && isAlternative(part, first) ? alternativesOf(part) : [part];
  });
}

/** The search without what it has chosen of a field of one value a paper: as if all its values were alternatives. */
export function withoutChoices(text: string, field: SingleField): string {
  const { filter, sort } = parseQuery(text).query;
  return print(
    partsOf(filter).filter((part) => !alternativesOf(part).every((one) => singleField(one) === field)),
    sort,
  );
}

/**
 * The search with a value chosen, or without it where it was, in its normal form; all else stays. Of a field that has one
 * value a paper (subject, year, read or unread), a second value is an alternative to the first.
 *
 * @param facet a value of a field, as {@link fieldValue} makes them, a year, a state, or a part that a paper has
 */
export function toggleFacet(text: string, facet: QueryNode): string {
  const { filter, sort } = parseQuery(text).query;
  const parts = partsOf(filter);
  if (parts.some((part) => holds(part, facet))) {
    return print(
      parts.flatMap((part) => without(part, facet)),
      sort,
    );
  }
  const beside = parts.find((part) => isAlternative(part, facet));
  if (beside !== undefined) {
    const both: QueryNode = { kind: 'or', parts: [...alternativesOf(beside), facet] };
    return print(
      parts.map((part) => (part === beside ? both : part)),
      sort,
    );
  }
  return print(added(parts, [facet]), sort);
}

/**
 * The search narrowed by more parts, in its normal form.
 *
 * @param order the order that it gets where it asks for none; null: none
 */
export function withParts(text: string, more: readonly QueryNode[], order: Query['sort']): string {
  const { filter, sort } = parseQuery(text).query;
  const parts = partsOf(filter);
  const missing = more.filter((part) => !parts.some((one) => isSame(one, part)));
  return print(added(parts, missing), sort ?? order);
}

/** A word that is still being typed stays the last one, so that it still finds what begins so. */
function added(parts: readonly QueryNode[], more: readonly QueryNode[]): QueryNode[] {
  const last = parts.at(-1);
  const isTyping = last !== undefined && endsInPrefix(last);
  return isTyping ? [...parts.slice(0, -1), ...more, last] : [...parts, ...more];
}

function partsOf(filter: QueryNode | null): QueryNode[] {
  if (filter === null) return [];
  return filter.kind === 'and' ? filter.parts : [filter];
}

function print(parts: QueryNode[], sort: Query['sort']): string {
  const [first = null, ...rest] = parts;
  return printQuery({ filter: rest.length === 0 ? first : { kind: 'and', parts }, sort });
}

function isChip(part: QueryNode): boolean {
  return part.kind !== 'text' || part.field !== null;
}

function toChip(part: QueryNode): QueryChip {
  const kind = part.kind === 'not' || part.kind === 'or' ? part.kind : 'filter';
  return { kind, text: printPart(part), label: labelOfPart(part) };
}

function holds(part: QueryNode, facet: QueryNode): boolean {
  if (isSame(part, facet)) return true;
  return part.kind === 'or' && isAlternative(part, facet) && part.parts.some((one) => isSame(one, facet));
}

function without(part: QueryNode, facet: QueryNode): QueryNode[] {
  if (!holds(part, facet)) return [part];
  const [first, ...rest] = alternativesOf(part).filter((one) => !isSame(one, facet));
  if (first === undefined) return [];
  return rest.length === 0 ? [first] : [{ kind: 'or', parts: [first, ...rest] }];
}

function alternativesOf(part: QueryNode): QueryNode[] {
  return part.kind === 'or' ? part.parts : [part];
}

/** Whether a part holds nothing but other values of a field of which a paper has one. */
function isAlternative(part: QueryNode, facet: QueryNode): boolean {
  const field = singleField(facet);
  return field !== null && alternativesOf(part).every((one) => singleField(one) === field);
}

function singleField(node: QueryNode): SingleField | null {
  if (node.kind === 'text') return node.field === 'subject' ? 'subject' : null;
  if (node.kind === 'is') return node.state === 'read' || node.state === 'unread' ? 'read' : null;
  if (node.kind !== 'date' || node.field !== 'date' || node.range.kind !== 'between') return null;
  const { from, to } = node.range;
  return from === to && from?.length === 4 ? 'year' : null;
}

function isSame(first: QueryNode, second: QueryNode): boolean {
  if (first.kind === 'text' && second.kind === 'text') {
    return first.field === second.field && valueOf(first) === valueOf(second);
  }
  return first.kind === second.kind && printPart(first) === printPart(second);
}

/** A value without what makes no difference: case, how a subject's code is shortened, and accents of a tag. */
function valueOf({ field, text }: QueryText): string {
  if (field === 'tag') return tagKey(text);
  const value = field === 'subject' ? (resolveSubject(text) ?? text) : text;
  return value.normalize('NFC').toLowerCase();
}

function endsInPrefix(node: QueryNode): boolean {
  if (node.kind === 'not') return endsInPrefix(node.part);
  if (node.kind === 'and' || node.kind === 'or') return node.parts.slice(-1).some(endsInPrefix);
  return node.kind === 'text' && node.isPrefix;
}
