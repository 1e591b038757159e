import type { FacetKind, FacetValue } from '../../shared/facets.ts';
import type { PaperId } from '../../shared/paper.ts';
import { facetSources } from './facet-sources.ts';
import type { ReadableLibrary } from './sql.ts';

/** Papers that are looked at in one step: with their names, about a millisecond. */
const atOnce = 256;

/** Ids that are put in order in one step, some tenths of a millisecond. */
const orderedAtOnce = 1 << 16;

interface Count {
  papers: number;
  /** The paper that was counted last, where each paper has a row of its own. */
  last: PaperId | null;
}

/** How many of some papers have each value of a facet. */
export class FacetTally {
  readonly #counts = new Map<string, Count>();

  add(value: string, papers: number, paper: PaperId | null): void {
    const known = this.#counts.get(value);
    if (known === undefined) this.#counts.set(value, { papers, last: paper });
    else if (paper === null || known.last !== paper) {
      known.papers += papers;
      known.last = paper;
    }
  }

  /** All values, in no order. */
  *values(): Generator<FacetValue, void> {
    for (const [value, { papers }] of this.#counts) yield { value, papers };
  }

  /** The first values in an order, in one pass: there may be any number of them. */
  first(most: number, isBefore: (one: FacetValue, other: FacetValue) => boolean): FacetValue[] {
    const found: FacetValue[] = [];
    for (const one of this.values()) {
      const last = found.at(-1);
      if (found.length === most && last !== undefined && !isBefore(one, last)) continue;
      const at = found.findIndex((other) => isBefore(one, other));
      found.splice(at < 0 ? found.length : at, 0, one);
      if (found.length > most) found.pop();
    }
    return found;
  }
}

/**
 * The first ids of a list in ascending order, without the sort of a million that would hold up its thread: each is marked
 * in a map of all ids, and that is read from its beginning.
 *
 * @param count how many of them
 */
export function* ascending(ids: readonly PaperId[], count: number): Generator<null, Uint32Array> {
  let greatest = 0;
  for (let at = 0; at < count; at += 1) {
    greatest = Math.max(greatest, ids[at] ?? 0);
    if (at % orderedAtOnce === 0) yield null;
  }
  const isIn = new Uint8Array(greatest + 1);
  for (let at = 0; at < count; at += 1) {
    isIn[ids[at] ?? 0] = 1;
    if (at % orderedAtOnce === 0) yield null;
  }
  const ordered = new Uint32Array(count);
  let found = 0;
  for (let id = 1; id <= greatest; id += 1) {
    if (isIn[id] === 1) ordered[found++] = id;
    if (id % orderedAtOnce === 0) yield null;
  }
  return ordered;
}

/**
 * Counts papers by facets, in steps of about a millisecond.
 *
 * @param ids ascending: papers lie in that order in the file, so each page of it is read once
 */
export function* tallyFacets(
  db: ReadableLibrary,
  kinds: readonly FacetKind[],
  ids: Uint32Array,
): Generator<null, Map<FacetKind, FacetTally>> {
  const tallies = kinds.map((kind) => ({
    kind,
    tally: new FacetTally(),
    valuesBy: facetSources[kind].valuesBy?.(db),
    statement: db.prepare(facetSources[kind].sql, { returnArrays: true }),
  }));
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = JSON.stringify([...ids.subarray(at, at + atOnce)]);
    for (const { tally, statement, valuesBy } of tallies) {
      const rows = statement.all(some) as unknown as [value: string, papers: number, paper: PaperId | null][];
      if (valuesBy === undefined) for (const [value, papers, paper] of rows) tally.add(value, papers, paper);
      else for (const [by, papers, paper] of rows) for (const value of valuesBy(by)) tally.add(value, papers, paper);
      yield null;
    }
  }
  return new Map(tallies.map(({ kind, tally }) => [kind, tally]));
}
