import { type CompletedValues, type ValueField, valueFields } from '../../../shared/completion.ts';
import { beginName, nameWords } from '../../../shared/name-words.ts';
import type { CompletedField, CompletionContext } from '../../../shared/query-completion.ts';
import { type FieldName, fieldCompletions, fixedValues } from '../../../shared/query-field-names.ts';
import { subjectName } from '../../../shared/subjects.ts';

/** One thing that can be chosen under the search box. */
export type Offer =
  | { kind: 'field'; name: FieldName; explanation: string }
  | ValueOffer
  /** A whole search of before. */
  | { kind: 'recent'; search: string }
  | { kind: 'clear-recent' };

/** A value of a field. */
export interface ValueOffer {
  kind: 'value';
  field: CompletedField;
  /** What is written into the search. */
  value: string;
  /** What it is called: of a subject's code its name. */
  shown: string;
  /** How many papers have it; null where that is not counted. */
  papers: number | null;
  /** Whether `papers` is exact, and not somewhat more than there are. */
  isExact: boolean;
  explanation: string;
}

/** How many rows there are at most: fewer where a word is typed, which may well be meant as a word. */
const mostOffers = 8;
const mostForWord = 6;
/** What a word may be a value of, with how many of each, in this order. */
const fieldsOfWords: readonly { field: ValueField; most: number }[] = [
  { field: 'author', most: 4 },
  { field: 'tag', most: 2 },
  { field: 'subject', most: 2 },
  { field: 'affiliation', most: 2 },
  { field: 'venue', most: 2 },
];
const recentShown = 8;

/** The fields whose values must be asked of the library at a place of a search. */
export function fieldsToAsk(context: CompletionContext): ValueField[] {
  if (context.kind === 'field') return [];
  if (context.kind === 'word') return fieldsOfWords.map(({ field }) => field);
  return valueFields.filter((field) => field === context.field);
}

/**
 * What can be chosen at a place of a search, the likeliest first.
 *
 * @param values what the library gave for {@link fieldsToAsk}
 * @param lists the saved searches that fit what is typed, where the name of one is
 */
export function offersFor(
  context: CompletionContext,
  values: Partial<Record<ValueField, CompletedValues>>,
  lists: readonly ValueOffer[] = [],
): readonly Offer[] {
  const valuesOf = (field: ValueField): ValueOffer[] => toOffers(field, values[field]);
  const offers: Offer[] =
    context.kind === 'value'
      ? [...ofEveryLibrary(context.field), ...fieldsToAsk(context).flatMap(valuesOf), ...lists]
      : fieldCompletions(context.typed).map(({ name, explanation }) => ({ kind: 'field', name, explanation }));
  if (context.kind === 'word') {
    for (const { field, most } of fieldsOfWords) offers.push(...valuesOf(field).slice(0, most));
  }
  return narrowed(offers, context).slice(0, context.kind === 'word' ? mostForWord : mostOffers);
}

/** Those of the offers that still fit what is typed, while newer ones are on their way. */
export function narrowed(offers: readonly Offer[], context: CompletionContext): readonly Offer[] {
  return offers.filter((offer) => {
    if (offer.kind === 'field') return context.kind !== 'value' && offer.name.startsWith(context.typed.toLowerCase());
    if (offer.kind !== 'value' || offer.value === context.typed) return false;
    if (context.kind === 'value' ? context.field !== offer.field : context.kind === 'field') return false;
    return hasNames(offer.field)
      ? beginName(nameWords(context.typed), nameWords(`${offer.value} ${offer.shown}`))
      : offer.value.startsWith(context.typed.toLowerCase());
  });
}

/** The searches of before, newest first, and a way to forget them. */
export function recentOffers(searches: readonly string[]): readonly Offer[] {
  if (searches.length === 0) return [];
  return [
    ...searches.slice(0, recentShown).map((search): Offer => ({ kind: 'recent', search })),
    { kind: 'clear-recent' },
  ];
}

function toOffers(field: ValueField, answer: CompletedValues | undefined): ValueOffer[] {
  if (answer === undefined) return [];
  return answer.values.map(({ value, papers }) => ({
    kind: 'value',
    field,
    value,
    shown: field === 'subject' ? subjectName(value) : value,
    papers,
    isExact: answer.areExact,
    explanation: '',
  }));
}

function ofEveryLibrary(field: CompletedField): ValueOffer[] {
  return fixedValues(field).map(({ name, explanation }) => ({
    kind: 'value',
    field,
    value: name,
    shown: name,
    papers: null,
    isExact: true,
    explanation,
  }));
}

/** Whether its values are names, which are found by any of their words. */
function hasNames(field: CompletedField): boolean {
  return field === 'list' || valueFields.some((known) => known === field);
}
