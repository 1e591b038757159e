import type { PaperId } from '../../shared/paper.ts';
import type { ListState, ListStore } from './list-store.ts';
import { paperSetOf } from './paper-set.ts';
import type { SelectionMode, SelectionStore } from './selection-store.ts';

/**
 * Keeps the selection on papers of the list: another list selects the same paper, where it has it, or its first one;
 * when the paper at the cursor leaves the list, the one that takes its place is selected. A search that is taken back
 * leaves what was selected in it.
 */
export function settleCursor(now: ListState, before: ListState, selection: SelectionStore): void {
  if (now.ids === before.ids) return;
  if (now.listing === before.listing && before.total !== null) {
    // Where another list was asked for, its answer settles the cursor, which may be on one of its papers already.
    if (now.query === now.shown) followChange(now.ids, before.ids, selection);
    return;
  }
  if (now.listing !== before.listing && !isWidened(now, before)) selectCursorAlone(now.ids, selection);
  settleInto(now, selection);
}

function isWidened({ shown: now }: ListState, { shown: before }: ListState): boolean {
  if (now === null || before === null || now.search !== '' || before.search === '') return false;
  return JSON.stringify(now.view) === JSON.stringify(before.view);
}

/** Gives up a selection of several papers. Gives whether there was one. */
export function selectCursorAlone(ids: Uint32Array, selection: SelectionStore): boolean {
  const { cursor, selected } = selection.getState();
  if (cursor === null || (selected.size === 1 && selected.has(cursor))) return false;
  selection.moveTo(cursor, 'replace', ids);
  return true;
}

function settleInto({ ids, total }: ListState, selection: SelectionStore): void {
  const { cursor } = selection.getState();
  if (cursor !== null && ids.includes(cursor)) {
    if (total !== null) narrow(ids, selection);
    return;
  }
  // The rest of the list may still bring the paper that was open.
  if (cursor !== null && total === null) return;
  const [first] = ids;
  if (first === undefined) selection.clear();
  else selection.moveTo(first, 'replace', ids);
}

function followChange(ids: Uint32Array, before: Uint32Array, selection: SelectionStore): void {
  const { cursor } = selection.getState();
  // An empty list has its first papers: indexing has found them, or an undo brings them back.
  if (cursor === null && before.length === 0 && ids[0] !== undefined) {
    selection.moveTo(ids[0], 'replace', ids);
    return;
  }
  if (cursor === null || ids.includes(cursor)) {
    narrow(ids, selection);
    return;
  }
  const heir = heirOf(before.indexOf(cursor), ids, before);
  if (heir === null) selection.clear();
  else selection.moveTo(heir, 'replace', ids);
}

/** The paper nearest to where the cursor was, those below first. */
function heirOf(at: number, ids: Uint32Array, before: Uint32Array): PaperId | null {
  const [first] = ids;
  if (first === undefined) return null;
  if (at < 0) return first;
  const left = paperSetOf(ids);
  for (let index = at; index < before.length; index += 1) {
    const id = before[index];
    if (id !== undefined && left.has(id)) return id;
  }
  return ids.at(-1) ?? first;
}

/** Takes papers out of the selection that are no longer in the list. */
function narrow(ids: Uint32Array, selection: SelectionStore): void {
  const { selected } = selection.getState();
  if (selected.size === 0) return;
  const found = ids.filter((id) => selected.has(id));
  if (found.length < selected.size) selection.setState({ selected: paperSetOf(found) });
}

/** Where a key moves the cursor: so many rows up or down, or to an end. */
export type Step = number | 'first' | 'last';

/** Moves the cursor in the list. Gives whether it is somewhere now. */
export function moveCursor(list: ListStore, selection: SelectionStore, step: Step, mode: SelectionMode): boolean {
  const { ids } = list.getState();
  if (ids.length === 0) return false;
  const { cursor } = selection.getState();
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  const to = targetOf(step, at, ids.length);
  const id = ids[to];
  if (id === undefined) return false;
  selection.moveTo(id, mode, ids);
  return true;
}

function targetOf(step: Step, at: number, length: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return length - 1;
  if (at < 0) return 0;
  return Math.min(length - 1, Math.max(0, at + step));
}
