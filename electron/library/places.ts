import type { PartialDate } from '../../shared/dates.ts';
import { firstRow, type ReadableLibrary } from './sql.ts';

/** How many papers may have one date. */
export const placesOfADate = 2 ** 22;
/** Beyond every place. */
export const placesEnd = Number.MAX_SAFE_INTEGER;

/**
 * Where the places of a date begin. A date with less precision comes before the days in it, as its text does, and papers
 * without a date come before all others.
 */
export function firstPlace(date: PartialDate | null): number {
  if (date === null) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return ((year * 13 + month) * 32 + day + 1) * placesOfADate;
}

/** Where the places after all dates within a date begin: of 2025, those of 2026. */
export function placeAfter(date: PartialDate): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return firstPlace(`${year + 1}`);
  if (day === undefined) return firstPlace(`${year}-${month + 1}`);
  return firstPlace(`${year}-${month}-${day + 1}`);
}

/**
 * A free place for a paper of a date, after those that are there.
 *
 * @throws Error when there are {@link placesOfADate} of that date: more than a library holds
 */
export function placeFor(db: ReadableLibrary, date: PartialDate | null): number {
  const first = firstPlace(date);
  const end = first + placesOfADate;
  const { last } = firstRow<{ last: number | null }>(
    db,
    'SELECT max(place) AS last FROM papers WHERE place >= ? AND place < ?',
    first,
    end,
  ) ?? { last: null };
  const place = (last ?? first) + 1;
  if (place >= end) throw new Error(`There is no place for one more paper of ${date ?? 'no date'}.`);
  return place;
}
