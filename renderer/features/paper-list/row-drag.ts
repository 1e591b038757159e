import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../../shared/paper.ts';
import type { WindowParts } from '../../state/window-context.ts';
import { followPress } from '../../ui/pointer-drag.ts';

/** How near to the list's edge a drag scrolls it, and how far at each move, in CSS pixels. */
const edge = 28;
const scrollStep = 14;

export interface Drag {
  ids: Uint32Array;
  x: number;
  y: number;
  /** The row before which they would go, by its index; null: not in the list. */
  before: number | null;
}

export interface RowDrag {
  store: StoreApi<{ drag: Drag | null }>;
  /** A press on a row, from which a drag may come. */
  press(event: PointerEvent, id: PaperId, scroller: HTMLElement, rowHeight: number): void;
}

interface Press {
  scroller: HTMLElement;
  rowHeight: number;
}

/** Drags rows with the pointer: to "Up next" in the sidebar, and to another place inside it. */
export function createRowDrag({ actions, list, scroll, selection }: WindowParts): RowDrag {
  const store = createStore<{ drag: Drag | null }>(() => ({ drag: null }));
  let target: HTMLElement | null = null;

  const mark = (next: HTMLElement | null): void => {
    if (next === target) return;
    target?.removeAttribute('data-dropping');
    next?.setAttribute('data-dropping', '');
    target = next;
  };

  const dragged = (id: PaperId): Uint32Array => {
    const { selected } = selection.getState();
    return selected.has(id) ? list.getState().ids.filter((other) => selected.has(other)) : Uint32Array.of(id);
  };

  const canReorder = (): boolean => {
    const { shown } = list.getState();
    return shown?.view.kind === 'queue' && shown.sort === 'queue' && shown.search === '';
  };

  const placeAt = ({ scroller, rowHeight }: Press, x: number, y: number): number | null => {
    const box = scroller.getBoundingClientRect();
    if (!canReorder() || x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
    if (y < box.top + edge) scroll.scrollTo(scroll.offset() - scrollStep);
    if (y > box.bottom - edge) scroll.scrollTo(scroll.offset() + scrollStep);
    return Math.min(list.getState().ids.length, Math.round((y - box.top + scroll.offset()) / rowHeight));
  };

  const drop = ({ ids, before }: Drag): void => {
    const onQueue = target !== null;
    mark(null);
    if (onQueue) void actions.queue(ids, null);
    else if (before !== null) void actions.queue(ids, list.getState().ids[before] ?? null);
  };

  const press: RowDrag['press'] = (event, id, scroller, rowHeight) => {
    const start: Press = { scroller, rowHeight };
    followPress(event, scroller, {
      move: (x, y) => {
        const { drag } = store.getState();
        mark(document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop="queue"]') ?? null);
        store.setState({ drag: { ids: drag?.ids ?? dragged(id), x, y, before: placeAt(start, x, y) } });
      },
      drop: () => {
        const { drag } = store.getState();
        if (drag !== null) drop(drag);
      },
      end: () => {
        mark(null);
        store.setState({ drag: null });
      },
    });
  };

  return { store, press };
}
