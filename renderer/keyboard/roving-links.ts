import type { KeyboardEvent } from 'react';

/**
 * The arrows, Home and End go from link to link of a group, so that Tab passes it in one step.
 *
 * @param group a selector of the element that holds all links of the group
 * @param lines a selector of what is gone between, where that is more than links
 */
export function moveBetweenLinks(event: KeyboardEvent<HTMLElement>, group: string, lines = 'a'): void {
  const links = [...(event.currentTarget.closest(group)?.querySelectorAll<HTMLElement>(lines) ?? [])];
  const at = links.indexOf(event.currentTarget);
  const targets: Partial<Record<string, number>> = {
    ArrowDown: Math.min(links.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: links.length - 1,
  };
  const to = targets[event.key];
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  links[to]?.focus();
}
