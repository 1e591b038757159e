import type { KeyboardEvent, RefObject } from 'react';
import { moveCursor, selectCursorAlone, type Step } from '../../state/list-cursor.ts';
import type { SelectionMode } from '../../state/selection-store.ts';
import { useWindow } from '../../state/window-context.ts';

/** The keys of a listbox that are no commands: ranges, pages, toggling. */
export function useListKeys(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
): (event: KeyboardEvent) => void {
  const { list, selection } = useWindow();

  return (event) => {
    if (event.altKey || event.target !== event.currentTarget) return;
    const step = stepOf(event.key, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1));
    if (step !== null) {
      event.preventDefault();
      moveCursor(list, selection, step, modeOf(event));
    } else if (event.key === ' ') {
      event.preventDefault();
      const { cursor } = selection.getState();
      if (cursor === null) return;
      selection.moveTo(cursor, event.ctrlKey || event.metaKey ? 'toggle' : modeOf(event), list.getState().ids);
    } else if (event.key === 'Escape') {
      // One step out at a time: the search, then the selection.
      const { query, ids } = list.getState();
      if (query.search !== '') list.setSearch('');
      else if (!selectCursorAlone(ids, selection)) return;
      event.preventDefault();
    }
  };
}

function modeOf({ shiftKey, ctrlKey, metaKey }: KeyboardEvent): SelectionMode {
  if (shiftKey) return 'extend';
  return ctrlKey || metaKey ? 'walk' : 'replace';
}

function stepOf(key: string, page: number): Step | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
