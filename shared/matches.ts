import { type MarkedField, type MarkedTerm, markedFields, markedTerms, type Needle } from './match-terms.ts';
import { addPlacedWords, type PlacedWord } from './match-words.ts';
import type { Query } from './query.ts';
import { splitTex } from './tex.ts';

/** A part of a text, in UTF-16 units; `to` is the first one after it. */
export interface TextRange {
  from: number;
  to: number;
}

/** Where a text has words of a search. */
export interface Matches {
  /** In order; they neither touch nor overlap, and hold nothing of a formula. */
  ranges: TextRange[];
  /** Which of the search's words are there, by their place in {@link Marking.terms}. */
  terms: ReadonlySet<number>;
}

/** What a search marks in the texts of papers. */
export interface Marking {
  terms: readonly MarkedTerm[];
  fields: Readonly<Record<MarkedField, FieldNeedles>>;
}

/** A needle with the term and the part that it stands for. */
interface Wanted extends Needle {
  term: number;
  part: number;
}

interface FieldNeedles {
  /** By the first word. */
  byWord: ReadonlyMap<string, readonly Wanted[]>;
  /** Those whose one word may be the beginning of one. */
  beginnings: readonly Wanted[];
}

/** So much of a text is read in one step, in UTF-16 units. */
const stepLength = 4_000;
const nothing: Matches = { ranges: [], terms: new Set() };

/** What a search marks: the words and phrases that it wants, each in the fields that it names. */
export function markingOf(query: Query): Marking {
  return markingOfTerms(markedTerms(query));
}

/** What these words and phrases mark. */
export function markingOfTerms(terms: readonly MarkedTerm[]): Marking {
  const inField = (field: MarkedField) => [field, needlesIn(terms, field)] as const;
  return { terms, fields: Object.fromEntries(markedFields.map(inField)) as Marking['fields'] };
}

/**
 * The words of a search in a text, folded as the index folds them: the word that begins with what is being typed is
 * marked whole. Linear in the length of the text.
 *
 * @param text as it is kept; of authors and affiliations one name
 */
export function matchesIn(marking: Marking, field: MarkedField, text: string): Matches {
  const steps = matchSteps(marking, field, text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link matchesIn}, in steps of less than a millisecond. */
export function* matchSteps(marking: Marking, field: MarkedField, text: string): Generator<void, Matches> {
  const needles = marking.fields[field];
  if (needles.byWord.size === 0 && needles.beginnings.length === 0) return nothing;
  const hits: Hit[] = [];
  let read = 0;
  for (const { kind, source, start } of splitTex(text)) {
    if (kind === 'math') continue;
    const words: PlacedWord[] = [];
    for (const [from, to] of stretches(source)) {
      addPlacedWords(source.slice(from, to), start + from, words);
      read += to - from;
      if (read < stepLength) continue;
      read = 0;
      yield;
    }
    addHits(words, needles, hits);
  }
  if (hits.length === 0) return nothing;
  const found = new Set(hits.map(({ term }) => term));
  const terms = new Set([...found].filter((term) => isWhole(marking.terms[term], term, hits)));
  return { ranges: union(hits.filter(({ term }) => terms.has(term))), terms };
}

/** A text in pieces of about a step's length that end at white space. */
function* stretches(text: string): Generator<readonly [number, number]> {
  const space = /\s/g;
  for (let from = 0; from < text.length;) {
    space.lastIndex = from + stepLength;
    const to = space.lastIndex < text.length ? (space.exec(text)?.index ?? text.length) : text.length;
    yield [from, to];
    from = to;
  }
}

interface Hit extends TextRange {
  term: number;
  part: number;
}

function needlesIn(terms: readonly MarkedTerm[], field: MarkedField): FieldNeedles {
  const byWord = new Map<string, Wanted[]>();
  const beginnings: Wanted[] = [];
  terms.forEach(({ field: only, parts }, term) => {
    if (only !== null && only !== field) return;
    parts.forEach((needles, part) => {
      for (const needle of needles) {
        const wanted = { ...needle, term, part };
        const [first = ''] = needle.words;
        if (needle.isPrefix && needle.words.length === 1) beginnings.push(wanted);
        else byWord.set(first, [...(byWord.get(first) ?? []), wanted]);
      }
    });
  });
  return { byWord, beginnings };
}

function addHits(words: readonly PlacedWord[], { byWord, beginnings }: FieldNeedles, hits: Hit[]): void {
  words.forEach(({ word, from, to, headTo }, index) => {
    for (const { words: wanted, term, part } of beginnings) {
      const [beginning = ''] = wanted;
      if (word.startsWith(beginning)) hits.push({ from, to: isOneCharacter(beginning) ? headTo : to, term, part });
    }
    for (const needle of byWord.get(word) ?? []) {
      const last = lastWord(words, index, needle);
      if (last !== null) hits.push({ from, to: last.to, term: needle.term, part: needle.part });
    }
  });
}

/** The last of the words that stand here as the needle has them; null if they don't. */
function lastWord(words: readonly PlacedWord[], start: number, { words: wanted, isPrefix }: Needle): PlacedWord | null {
  const end = wanted.length - 1;
  const fits = wanted.every((part, index) => {
    const word = words[start + index]?.word;
    return isPrefix && index === end ? word?.startsWith(part) === true : word === part;
  });
  return fits ? (words[start + end] ?? null) : null;
}

/** Whether all parts of a term are there. */
function isWhole(term: MarkedTerm | undefined, number: number, hits: readonly Hit[]): boolean {
  if (term === undefined || term.parts.length === 1) return term !== undefined;
  return term.parts.every((_, part) => hits.some((hit) => hit.term === number && hit.part === part));
}

function isOneCharacter(text: string): boolean {
  return text.length <= 2 && [...text].length === 1;
}

/** The ranges in order, those that touch as one. */
function union(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
}
