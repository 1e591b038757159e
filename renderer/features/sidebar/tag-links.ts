/** The link of the parent that a tag's link stands under. */
export function parentLink(link: HTMLElement): HTMLElement | null {
  return link.closest('ul')?.closest('li')?.querySelector('a') ?? null;
}

/** Where the keys go on when a tag's link goes, with all under it: the link after them, or the one before. */
export function linkBeside(link: HTMLElement): HTMLElement | null {
  const own = link.closest('li');
  const links = [...(link.closest('nav')?.querySelectorAll('a') ?? [])];
  const after = links.slice(links.findIndex((other) => other === link)).find((other) => own?.contains(other) === false);
  return after ?? links.findLast((other) => own?.contains(other) === false) ?? null;
}
