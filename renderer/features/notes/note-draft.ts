import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '../../../shared/paper.ts';
import { createNoteSaver, type Accepted, type NoteSave, type NoteSaver, type NoteStatus } from './note-saver.ts';

/** Notes that were left and are on the disk, still known so that an old copy of them is told from a new text. */
const keptNotes = 8;

export interface NoteDraftState {
  /** The paper whose note is in the editor; null while there is none. */
  paperId: PaperId | null;
  /** What is typed, whether or not it is saved. */
  text: string;
  status: NoteStatus;
  /** Why the last save failed, for people; null where it did not. */
  error: string | null;
  /** Grows with each text that came from outside (an undo) and replaced the one that was shown. */
  replacements: number;
}

/**
 * The note in the editor, and those that were left and are not on the disk yet. What is typed is saved within 300 ms of
 * the last key (every 2 s while the keys don't rest), when another paper is opened, and on {@link NoteDraft.flush};
 * a save that failed is tried again, and its text is kept.
 */
export interface NoteDraft extends Pick<StoreApi<NoteDraftState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /**
   * Puts a paper's note in the editor and saves the one before it. Text of that paper that is still unsaved is shown
   * instead of `text`.
   */
  open(paperId: PaperId, text: string): void;
  /** Takes the note out of the editor, and saves it. */
  close(): void;
  /** The whole text, as it was just typed. */
  edit(text: string): void;
  /**
   * Puts another text in the place of the note, such as an earlier version of it, and saves it. What was typed is saved
   * before, and stays as a version; where that fails nothing is replaced.
   */
  replace(text: string): Promise<void>;
  /**
   * Saves everything that is unsaved. Ends when it is on the disk or has been tried and failed, which `unsaved` tells;
   * never rejects.
   */
  flush(): Promise<void>;
  /** The papers whose notes are not on the disk as they were typed. */
  unsaved(): PaperId[];
  /**
   * Takes the text that the library has, read after a change that may have come from elsewhere (an undo, another window).
   * Unsaved typing stays: it is saved as a version of its own above that text, and the user is told.
   */
  accept(paperId: PaperId, text: string): void;
}

export interface NoteDraftOptions {
  /** Writes a note: ends when it is on the disk. Never called twice at once for one paper. */
  save(input: NoteSave): Promise<unknown>;
  /** Tells the user, on screen or by voice. */
  announce(message: string): void;
  /** Called with each text that is typed, before it is saved, so that a crash of the window can't lose it. */
  keepBackup(paperId: PaperId, text: string): void;
}

/** A draft with no note in it yet. */
export function createNoteDraft(options: NoteDraftOptions): NoteDraft {
  const store = createStore<NoteDraftState>(() => empty);
  const savers = new Map<PaperId, NoteSaver>();
  let current: NoteSaver | null = null;

  const show = (): void => {
    if (current === null) {
      store.setState(empty);
      return;
    }
    store.setState({
      paperId: current.paperId,
      text: current.text(),
      status: current.status(),
      error: current.error(),
      replacements: current.replacements(),
    });
  };

  const saverFor = (paperId: PaperId, text: string): NoteSaver => {
    const saver = createNoteSaver(paperId, text, {
      save: options.save,
      changed() {
        if (current === saver) show();
      },
      failed: (reason) =>
        options.announce(`Your note is not saved: ${reason} It is kept here, and saving is tried again by itself.`),
    });
    return saver;
  };

  const leave = (): void => {
    if (current !== null) void current.settle();
    current = null;
  };

  const forgetOldest = (): void => {
    for (const [paperId, saver] of savers) {
      if (savers.size <= keptNotes) return;
      if (saver !== current && saver.isSettled()) savers.delete(paperId);
    }
  };

  const tell = (accepted: Accepted | undefined): void => {
    if (accepted !== 'typing-kept') return;
    options.announce(
      'This note was changed elsewhere while you were writing. Your text stays; the other one is among the earlier versions.',
    );
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    open(paperId, text) {
      if (current?.paperId !== paperId) leave();
      const saver = savers.get(paperId) ?? saverFor(paperId, text);
      savers.delete(paperId);
      savers.set(paperId, saver);
      const isNew = current !== saver;
      current = saver;
      tell(isNew ? saver.reopen(text) : saver.accept(text));
      forgetOldest();
    },
    close() {
      leave();
      show();
    },
    edit(text) {
      if (current === null || current.text() === text) return;
      try {
        options.keepBackup(current.paperId, text);
      } catch {
        // A full session storage: the save itself, a moment later, is what counts.
      }
      current.edit(text);
    },
    async replace(text) {
      const saver = current;
      await saver?.settle();
      if (saver === null || saver !== current || !saver.isSettled()) return;
      saver.replace(text);
      await saver.settle();
    },
    async flush() {
      await Promise.all([...savers.values()].map((saver) => saver.settle()));
    },
    unsaved: () => [...savers.values()].filter((saver) => !saver.isSettled()).map((saver) => saver.paperId),
    accept: (paperId, text) => tell(savers.get(paperId)?.accept(text)),
  };
}

const empty: NoteDraftState = { paperId: null, text: '', status: 'clean', error: null, replacements: 0 };
