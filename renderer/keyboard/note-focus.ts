import type { PaperId } from '../../shared/paper.ts';

/** How long a note may be on its way to the screen before the keys are given back, in milliseconds. */
const patience = 10_000;

/** The field of a note that is on screen. */
export interface NoteField {
  focus(): void;
  /** Puts text at the caret, as if it had been typed. */
  insert(text: string): void;
}

/** A key press, as far as it matters here. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The way of the keys into a note. */
export interface NoteFocus {
  /** Puts the focus into the note of the wanted paper: at once, or as soon as it is on screen. */
  request(): void;
  /**
   * Whether a key was meant for a note that is not on screen yet. What is typed until then is put into it: a fast writer
   * must neither lose letters nor set off commands with them.
   */
  takes(key: Key): boolean;
  /** Waits no longer: what was typed is kept. Fulfilled when it is on the disk. */
  settle(): Promise<void>;
}

/**
 * @param options `wanted` is the paper whose note is meant, undefined while the list that tells is on its way, `find` its field when that is on screen, `nextFrame` calls
 *   back before the next frame, `clock` gives milliseconds, `keep` puts into a paper's note what was typed for it and
 *   never got to a field
 */
export function createNoteFocus(options: {
  wanted(): PaperId | null | undefined;
  find(paperId: PaperId): NoteField | null;
  nextFrame(look: () => void): void;
  clock(): number;
  keep(paperId: PaperId, typed: string): Promise<void>;
}): NoteFocus {
  let waiting: { paperId: PaperId | undefined; typed: string; until: number } | null = null;

  const giveUp = async (): Promise<void> => {
    const given = waiting;
    waiting = null;
    if (given?.paperId !== undefined && given.typed !== '') await options.keep(given.paperId, given.typed);
  };

  const look = (): void => {
    if (waiting === null) return;
    const wanted = options.wanted();
    const { typed, until } = waiting;
    waiting.paperId ??= wanted ?? undefined;
    if (wanted === null || wanted !== waiting.paperId || options.clock() > until) {
      void giveUp();
      return;
    }
    const field = wanted === undefined ? null : options.find(wanted);
    if (field === null) {
      options.nextFrame(look);
      return;
    }
    waiting = null;
    field.focus();
    if (typed !== '') field.insert(typed);
  };

  return {
    request() {
      const paperId = options.wanted();
      if (paperId === null || (waiting !== null && waiting.paperId === paperId)) return;
      waiting = { paperId, typed: '', until: options.clock() + patience };
      look();
    },
    takes({ key, ctrlKey, metaKey, altKey }) {
      if (waiting === null || ctrlKey || metaKey || altKey) return false;
      if (key === 'Escape') void giveUp();
      else if (key === 'Enter') waiting.typed += '\n';
      else if (key === 'Backspace') waiting.typed = [...waiting.typed].slice(0, -1).join('');
      else if ([...key].length === 1) waiting.typed += key;
      else return false;
      return true;
    },
    settle: giveUp,
  };
}

/** The field of a paper's note, where it is on screen. */
export function noteFieldOnScreen(paperId: PaperId): NoteField | null {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-region="reader"] textarea[data-paper="${paperId}"]`);
  if (field === null || !field.checkVisibility({ visibilityProperty: true })) return null;
  return {
    focus: () => field.focus(),
    // The one way that leaves the field's own undo whole.
    insert: (text) => void document.execCommand('insertText', false, text),
  };
}
