import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../shared/paper.ts';
import { idsOf, type PaperSet, paperSetOf } from './paper-set.ts';

/**
 * How a move changes the selection: `replace` selects the one alone, `extend` all from the anchor to it, `toggle` adds
 * it or takes it away, `walk` only goes there.
 */
export type SelectionMode = 'replace' | 'extend' | 'toggle' | 'walk';

export interface SelectionState {
  selected: PaperSet;
  /** Where the keys are: the paper that the reader shows. */
  cursor: PaperId | null;
  /** Where a range starts. */
  anchor: PaperId | null;
}

export interface SelectionStore extends StoreApi<SelectionState> {
  /** Goes to a paper of the list `ids`. */
  moveTo(id: PaperId, mode: SelectionMode, ids: Uint32Array): void;
  selectAll(ids: Uint32Array): void;
  clear(): void;
  /** The papers that a command is about: those selected, else the one at the cursor. */
  targets(): Uint32Array;
}

const nothing: SelectionState = { selected: new Set(), cursor: null, anchor: null };

/** Which papers are selected, by id: it outlives any change of the list's order. */
export function createSelectionStore(): SelectionStore {
  const store = createStore<SelectionState>(() => nothing);

  const range = (from: PaperId, to: PaperId, ids: Uint32Array): PaperSet => {
    const start = ids.indexOf(from);
    const end = ids.indexOf(to);
    if (start < 0 || end < 0) return new Set([to]);
    return paperSetOf(ids.subarray(Math.min(start, end), Math.max(start, end) + 1));
  };

  return {
    ...store,
    moveTo(id, mode, ids) {
      const { selected, anchor, cursor } = store.getState();
      if (mode === 'walk') {
        store.setState({ cursor: id });
      } else if (mode === 'extend') {
        const from = anchor ?? cursor ?? id;
        store.setState({ selected: range(from, id, ids), cursor: id, anchor: from });
      } else if (mode === 'toggle') {
        const next = new Set(selected);
        if (!next.delete(id)) next.add(id);
        store.setState({ selected: next, cursor: id, anchor: id });
      } else {
        store.setState({ selected: new Set([id]), cursor: id, anchor: id });
      }
    },
    selectAll(ids) {
      store.setState(({ cursor, anchor }) => ({
        selected: paperSetOf(ids),
        cursor: cursor ?? ids[0] ?? null,
        anchor: anchor ?? ids[0] ?? null,
      }));
    },
    clear: () => store.setState(nothing),
    targets() {
      const { selected, cursor } = store.getState();
      if (selected.size > 0) return idsOf(selected);
      return cursor === null ? new Uint32Array() : Uint32Array.of(cursor);
    },
  };
}
