/** Where something begins in a list: a year, a letter. */
export interface MarkStart {
  label: string;
  /** The index of its first row, as far as it is known. */
  index: number;
}

export interface PlacedMark extends MarkStart {
  /** From the top of the scrollbar's track, in CSS pixels. */
  y: number;
}

/**
 * Where each label begins, from the labels of some rows.
 *
 * @param indexes of these rows, rising
 * @param labels theirs; null has no mark
 */
export function startsOf(indexes: readonly number[], labels: readonly (string | null)[]): MarkStart[] {
  const starts: MarkStart[] = [];
  indexes.forEach((index, at) => {
    const label = labels[at] ?? null;
    if (label === null || label === (labels[at - 1] ?? null)) return;
    // It begins between two of these rows, and at the top for the first.
    const before = indexes[at - 1];
    starts.push({ label, index: before === undefined ? 0 : Math.ceil((before + index) / 2) });
  });
  return starts;
}

/**
 * The marks that have room: decades first, then the years between that end in 5, then all others, from the top.
 *
 * @param placeOf an index's place on the track, from 0 to 1
 * @param height of the track, and
 * @param apart how far two marks are from each other at least, both in CSS pixels
 */
export function placeMarks(
  starts: readonly MarkStart[],
  placeOf: (index: number) => number,
  height: number,
  apart: number,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const candidates = starts.map((start) => ({ ...start, y: Math.round(placeOf(start.index) * height) }));
  for (const weight of [0, 1, 2]) {
    for (const mark of candidates) {
      if (weightOf(mark.label) !== weight || mark.y + apart > height) continue;
      if (placed.every(({ y }) => Math.abs(y - mark.y) >= apart)) placed.push(mark);
    }
  }
  return placed.sort((first, second) => first.y - second.y);
}

function weightOf(label: string): 0 | 1 | 2 {
  if (!/^\d{4}$/.test(label) || label.endsWith('0')) return 0;
  return label.endsWith('5') ? 1 : 2;
}
