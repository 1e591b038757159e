import { placeCells } from './place-cells.ts';
import { placesOfADate } from './places.ts';
import type { ReadableLibrary } from './sql.ts';
import { StepSize } from './step-size.ts';

/** Places from the first, and before the second. */
export interface PlaceRange {
  from: number;
  before: number;
}

/** A range of places in the order of a list: papers without a date are first in places, and come last in both directions. */
export function datedFirst({ from, before }: PlaceRange, direction: 'ASC' | 'DESC'): PlaceRange[] {
  if (direction === 'DESC' || from >= placesOfADate) return [{ from, before }];
  return [
    { from: placesOfADate, before },
    { from, before: Math.min(before, placesOfADate) },
  ];
}

/**
 * Parts a range of places, in the order of {@link datedFirst} and without gaps: each part is as wide as the work between
 * two of them has shown to allow.
 */
export function* placeRanges(
  db: ReadableLibrary,
  range: PlaceRange,
  direction: 'ASC' | 'DESC',
): Generator<PlaceRange, void> {
  for (const part of datedFirst(range, direction)) yield* parts(db, part, direction);
}

function* parts(
  db: ReadableLibrary,
  { from, before }: PlaceRange,
  direction: 'ASC' | 'DESC',
): Generator<PlaceRange, void> {
  if (from >= before) return;
  const inside = placeCells(db).filter((place) => place > from && place < before);
  const borders = [from, ...inside, before];
  const cells = borders.length - 1;
  const size = new StepSize(1);
  for (let done = 0; done < cells;) {
    const next = Math.min(cells, done + size.value);
    const [low, high] = direction === 'ASC' ? [done, next] : [cells - next, cells - done];
    const began = performance.now();
    yield { from: borders[low] ?? from, before: borders[high] ?? before };
    size.took(performance.now() - began);
    done = next;
  }
}
