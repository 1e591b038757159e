import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Committed, Mark, MarkKind, PaperId } from '../../shared/paper.ts';
import { messageOf, type Bridge } from '../bridge.ts';
import type { MessageStore } from './messages-store.ts';
import { type PaperSet, paperSetOf } from './paper-set.ts';
import type { PaperStore } from './paper-store.ts';
import type { RowStore } from './row-store.ts';
import { workWords } from './work-words.ts';

/** A mark that is on screen and not yet on the disk. */
export interface PendingMark {
  ids: PaperSet;
  mark: MarkKind;
  value: boolean;
  at: number;
}

export interface MarksState {
  /** Oldest first. */
  pending: readonly PendingMark[];
}

export interface MarksStore extends StoreApi<MarksState> {
  /** Sets or takes away a mark: at once on screen, then on the disk; taken back, with a message, if that fails. */
  set(ids: Uint32Array, mark: MarkKind, value: boolean): Promise<void>;
  /** If any of these papers lacks the mark, all get it; otherwise all lose it. */
  toggle(ids: Uint32Array, mark: MarkKind): Promise<void>;
}

/** How many papers are asked for their mark at a time. */
const pageSize = 5_000;

interface Options {
  bridge: Pick<Bridge, 'setMark' | 'lacksMark'>;
  rows: Pick<RowStore, 'among' | 'patch'>;
  paper: Pick<PaperStore, 'patch'>;
  messages: Pick<MessageStore, 'fail' | 'during'>;
  /** Called when a change is on the disk. */
  committed(change: Committed): void;
}

/** The user's marks on papers, as they are shown before the library has answered. */
export function createMarksStore({ bridge, rows, paper, messages, committed }: Options): MarksStore {
  const store = createStore<MarksState>(() => ({ pending: [] }));

  const set = async (ids: Uint32Array, mark: MarkKind, value: boolean): Promise<void> => {
    if (ids.length === 0) return;
    const pending: PendingMark = { ids: paperSetOf(ids), mark, value, at: Date.now() };
    store.setState((state) => ({ pending: [...state.pending, pending] }));
    try {
      const work = workWords({ mark, value }, ids.length);
      const change = await messages.during(work, bridge.setMark({ ids, mark, value }));
      rows.patch(paperSetOf(change.ids), (row) => withMark(row, pending));
      paper.patch(change.ids, (open) => withMark(open, pending));
      committed(change);
    } catch (error) {
      messages.fail(messageOf(error));
    } finally {
      store.setState((state) => ({ pending: state.pending.filter((other) => other !== pending) }));
    }
  };

  const anyLacks = async (ids: Uint32Array, mark: MarkKind): Promise<boolean> => {
    const { pending } = store.getState();
    const onTheirWay = pending.filter((change) => change.mark === mark);
    const willHave = (id: PaperId): boolean | undefined => onTheirWay.findLast((change) => change.ids.has(id))?.value;
    if (onTheirWay.length > 0 && ids.some((id) => willHave(id) === false)) return true;
    const settled = onTheirWay.length === 0 ? ids : ids.filter((id) => willHave(id) === undefined);
    for (let start = 0; start < settled.length; start += pageSize) {
      // One page after the other: the first that lacks the mark ends it.
      if (await bridge.lacksMark({ ids: settled.slice(start, start + pageSize), mark })) return true;
    }
    return false;
  };

  return {
    ...store,
    set,
    async toggle(ids, mark) {
      if (ids.length === 0) return;
      const { pending } = store.getState();
      // Mostly the answer is at hand, and the mark is painted in the next frame.
      const knownRows = rows.among(paperSetOf(ids));
      const lacks = knownRows.some((row) => !hasMark(withPending(row, pending), mark));
      try {
        const value = lacks || (knownRows.length < ids.length && (await anyLacks(ids, mark)));
        await set(ids, mark, value);
      } catch (error) {
        messages.fail(messageOf(error));
      }
    },
  };
}

/** Whether a paper has a mark. */
export function hasMark(paper: Mark, mark: MarkKind): boolean {
  if (mark === 'read') return paper.readAt !== null;
  return mark === 'starred' ? paper.starredAt !== null : paper.queuePosition !== null;
}

/** A paper with the marks that are not yet on the disk. */
export function withPending<Paper extends Mark & { id: PaperId }>(
  paper: Paper,
  pending: readonly PendingMark[],
): Paper {
  return pending.reduce((marked, change) => (change.ids.has(paper.id) ? withMark(marked, change) : marked), paper);
}

function withMark<Paper extends Mark>(paper: Paper, { mark, value, at }: PendingMark): Paper {
  if (hasMark(paper, mark) === value) return paper;
  if (mark === 'read') return { ...paper, readAt: value ? at : null };
  if (mark === 'starred') return { ...paper, starredAt: value ? at : null };
  return { ...paper, queuePosition: value ? Number.MAX_SAFE_INTEGER : null };
}
