import { useEffect, type RefObject } from 'react';
import { type MarkedField, markedFields } from '../../../shared/match-terms.ts';
import { markingOf } from '../../../shared/matches.ts';
import type { PaperDetail } from '../../../shared/paper.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { paintMatches } from './search-marks.ts';

/** While a search is typed, marks in the reader wait for a pause so long, in milliseconds. */
const pause = 120;

/** Marks the words of the search in those parts of the reader that carry the name of a field in `data-marked`. */
export function useSearchMarks(reader: RefObject<HTMLElement | null>, search: string, paper: PaperDetail): void {
  const { id, title, abstract } = paper;
  useEffect(() => {
    if (search === '') return undefined;
    let marks: (() => void)[] = [];
    const timer = setTimeout(() => {
      const marking = markingOf(parseQuery(search).query);
      if (marking.terms.length === 0) return;
      const parts = reader.current?.querySelectorAll<HTMLElement>('[data-marked]') ?? [];
      marks = [...parts].flatMap((part) => {
        const field = fieldOf(part);
        return field === undefined ? [] : [paintMatches(part, marking, field)];
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      for (const takeAway of marks) takeAway();
    };
  }, [reader, search, id, title, abstract]);
}

function fieldOf({ dataset }: HTMLElement): MarkedField | undefined {
  return markedFields.find((field) => field === dataset['marked']);
}
