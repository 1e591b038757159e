import { chosenValues, facets, valueKey } from '../../../shared/facet-values.ts';
import type { FacetGroup, FacetKind } from '../../../shared/facets.ts';
import type { QueryNode } from '../../../shared/query.ts';

/** A value that a list can be narrowed by. */
export interface FacetOption {
  key: string;
  label: string;
  /** Null while that is not known. */
  papers: number | null;
  isChosen: boolean;
  /** What it adds to the search, or takes from it. */
  part: QueryNode;
}

/** What a facet offers: what is chosen first, then the values that some paper has. */
export function facetOptions(kind: FacetKind, group: FacetGroup | undefined, search: string): FacetOption[] {
  const { label, part: partOf } = facets[kind];
  const papers = new Map((group?.values ?? []).map((counted) => [valueKey(kind, counted.value), counted]));
  const chosen = new Map<string, FacetOption>();
  for (const { value, part } of chosenValues(kind, search)) {
    const key = valueKey(kind, value);
    const known = papers.get(key);
    chosen.set(key, {
      key,
      label: label(known?.value ?? value),
      papers: known?.papers ?? null,
      isChosen: true,
      part,
    });
  }
  const others = [...papers]
    .filter(([key, counted]) => !chosen.has(key) && counted.papers > 0)
    .map(([key, { value, papers: count }]) => ({
      key,
      label: label(value),
      papers: count,
      isChosen: false,
      part: partOf(value),
    }));
  return [...chosen.values(), ...others];
}
