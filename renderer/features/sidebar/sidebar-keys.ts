import type { KeyboardEvent } from 'react';

/** The arrows go from line to line, so that Tab passes a long sidebar in one step. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const lines = [
    ...(event.currentTarget
      .closest('nav')
      ?.querySelectorAll<HTMLElement>('a, button[data-folder], button[data-more]') ?? []),
  ];
  const at = lines.indexOf(event.currentTarget);
  const targets: Partial<Record<string, number>> = {
    ArrowDown: Math.min(lines.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: lines.length - 1,
  };
  const to = targets[event.key];
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  lines[to]?.focus();
}
