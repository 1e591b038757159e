import type { CommandId } from '../../shared/commands.ts';
import { commandOf, isBareSign } from './keys.ts';
import type { NoteFocus } from './note-focus.ts';
import { focusNextRegion } from './regions.ts';

/** How long after the first letter of a sequence the second one counts, in milliseconds. */
const sequenceTime = 1_000;
/** Keys that move things where the focus is, and are commands only in the list. */
const listKeys: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'Delete', 'Backspace']);
/** What a text field does itself. */
const fieldCommands: ReadonlySet<CommandId> = new Set(['undo', 'redo', 'select-all']);

/** The side buttons of a mouse, by their number in `MouseEvent.button`. */
const mouseButtons: ReadonlyMap<number, CommandId> = new Map([
  [3, 'go-back'],
  [4, 'go-forward'],
]);

/** Whether an element takes typed text. */
export function isTextField(element: Element | null): element is HTMLElement {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Whether a dialog or a menu has the keys. */
function isCovered(element: Element | null): boolean {
  return element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') != null;
}

function isInList(element: Element | null): boolean {
  return element === null || element === document.body || element.closest('[role="listbox"]') !== null;
}

/**
 * Runs commands by their keys, and by the side buttons of a mouse, for the whole window.
 *
 * @param isOverlaid whether something lies over the panes, or is about to: it gets the keys
 * @param noteFocus takes what is typed for a note that is not on screen yet
 * @returns what ends it
 */
export function listenToKeys(
  run: (id: CommandId) => void,
  isMac: boolean,
  isOverlaid: () => boolean,
  noteFocus: Pick<NoteFocus, 'takes'>,
): () => void {
  let leader: string | null = null;
  let leaderAt = 0;

  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const focused = document.activeElement;
    if (isOverlaid() || isCovered(focused)) return;
    if (event.key === 'F6') {
      event.preventDefault();
      focusNextRegion(event.shiftKey ? -1 : 1);
      return;
    }
    const inField = isTextField(focused);
    const before = event.timeStamp - leaderAt <= sequenceTime ? leader : null;
    const found = commandOf(event, inField ? null : before, isMac);
    if (event.key !== 'Shift') leader = inField ? null : found.leader;
    leaderAt = event.timeStamp;
    const { command } = found;
    if (command === null) return;
    if (inField && (isBareSign(command) || listKeys.has(command.key) || fieldCommands.has(command.id))) return;
    // Option and an arrow move by words there.
    if (inField && isMac && command.alt) return;
    if (listKeys.has(command.key) && !isInList(focused)) return;
    event.preventDefault();
    run(command.id);
  };

  // On the way down: the list, which still has the focus, must not take them for its own.
  const meantForNote = (event: KeyboardEvent): void => {
    const focused = document.activeElement;
    if (isOverlaid() || isCovered(focused) || isTextField(focused) || !noteFocus.takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const clicked = (event: MouseEvent): void => {
    const id = mouseButtons.get(event.button);
    if (id === undefined || isOverlaid() || isCovered(document.activeElement)) return;
    event.preventDefault();
    run(id);
  };

  document.addEventListener('mouseup', clicked);
  document.addEventListener('keydown', meantForNote, true);
  document.addEventListener('keydown', pressed);
  return () => {
    document.removeEventListener('mouseup', clicked);
    document.removeEventListener('keydown', meantForNote, true);
    document.removeEventListener('keydown', pressed);
  };
}
