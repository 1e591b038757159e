import type { KeyboardEvent } from 'react';
import { moveBetweenLinks } from '../../keyboard/roving-links.ts';

/** The arrows go from line to line, so that Tab passes a long sidebar in one step. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  moveBetweenLinks(event, 'nav', 'a, button[data-folder], button[data-more]');
}
