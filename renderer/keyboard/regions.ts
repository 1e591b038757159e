/** The parts of the window that F6 goes through, in order. */
const regions = ['sidebar', 'search', 'filters', 'list', 'reader'] as const;
export type Region = (typeof regions)[number];

function partOf(region: Region): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region="${region}"]`);
}

/** What takes the focus in a part: the element that says so, else the part itself. */
function entryOf(part: HTMLElement): HTMLElement {
  return part.querySelector<HTMLElement>('[data-region-entry]') ?? part;
}

function isShown(part: HTMLElement): boolean {
  return part.checkVisibility({ visibilityProperty: true });
}

/** Puts the focus into a part of the window; gives whether it is there to take it. */
export function focusRegion(region: Region): boolean {
  const part = partOf(region);
  if (part === null || !isShown(part)) return false;
  entryOf(part).focus();
  return true;
}

/** Whether the focus is in a part of the window. */
export function hasRegionFocus(region: Region): boolean {
  return partOf(region)?.contains(document.activeElement) === true;
}

/** Puts the focus there: at once, or in the next frame where the part is only being shown. */
export function focusRegionSoon(region: Region): void {
  if (!focusRegion(region)) requestAnimationFrame(() => focusRegion(region));
}

/** Goes to the next part (1) or the one before (-1). */
export function focusNextRegion(step: 1 | -1): void {
  const at = regions.findIndex(hasRegionFocus);
  for (let count = 1; count <= regions.length; count += 1) {
    const next = regions[(Math.max(at, step === 1 ? -1 : 0) + step * count + regions.length * 2) % regions.length];
    if (next !== undefined && focusRegion(next)) return;
  }
}

/** The pane of the list, in which its menus are drawn too: what stands outside of all parts is hard to find by ear. */
export function listPane(): HTMLElement | null {
  return partOf('search')?.closest('section') ?? null;
}

/** What puts a better search in the place of one that found nothing; null where none is offered. */
export function suggestedSearch(): HTMLElement | null {
  return partOf('list')?.querySelector<HTMLElement>('[data-suggested-search]') ?? null;
}

/** What takes the keys of the list; null where no list is shown. */
export function listElement(): HTMLElement | null {
  return partOf('list');
}
