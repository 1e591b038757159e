import type { ListQuery } from './paper.ts';

/** What a list can be narrowed by, in the order in which the filters are shown; facet-values.ts says what each one is. */
export const facetKinds = ['read', 'mark', 'tag', 'subject', 'year', 'author', 'affiliation', 'has'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** How many values of a facet come with an answer, beside those that are chosen. */
export const mostFacetValues = 30;

/** A list whose papers are counted by their values. Its order does not matter. */
export interface FacetQuery extends Pick<ListQuery, 'view' | 'search'> {
  facets: FacetKind[];
}

export interface FacetValue {
  /** As the library has it: a name, a subject's code, a year, a state. */
  value: string;
  /** How many papers the list has with it, or would have, where a choice of the same facet leaves them out. */
  papers: number;
}

/** The values of a facet. */
export interface FacetGroup {
  kind: FacetKind;
  /** Those that are chosen, also where no paper has them; then those of the most papers, {@link mostFacetValues} at most. */
  values: FacetValue[];
  /** False: there are at least so many papers. */
  isExact: boolean;
}

/** Counts by facet. The first answer has all that were asked for; `facets counted` brings those that are exact only later. */
export interface FacetAnswer {
  queryId: number;
  groups: FacetGroup[];
}
