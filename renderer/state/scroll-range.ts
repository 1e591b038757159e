/**
 * A page's elements have a greatest height (Chromium's layout counts 1/64 pixels of the screen in 32 bits, so 33,554,428
 * pixels, and fewer CSS pixels on a dense screen), which a million rows pass. Beyond {@link mostSpace} the scrollbar
 * therefore goes over a space that is smaller than the rows' own: what is dragged or jumped is scaled, what is scrolled
 * by a wheel, a touch or a key moves by its own pixels.
 *
 * Two measures, both in CSS pixels from the list's top: `top` is the element's `scrollTop`, inside the space; `offset` is
 * where the screen begins among all rows.
 */

/** The greatest height that is given to an element, in CSS pixels: it fits with four pixels of the screen to one. */
export const mostSpace = 8_000_000;
/** At both ends so many pixels are not scaled, so that a list begins and ends as any other does. */
const plainEnd = 100_000;

export interface ScrollRange {
  /** The height of all rows. */
  content: number;
  /** The height of the screen that they pass. */
  viewport: number;
}

/** Where a list is scrolled to. */
export interface ScrollPlace {
  top: number;
  offset: number;
}

/** The height of the element that is scrolled. */
export function spaceOf(content: number): number {
  return Math.min(content, mostSpace);
}

export function isScaled({ content }: ScrollRange): boolean {
  return content > mostSpace;
}

/** The offset of the list's last screen. */
export function lastOffset({ content, viewport }: ScrollRange): number {
  return Math.max(0, content - viewport);
}

/** The offset that a place of the scrollbar stands for. */
export function offsetAt(range: ScrollRange, top: number): number {
  const end = lastOffset(range);
  if (!isScaled(range)) return clamp(top, end);
  const lastTop = mostSpace - range.viewport;
  if (top <= plainEnd) return Math.max(0, top);
  if (top >= lastTop - plainEnd) return end - Math.max(0, lastTop - top);
  return plainEnd + (top - plainEnd) * scaleOf(range);
}

/** The place of the scrollbar for an offset: what {@link offsetAt} takes back. */
export function topAt(range: ScrollRange, offset: number): number {
  const end = lastOffset(range);
  const inside = clamp(offset, end);
  if (!isScaled(range)) return inside;
  if (inside <= plainEnd) return inside;
  if (inside >= end - plainEnd) return mostSpace - range.viewport - (end - inside);
  return plainEnd + (inside - plainEnd) / scaleOf(range);
}

/**
 * Where a list is after its element was scrolled to `top`. A step smaller than the least that a dragged scrollbar makes
 * moves the rows by as many pixels; a greater one goes where the scrollbar stands.
 */
export function placeAfter(range: ScrollRange, before: ScrollPlace, top: number): ScrollPlace {
  const step = top - before.top;
  // Half a pixel of the scrollbar: on a dense screen the mouse moves by that.
  const leastDrag = mostSpace / range.viewport / 2;
  if (!isScaled(range) || Math.abs(step) >= leastDrag) return { top, offset: offsetAt(range, top) };
  return { top, offset: clamp(before.offset + step, lastOffset(range)) };
}

/** Offset pixels to one of the scrollbar's space, between the two ends. */
function scaleOf(range: ScrollRange): number {
  return (lastOffset(range) - 2 * plainEnd) / (mostSpace - range.viewport - 2 * plainEnd);
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
