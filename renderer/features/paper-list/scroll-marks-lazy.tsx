import { lazy, Suspense, useEffect, useMemo, useState, type RefObject } from 'react';
import { keyedOrderOf } from '../../../shared/list-order.ts';
import type { ListQuery } from '../../../shared/paper.ts';
import { afterFirstRows } from './use-first-rows.ts';

/** A shorter list needs no marks. */
const longList = 200;

const Marks = lazy(async () => ({ default: (await import('../jump/scroll-marks.tsx')).ScrollMarks }));

/**
 * Whether a list has marks beside its scrollbar, and room for them. While it is not known how long it is, it is as the
 * one before, so that rows keep their width while a search is typed.
 */
export function useIsMarked(shown: ListQuery | null, count: number, total: number | null): boolean {
  const [isLong, setIsLong] = useState(total === null || count > longList);
  if (total !== null && isLong !== count > longList) setIsLong(!isLong);
  const isKeyed = useMemo(() => shown !== null && keyedOrderOf(shown) !== null, [shown]);
  return isLong && isKeyed;
}

/** Years or letters beside the scrollbar. Their code comes after the first rows, which don't wait for it. */
export function ScrollMarks({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => void afterFirstRows.then(() => setIsTime(true)), []);
  if (!isTime) return null;
  return (
    <Suspense>
      <Marks scroller={scroller} />
    </Suspense>
  );
}
