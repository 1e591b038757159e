import { familyNameRange } from '../../../shared/family-name.ts';
import { type Marking, markingOf, matchesIn, type TextRange } from '../../../shared/matches.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import type { RowMarker } from './use-row-marker.ts';

/** What a search marks in rows. */
export function rowMarker(search: string): RowMarker {
  const marking = markingOf(parseQuery(search).query);
  return {
    inTitle: (title) => matchesIn(marking, 'title', title).ranges,
    inAuthors: (names) => familyMarks(marking, names),
  };
}

/** The marks in family names that are shown one after the other with a comma between. */
function familyMarks(marking: Marking, names: readonly string[]): TextRange[] {
  let start = 0;
  return names.flatMap((name) => {
    const family = familyNameRange(name);
    const shift = start - family.from;
    start += family.to - family.from + ', '.length;
    return matchesIn(marking, 'author', name)
      .ranges.map(({ from, to }) => ({ from: Math.max(from, family.from), to: Math.min(to, family.to) }))
      .filter(({ from, to }) => from < to)
      .map(({ from, to }) => ({ from: from + shift, to: to + shift }));
  });
}
