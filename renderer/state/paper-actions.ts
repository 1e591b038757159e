import type { Committed, MarkKind, PaperDetail, PaperId } from '../../shared/paper.ts';
import { messageOf, type Bridge } from '../bridge.ts';
import type { NoteDraft } from '../features/notes/note-draft.ts';
import type { ListStore } from './list-store.ts';
import type { MarksStore } from './marks-store.ts';
import type { MessageStore } from './messages-store.ts';
import { type PaperSet, paperSetOf } from './paper-set.ts';
import type { PaperStore } from './paper-store.ts';
import type { SelectionStore } from './selection-store.ts';
import { workWords } from './work-words.ts';

/** What the user does with papers: those that are selected, unless others are named. */
export interface PaperActions {
  toggle(mark: MarkKind, ids?: readonly PaperId[]): Promise<void>;
  trash(ids?: readonly PaperId[]): Promise<void>;
  restore(ids?: readonly PaperId[]): Promise<void>;
  /** Puts papers into "Up next", before another one or at the end. */
  queue(papers: Iterable<PaperId>, before: PaperId | null): Promise<void>;
  /** Moves the selected papers one place up (-1) or down (1) in "Up next". */
  moveInQueue(step: 1 | -1): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Copies title and abstract of the paper in the reader, its TeX as it is. */
  copy(paper: PaperDetail): Promise<void>;
}

interface Parts {
  bridge: Bridge;
  list: ListStore;
  selection: SelectionStore;
  marks: MarksStore;
  messages: MessageStore;
  paper: PaperStore;
  note: NoteDraft;
}

/** Tells what was done, with a way back. Nothing is told where nothing changed. */
export function tellCommitted(messages: MessageStore, undo: () => Promise<void>, { label }: Committed): void {
  if (label !== null) messages.tell(label, { label: 'Undo', run: () => void undo() });
}

export function createPaperActions(parts: Parts): PaperActions {
  const { bridge, list, selection, marks, messages, paper, note } = parts;

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      messages.fail(messageOf(error));
    }
  };
  const change = (act: () => Promise<Committed>): Promise<void> =>
    attempt(async () => tellCommitted(messages, undo, await act()));

  const goThroughHistory = (step: 'undo' | 'redo'): Promise<void> =>
    attempt(async () => {
      await note.flush();
      const work = step === 'undo' ? 'Undoing…' : 'Doing it again…';
      const { ids, label } = await messages.during(work, bridge[step]({}));
      const open = paper.getState().id;
      if (open !== null && ids.includes(open)) {
        const { note: written } = await bridge.getPaper({ id: open });
        note.accept(open, written.text);
      }
      if (label === null) messages.tell(step === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
      else if (step === 'redo') messages.tell(`Done again: ${label}`, { label: 'Undo', run: () => void undo() });
      else messages.tell(`Undone: ${label}`, { label: 'Redo', run: () => void redo() });
    });
  const moveTo = (ids: Uint32Array, before: PaperId | null): Promise<Committed> =>
    messages.during(workWords({ mark: 'queued', value: true }, ids.length), bridge.moveInQueue({ ids, before }));
  const isInOrderOfQueue = (): boolean => {
    const { shown } = list.getState();
    return shown?.sort === 'queue' && shown.search === '';
  };
  /** A move goes from where the one before it led, which the list must show first. */
  let lastMove: Promise<void> = Promise.resolve();
  const undo = (): Promise<void> => goThroughHistory('undo');
  const redo = (): Promise<void> => goThroughHistory('redo');
  const targets = (ids: readonly PaperId[] | undefined): Uint32Array =>
    ids === undefined ? selection.targets() : Uint32Array.from(ids);

  return {
    toggle: (mark, ids) => marks.toggle(targets(ids), mark),
    trash: (named) =>
      change(async () => {
        await note.flush();
        const ids = targets(named);
        if (ids.length === 0) return nothingDone;
        return messages.during(workWords('trash', ids.length), bridge.trashPapers({ ids }));
      }),
    restore: (named) =>
      change(async () => {
        const ids = targets(named);
        if (ids.length === 0) return nothingDone;
        return messages.during(workWords('restore', ids.length), bridge.restorePapers({ ids }));
      }),
    queue: (papers, before) => change(() => moveTo(Uint32Array.from(papers), before)),
    moveInQueue(step) {
      if (!isInOrderOfQueue()) {
        messages.tell('Papers are moved in Up next, in its own order and without a search');
        return Promise.resolve();
      }
      const moving = paperSetOf(selection.targets());
      lastMove = lastMove.then(async () => {
        if (!isInOrderOfQueue()) return;
        const { ids } = list.getState();
        const order = ids.filter((id) => moving.has(id));
        const before = placeFor(ids, moving, step);
        if (order.length === 0 || before === undefined) return;
        await change(() => moveTo(order, before));
        await list.settled();
      });
      return lastMove;
    },
    undo,
    redo,
    copy: ({ title, abstract }) =>
      attempt(async () => {
        await bridge.copyText({ text: abstract === null ? title : `${title}\n\n${abstract}` });
        messages.tell('Copied title and abstract');
      }),
  };
}

const nothingDone: Committed = {
  revision: 0,
  ids: new Uint32Array(),
  label: null,
  history: { undo: null, redo: null },
};

/**
 * Before which paper a group goes when it is moved one place; null: to the end; undefined: it is at the end already.
 * A group with gaps is drawn together at its first (up) or last (down) paper.
 */
export function placeFor(ids: Uint32Array, moving: PaperSet, step: 1 | -1): PaperId | null | undefined {
  if (step === -1) {
    const first = ids.findIndex((id) => moving.has(id));
    return first <= 0 ? undefined : ids[first - 1];
  }
  const last = ids.findLastIndex((id) => moving.has(id));
  if (last < 0 || last === ids.length - 1) return undefined;
  return ids[last + 2] ?? null;
}
