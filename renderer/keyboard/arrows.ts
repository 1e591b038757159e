import type { KeyboardEvent } from 'react';

/**
 * Lets the arrows, Home and End go through the buttons of a group, which may stand in several lines; at its ends they
 * stay. Those that are folded away (`data-folded`) are passed over.
 */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const group = event.currentTarget.closest('[role="group"]');
  const elements = [...(group?.querySelectorAll('button') ?? [])].filter((button) => !('folded' in button.dataset));
  const at = elements.findIndex((element) => element === event.currentTarget);
  const next = Math.min(elements.length - 1, at + 1);
  const previous = Math.max(0, at - 1);
  const targets: Partial<Record<string, number>> = {
    ArrowRight: next,
    ArrowDown: next,
    ArrowLeft: previous,
    ArrowUp: previous,
    Home: 0,
    End: elements.length - 1,
  };
  const to = targets[event.key];
  if (to === undefined) return;
  event.preventDefault();
  elements[to]?.focus();
}
