import { useEffect, useMemo, useState } from 'react';
import type { TextRange } from '../../../shared/matches.ts';
import { afterFirstRows } from './use-first-rows.ts';

/** Finds the words of one search in what rows show. */
export interface RowMarker {
  inTitle(title: string): readonly TextRange[];
  /** In the line of family names that a row shows of these. */
  inAuthors(names: readonly string[]): readonly TextRange[];
}

type MakeMarker = (search: string) => RowMarker;

/** Its code comes after the first rows; from then on words are marked in the frame in which rows are drawn. */
let loaded: MakeMarker | null = null;

/** What marks the words of a search in rows; null without words, and until its code is here. */
export function useRowMarker(search: string): RowMarker | null {
  const [make, setMake] = useState<MakeMarker | null>(() => loaded);
  useEffect(() => {
    if (loaded !== null) return;
    void afterFirstRows
      .then(() => import('./row-marks.ts'))
      .then(({ rowMarker }) => {
        loaded = rowMarker;
        setMake(() => rowMarker);
      });
  }, []);
  return useMemo(() => (make === null || search === '' ? null : make(search)), [make, search]);
}
