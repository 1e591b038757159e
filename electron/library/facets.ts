import {
  type FacetGroup,
  type FacetKind,
  type FacetQuery,
  type FacetValue,
  mostFacetValues,
} from '../../shared/facets.ts';
import { chosenValues, facets, valueKey } from '../../shared/facet-values.ts';
import { withoutChoices } from '../../shared/query-facets.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import { printQuery } from '../../shared/query-print.ts';
import type { PaperId } from '../../shared/paper.ts';
import { countedBy, facetSources } from './facet-sources.ts';
import { ascending, type FacetTally, tallyFacets } from './facet-tally.ts';
import { planList } from './list.ts';
import { type Steps, walkList } from './list-walk.ts';
import type { ReadableLibrary } from './sql.ts';

/** A list that has no more papers than this is counted exactly at once. */
export const countedAtOnce = 5_000;
/** Of a longer list, the first answer counts so many of its newest papers. */
export const countedFirst = 2_000;
/** How many papers are counted by names: of a longer list these are the newest, and the counts stay "at least". */
const countedByNames = 200_000;

/** Counts that are ready, or null where a step brought none. */
export type FacetSteps = Generator<FacetGroup[] | null, void>;

/**
 * Counts the papers of a list by facets, in steps of some milliseconds at most: first by what is newest in the list, all
 * facets at once; then, where there is more, each facet as soon as its counts are exact.
 *
 * A facet of one value a paper (subject, year, read or unread) is counted in the list as it is without its own choices,
 * since another value of it would be an alternative: its counts say what each value would bring alone. All others are
 * counted in the list itself: their counts say what is left with one more value.
 *
 * @param now what a search for `added:<7d` is told against
 */
export function* countFacets(db: ReadableLibrary, query: FacetQuery, now: Date): FacetSteps {
  const lists = listsOf(db, query, now);
  const groups: FacetGroup[] = [];
  for (const list of lists) {
    yield* list.walk(countedAtOnce);
    const most = list.isShort ? countedAtOnce : countedFirst;
    groups.push(...(yield* countIn(db, query, list, list.kinds, most)));
  }
  yield groups;
  for (const by of countedBy) {
    for (const list of lists) {
      const kinds = list.kinds.filter((kind) => facetSources[kind].countedBy === by);
      if (list.isShort || kinds.length === 0) continue;
      yield* list.walk(Infinity);
      yield yield* countIn(db, query, list, kinds, by === 'name' ? countedByNames : Infinity);
    }
  }
}

/** The papers that some facets are counted in, newest first. */
class CountedList {
  readonly kinds: FacetKind[] = [];
  readonly ids: PaperId[] = [];
  #isWhole = false;
  readonly #steps: Steps;

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether the first answer has all of it. */
  get isShort(): boolean {
    return this.#isWhole && this.ids.length <= countedAtOnce;
  }

  /** Goes on until it has more papers than this, or all. */
  *walk(most: number): Generator<null, void> {
    while (!this.#isWhole && this.ids.length <= most) {
      const step = this.#steps.next();
      if (step.done === true) this.#isWhole = true;
      else for (const id of step.value) this.ids.push(id);
      yield null;
    }
  }
}

/** The lists to count in: one for all facets, but for those that are counted without their own choices. */
function listsOf(db: ReadableLibrary, { view, search, facets: kinds }: FacetQuery, now: Date): CountedList[] {
  const lists = new Map<string, CountedList>();
  const asked = printQuery(parseQuery(search).query);
  for (const kind of new Set(kinds)) {
    const { single } = facets[kind];
    const counted = single === null ? asked : withoutChoices(search, single);
    let list = lists.get(counted);
    if (list === undefined) {
      // Whatever the order that the search asks for, the newest are the quickest to find.
      const plan = { ...planList(db, { view, search: counted, sort: 'newest' }, now), sort: 'newest' as const };
      lists.set(counted, (list = new CountedList(walkList(db, plan))));
    }
    list.kinds.push(kind);
  }
  return [...lists.values()];
}

function* countIn(
  db: ReadableLibrary,
  { search }: FacetQuery,
  list: CountedList,
  kinds: readonly FacetKind[],
  most: number,
): Generator<null, FacetGroup[]> {
  const isExact = list.isWhole && list.ids.length <= most;
  const ids = yield* ascending(list.ids, Math.min(most, list.ids.length));
  const tallies = yield* tallyFacets(db, kinds, ids);
  return kinds.flatMap((kind) => {
    const tally = tallies.get(kind);
    return tally === undefined ? [] : { kind, values: valuesOf(kind, search, tally, ids.length), isExact };
  });
}

function valuesOf(kind: FacetKind, search: string, tally: FacetTally, papers: number): FacetValue[] {
  const chosen = new Map<string, FacetValue>();
  for (const { value } of chosenValues(kind, search)) {
    // What must hold is true of all papers of the list, however it is spelt there.
    chosen.set(valueKey(kind, value), { value, papers: facets[kind].single === null ? papers : 0 });
  }
  if (chosen.size > 0 && facets[kind].single !== null) {
    for (const { value, papers: counted } of tally.values()) {
      const known = chosen.get(valueKey(kind, value));
      if (known !== undefined) known.papers += counted;
    }
  }
  const isBefore = orderOf(kind);
  const others = tally
    .first(mostFacetValues + chosen.size, isBefore)
    .filter(({ value }) => facets[kind].isValue(value) && !chosen.has(valueKey(kind, value)));
  return [
    ...[...chosen.values()].sort((one, other) => (isBefore(one, other) ? -1 : 1)),
    ...others.slice(0, mostFacetValues),
  ];
}

function orderOf(kind: FacetKind): (one: FacetValue, other: FacetValue) => boolean {
  const { order } = facets[kind];
  if (order === 'greatest') return (one, other) => one.value > other.value;
  if (order !== 'papers') return (one, other) => order.indexOf(one.value) < order.indexOf(other.value);
  return (one, other) => one.papers > other.papers || (one.papers === other.papers && one.value < other.value);
}
