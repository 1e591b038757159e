import type { FacetKind } from './facets.ts';
import type { SingleField } from './query-facets.ts';
import { chosenFacets } from './query-facets.ts';
import type { QueryNode, QueryPart, QueryState, TextField } from './query.ts';
import { fieldValue } from './query-values.ts';
import { subjectName, subjectsNamed } from './subjects.ts';
import { tagKey } from './tag.ts';

/** A kind of values by which a list is narrowed. */
export interface Facet {
  title: string;
  /** The field of which a paper has one value, so that several chosen ones are alternatives; null: all chosen must hold. */
  single: SingleField | null;
  /** Which values come first: those of most papers, the greatest, or these in this order. */
  order: 'papers' | 'greatest' | readonly string[];
  /** What a value is called on screen. */
  label(value: string): string;
  /** Whether a value of the library can be asked for. */
  isValue(value: string): boolean;
  /** A value as a part of a search. */
  part(value: string): QueryNode;
  /** The value that a part of a search asks for; null: none of this facet. */
  valueOf(part: QueryNode): string | null;
}

const readStates: Partial<Record<QueryState, string>> = { unread: 'Unread', read: 'Read' };
const marks: Partial<Record<QueryState, string>> = { starred: 'Starred', queued: 'Up next' };
const parts: Partial<Record<QueryPart, string>> = { code: 'Code', note: 'Note', abstract: 'Abstract', doi: 'DOI' };

/** What each facet is. Another one is a line here, one in the library's facet-sources.ts, and its name in facets.ts. */
export const facets: Record<FacetKind, Facet> = {
  read: ofChoices('Read state', readStates, 'read', (state) => ({ kind: 'is', state }), stateOf),
  mark: ofChoices('Marks', marks, null, (state) => ({ kind: 'is', state }), stateOf),
  tag: {
    ...ofField('Tag', 'tag'),
    // A tag's name may be a sign.
    isValue: () => true,
  },
  subject: {
    ...ofField('Subject', 'subject'),
    single: 'subject',
    label: subjectName,
    valueOf: (part) => {
      if (part.kind !== 'text' || part.field !== 'subject') return null;
      const [code, ...more] = subjectsNamed(part.text);
      return more.length > 0 ? null : (code ?? part.text);
    },
  },
  year: {
    title: 'Year',
    single: 'year',
    order: 'greatest',
    label: (value) => value,
    isValue: (value) => /^\d{4}$/.test(value),
    part: (value) => ({ kind: 'date', field: 'date', range: { kind: 'between', from: value, to: value } }),
    valueOf: (part) => {
      if (part.kind !== 'date' || part.field !== 'date' || part.range.kind !== 'between') return null;
      const { from, to } = part.range;
      return from === to && from?.length === 4 ? from : null;
    },
  },
  author: ofField('Author', 'author'),
  affiliation: ofField('Affiliation', 'affiliation'),
  has: ofChoices(
    'Has',
    parts,
    null,
    (what) => ({ kind: 'has', what }),
    (part) => (part.kind === 'has' ? part.what : null),
  ),
};

/** The values of a facet that a search has chosen, each with the part of the search that asks for it. */
export function chosenValues(kind: FacetKind, search: string): { value: string; part: QueryNode }[] {
  return chosenFacets(search).flatMap((part) => {
    const value = facets[kind].valueOf(part);
    return value === null ? [] : [{ value, part }];
  });
}

/** A value without what makes no difference to a search: values with the same key are one. */
export function valueKey(kind: FacetKind, value: string): string {
  const { part, valueOf } = facets[kind];
  const asked = valueOf(part(value)) ?? value;
  return kind === 'tag' ? tagKey(asked) : asked.normalize('NFC').toLowerCase();
}

/** A facet whose values are those of a field, each of which a paper may have several of. */
function ofField(title: string, field: TextField): Facet {
  return {
    title,
    single: null,
    order: 'papers',
    label: (value) => value,
    // A text without any letter or digit is nothing that a search finds.
    isValue: (value) => /[\p{L}\p{N}]/u.test(value),
    part: (value) => fieldValue(field, value),
    valueOf: (part) => (part.kind === 'text' && part.field === field ? part.text : null),
  };
}

/** A facet of a few values that are the same in every library. */
function ofChoices<Choice extends string>(
  title: string,
  labels: Partial<Record<Choice, string>>,
  single: SingleField | null,
  part: (choice: Choice) => QueryNode,
  valueOf: (part: QueryNode) => Choice | null,
): Facet {
  const isChoice = (value: string): value is Choice => Object.hasOwn(labels, value);
  const ofOwn = (value: Choice | null): Choice | null => (value !== null && isChoice(value) ? value : null);
  return {
    title,
    single,
    order: Object.keys(labels),
    label: (value) => (isChoice(value) ? (labels[value] ?? value) : value),
    isValue: isChoice,
    part: (value) => (isChoice(value) ? part(value) : { kind: 'and', parts: [] }),
    valueOf: (node) => ofOwn(valueOf(node)),
  };
}

function stateOf(part: QueryNode): QueryState | null {
  return part.kind === 'is' ? part.state : null;
}
