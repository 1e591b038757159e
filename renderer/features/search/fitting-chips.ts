/** What a row of chips has to fit into, in pixels. */
interface Room {
  width: number;
  gap: number;
  lines: number;
}

/**
 * How many chips can be shown: all, or as many as leave room for the button that stands for the rest.
 *
 * @param chips their widths, in pixels
 * @param more the width of that button
 */
export function fittingChips(chips: readonly number[], more: number, room: Room): number {
  if (linesOf(chips, room) <= room.lines) return chips.length;
  let count = chips.length - 1;
  while (count > 0 && linesOf([...chips.slice(0, count), more], room) > room.lines) count -= 1;
  return count;
}

function linesOf(widths: readonly number[], { width, gap }: Room): number {
  let lines = 0;
  let left = 0;
  for (const one of widths) {
    if (lines > 0 && one + gap <= left) left -= one + gap;
    else {
      lines += 1;
      left = width - one;
    }
  }
  return lines;
}
