import { describe, expect, it } from 'vitest';
import { moveCursor, settleCursor } from '../../../renderer/state/list-cursor.ts';
import { createListStore, type ListState } from '../../../renderer/state/list-store.ts';
import { createSelectionStore } from '../../../renderer/state/selection-store.ts';
import { fakeBridge } from './fake-bridge.ts';

const ids = Uint32Array.of(10, 20, 30, 40, 50);

function selectionAt(cursor: number) {
  const selection = createSelectionStore();
  selection.moveTo(cursor, 'replace', ids);
  return selection;
}

function listState(list: number[], listing: number, total: number | null = list.length): ListState {
  const query = { view: { kind: 'all' }, search: '', sort: 'newest' } as const;
  return { query, shown: query, ids: Uint32Array.from(list), total, hint: null, failure: null, listing };
}

describe('the selection', () => {
  it('extends from its anchor, both ways', () => {
    const selection = selectionAt(30);
    selection.moveTo(50, 'extend', ids);
    expect([...selection.getState().selected]).toEqual([30, 40, 50]);
    selection.moveTo(10, 'extend', ids);
    expect([...selection.getState().selected]).toEqual([10, 20, 30]);
    expect(selection.getState().cursor).toBe(10);
  });

  it('adds and takes away one, and walks without selecting', () => {
    const selection = selectionAt(10);
    selection.moveTo(30, 'toggle', ids);
    selection.moveTo(40, 'walk', ids);
    expect([...selection.getState().selected]).toEqual([10, 30]);
    selection.moveTo(10, 'toggle', ids);
    expect([...selection.targets()]).toEqual([30]);
    selection.moveTo(30, 'toggle', ids);
    expect([...selection.targets()]).toEqual([30]);
  });

  it('selects a hundred thousand papers without a pause that is felt', () => {
    const many = Uint32Array.from({ length: 100_000 }, (_, index) => index + 1);
    const selection = createSelectionStore();
    selection.selectAll(many);
    expect(selection.getState().selected.size).toBe(100_000);
    expect(selection.targets()).toHaveLength(100_000);
  });

  it('moves by steps and to the ends, and stays inside the list', () => {
    const list = createListStore(
      fakeBridge(),
      listState([], 0).query,
      () => undefined,
      () => new Set(),
    );
    list.setState({ ids });
    const selection = createSelectionStore();
    const at = (step: number | 'first' | 'last'): number | null => {
      moveCursor(list, selection, step, 'replace');
      return selection.getState().cursor;
    };
    expect([at(1), at(1), at(-5), at('last'), at(3), at('first')]).toEqual([10, 20, 10, 50, 50, 10]);
  });
});

describe('the cursor, when the list changes', () => {
  it('stays on its paper in another list, and goes to the first where it is not', () => {
    const selection = selectionAt(30);
    settleCursor(listState([50, 30], 2), listState([...ids], 1), selection);
    expect(selection.getState().cursor).toBe(30);
    settleCursor(listState([50, 40], 3), listState([50, 30], 2), selection);
    expect(selection.getState().cursor).toBe(50);
  });

  it('waits for the rest of a long list before it leaves its paper', () => {
    const selection = selectionAt(30);
    settleCursor(listState([10, 20], 2, null), listState([...ids], 1), selection);
    expect(selection.getState().cursor).toBe(30);
    settleCursor(listState([10, 20, 40], 2), listState([10, 20], 2, null), selection);
    expect(selection.getState().cursor).toBe(10);
  });

  it('is the first paper of a list that had none', () => {
    const selection = createSelectionStore();
    settleCursor(listState([20, 30], 1), listState([], 1), selection);
    expect(selection.getState().cursor).toBe(20);
  });

  it('goes to the paper that takes the place of one that left', () => {
    const selection = selectionAt(30);
    settleCursor(listState([10, 20, 40, 50], 1), listState([...ids], 1), selection);
    expect(selection.getState().cursor).toBe(40);
    selection.moveTo(50, 'replace', ids);
    settleCursor(listState([10, 20, 40], 1), listState([10, 20, 40, 50], 1), selection);
    expect(selection.getState().cursor).toBe(40);
    settleCursor(listState([], 1), listState([10, 20, 40], 1), selection);
    expect(selection.getState()).toMatchObject({ cursor: null });
    expect([...selection.targets()]).toEqual([]);
  });

  it('takes papers that left out of a larger selection', () => {
    const selection = selectionAt(10);
    selection.selectAll(ids);
    settleCursor(listState([10, 40], 1), listState([...ids], 1), selection);
    expect([...selection.getState().selected]).toEqual([10, 40]);
  });

  it('ES2 keeps what was selected in a search when that is taken back, and nothing of it otherwise', () => {
    const searched = (search: string, list: number[], listing: number, total: number | null): ListState => {
      const state = listState(list, listing, total);
      const query = { ...state.query, search };
      return { ...state, query, shown: query };
    };
    const all = [...ids];
    const selection = selectionAt(20);
    selection.moveTo(40, 'extend', ids);
    settleCursor(searched('', all.slice(0, 2), 2, null), searched('x', [20, 30, 40], 1, 3), selection);
    expect(selection.getState()).toMatchObject({ cursor: 40, selected: new Set([20, 30, 40]) });
    settleCursor(searched('', all, 2, 5), searched('', all.slice(0, 2), 2, null), selection);
    expect(selection.getState()).toMatchObject({ cursor: 40, selected: new Set([20, 30, 40]) });
    settleCursor(searched('y', [20, 40], 3, 2), searched('', all, 2, 5), selection);
    expect(selection.getState()).toMatchObject({ cursor: 40, selected: new Set([40]) });
  });
});
