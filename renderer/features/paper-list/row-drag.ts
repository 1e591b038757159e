import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../../shared/paper.ts';
import type { WindowParts } from '../../state/window-context.ts';

/** How far the pointer must go before it drags, in CSS pixels. */
const threshold = 5;
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
  id: PaperId;
  scroller: HTMLElement;
  rowHeight: number;
  x: number;
  y: number;
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
    const start: Press = { id, scroller, rowHeight, x: event.clientX, y: event.clientY };
    const { pointerId } = event;
    const end = (): void => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', cancel);
      document.removeEventListener('keydown', escape, true);
      mark(null);
      store.setState({ drag: null });
    };
    const move = ({ clientX: x, clientY: y, buttons }: PointerEvent): void => {
      if ((buttons & 1) === 0) return end();
      const { drag } = store.getState();
      if (drag === null && Math.hypot(x - start.x, y - start.y) < threshold) return;
      if (drag === null) scroller.setPointerCapture(pointerId);
      mark(document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop="queue"]') ?? null);
      store.setState({ drag: { ids: drag?.ids ?? dragged(id), x, y, before: placeAt(start, x, y) } });
    };
    const up = (): void => {
      const { drag } = store.getState();
      if (drag !== null) drop(drag);
      end();
    };
    const cancel = (): void => end();
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end();
    };
    // On the whole document: a quick hand is outside of the list by its first move, before the pointer is captured.
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', cancel);
    document.addEventListener('keydown', escape, true);
  };

  return { store, press };
}
