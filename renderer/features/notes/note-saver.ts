import type { PaperId } from '../../../shared/paper.ts';
import { messageOf } from '../../bridge.ts';

/** A save starts this long after the last key, so that with the commit itself it is done within 300 ms. */
const pauseMs = 200;
/** While typing goes on without a pause, a save starts at least this often. */
const longestWaitMs = 1_800;
const retryMs = 3_000;
/**
 * A text that a save has just replaced may still be what another part of the window remembers of the paper. For this
 * long it is taken for such an old copy; nobody undoes faster.
 */
const latecomerMs = 250;

export type NoteStatus = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';

export interface NoteSave {
  paperId: PaperId;
  text: string;
  /** Names one sitting at the editor: saves of one sitting are one undo step and one version. */
  session: string;
}

/** What became of a text from outside: it was known, it is shown now, or unsaved typing stands above it. */
export type Accepted = 'known' | 'shown' | 'typing-kept';

/** The way of one paper's note to the disk: one save at a time, in the order of typing, until what is typed is there. */
export interface NoteSaver {
  readonly paperId: PaperId;
  text(): string;
  status(): NoteStatus;
  /** Why the last save failed, for people; null where it did not. */
  error(): string | null;
  /** Grows with each text that came from outside and replaced the one that was shown. */
  replacements(): number;
  /** Whether what is typed is on the disk, as far as is known, and nothing is on the way there. */
  isSettled(): boolean;
  edit(text: string): void;
  /** Takes a text that was chosen whole, in a new sitting: what it replaces stays as a version. Only while settled. */
  replace(text: string): void;
  /** Saves now what is unsaved. Ends when what is typed is on the disk, or when a try at that has failed. */
  settle(): Promise<void>;
  /** Takes the text that the library has now. */
  accept(text: string): Accepted;
  /** As `accept`, with a text that may be an old copy, and in a new sitting unless something is still unsaved. */
  reopen(text: string): Accepted;
}

/**
 * @param text the note as it is on the disk
 * @param options `save` writes it, `changed` is called after each change of what
 *   the saver tells, `failed` once for each row of failures
 */
export function createNoteSaver(
  paperId: PaperId,
  text: string,
  options: { save(input: NoteSave): Promise<unknown>; changed(): void; failed(message: string): void },
): NoteSaver {
  let typed = text;
  /** What the disk holds; null after a failed save, which may or may not have been written. */
  let onDisk: string | null = text;
  let lastOnDisk = text;
  let onItsWay: { text: string; done: Promise<void> } | null = null;
  let savedInThisSitting = false;
  let error: string | null = null;
  let session = crypto.randomUUID();
  let replacements = 0;
  let pause: Timer = null;
  let longestWait: Timer = null;
  let retry: Timer = null;
  /** Texts that were on the disk a moment ago, and until when. */
  const replaced = new Map<string, number>();

  const clearTimers = (): void => {
    for (const timer of [pause, longestWait, retry]) if (timer !== null) clearTimeout(timer);
    pause = longestWait = retry = null;
  };

  const isSettled = (): boolean => onItsWay === null && typed === onDisk;

  const isLatecomer = (other: string): boolean => (replaced.get(other) ?? 0) > Date.now();

  const reached = (written: string): void => {
    if (written !== lastOnDisk) {
      for (const [old, until] of replaced) if (until <= Date.now()) replaced.delete(old);
      replaced.set(lastOnDisk, Date.now() + latecomerMs);
    }
    replaced.delete(written);
    onDisk = lastOnDisk = written;
    error = null;
    savedInThisSitting = true;
  };

  const write = async (written: string): Promise<void> => {
    try {
      await options.save({ paperId, text: written, session });
      reached(written);
    } catch (reason) {
      onDisk = null;
      const first = error === null;
      error = messageOf(reason);
      if (first) options.failed(error);
    }
    onItsWay = null;
    if (onDisk === null) retry ??= setTimeout(saveNow, retryMs);
    else if (typed !== onDisk && pause === null) saveNow();
    options.changed();
  };

  const saveNow = (): void => {
    clearTimers();
    if (onItsWay !== null || typed === onDisk) return;
    const written = typed;
    // One step later, so that a save that fails at once finds `onItsWay` set like any other.
    onItsWay = { text: written, done: Promise.resolve().then(() => write(written)) };
    options.changed();
  };

  const saveSoon = (): void => {
    if (pause !== null) clearTimeout(pause);
    pause = setTimeout(saveNow, pauseMs);
    longestWait ??= setTimeout(saveNow, longestWaitMs);
  };

  const newSitting = (): void => {
    session = crypto.randomUUID();
    savedInThisSitting = false;
  };

  const accept = (outside: string): Accepted => {
    if (outside === typed && onItsWay === null) {
      onDisk = lastOnDisk = outside;
      error = null;
      clearTimers();
      options.changed();
      return 'known';
    }
    if (outside === lastOnDisk || outside === onItsWay?.text) return 'known';
    const wasSettled = isSettled();
    onDisk = lastOnDisk = outside;
    newSitting();
    if (wasSettled) {
      typed = outside;
      replacements += 1;
    } else if (onItsWay === null) saveSoon();
    options.changed();
    return wasSettled ? 'shown' : 'typing-kept';
  };

  return {
    paperId,
    text: () => typed,
    error: () => error,
    replacements: () => replacements,
    isSettled,
    status() {
      if (error !== null) return 'failed';
      if (isSettled()) return savedInThisSitting ? 'saved' : 'clean';
      return onItsWay?.text === typed ? 'saving' : 'unsaved';
    },
    edit(newText) {
      if (newText === typed) return;
      typed = newText;
      if (isSettled()) clearTimers();
      else saveSoon();
      options.changed();
    },
    replace(chosen) {
      if (chosen === typed) return;
      newSitting();
      typed = chosen;
      replacements += 1;
      saveNow();
      options.changed();
    },
    async settle() {
      if (onItsWay !== null) await onItsWay.done;
      while (!isSettled()) {
        saveNow();
        await onItsWay?.done;
        if (error !== null) return;
      }
    },
    accept,
    reopen(outside) {
      const accepted = isLatecomer(outside) ? 'known' : accept(outside);
      if (isSettled()) newSitting();
      options.changed();
      return accepted;
    },
  };
}

type Timer = ReturnType<typeof setTimeout> | null;
