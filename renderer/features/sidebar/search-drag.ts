import type { SearchId } from '../../../shared/saved-search.ts';
import type { WindowParts } from '../../state/window-context.ts';
import { followPress } from '../../ui/pointer-drag.ts';

interface Target {
  line: HTMLElement;
  /** Where it would go, as the line shows it. */
  side: 'before' | 'after' | 'into';
  folder: string;
  before: SearchId | null;
}

/** Drags saved searches with the pointer: to another place, and to another folder. Gives what follows a press on a line. */
export function createSearchDrag({
  searches,
  searchActions,
}: WindowParts): (event: PointerEvent, line: HTMLElement) => void {
  const targetAt = (id: SearchId, x: number, y: number): Target | null => {
    const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-search-id], [data-folder]') ?? null;
    if (line === null) return null;
    const { searchId, folder = line.dataset['inFolder'] ?? '' } = line.dataset;
    if (searchId === undefined) return { line, side: 'into', folder, before: null };
    const beside = searches.getState().searches.filter((search) => search.folder === folder);
    const at = beside.findIndex((search) => String(search.id) === searchId);
    const box = line.getBoundingClientRect();
    const isBefore = y < box.top + box.height / 2;
    // It can't go before itself: where it is already, the next one stands for its place.
    const before = beside.slice(isBefore ? at : at + 1).find((search) => search.id !== id)?.id ?? null;
    return { line, side: isBefore ? 'before' : 'after', folder, before };
  };

  return (event, line) => {
    const id = Number(line.dataset['searchId']);
    let target: Target | null = null;
    const mark = (next: Target | null): void => {
      target?.line.removeAttribute('data-insert');
      next?.line.setAttribute('data-insert', next.side);
      target = next;
    };
    // Not the line itself: a drag that ends must not open it.
    followPress(event, line.closest('nav') ?? line, {
      move: (x, y) => {
        line.setAttribute('data-dragged', '');
        mark(targetAt(id, x, y));
      },
      drop: () => {
        if (target !== null) void searchActions.move(id, target.folder, target.before);
      },
      end: () => {
        line.removeAttribute('data-dragged');
        mark(null);
      },
    });
  };
}
