import { commandIds, commands, type CommandId } from '../../shared/commands.ts';

/** One press: modifiers and the key, or a letter after another one ("G U"). */
export interface KeyStroke {
  /** The key by its name in `KeyboardEvent.key`, letters in lower case. */
  key: string;
  /** The letter pressed before it; null where it stands alone. */
  after: string | null;
  /** Ctrl, or Cmd on a Mac. */
  command: boolean;
  alt: boolean;
  /** Null where the key itself needs Shift on some keyboards, as signs do. */
  shift: boolean | null;
}

const keyNames: Readonly<Record<string, string>> = {
  Plus: '+',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** A key of the commands' table ("CmdOrCtrl+Shift+Z", "G U") as a stroke. */
export function parseKeys(keys: string): KeyStroke {
  const [first = '', second] = keys.split(' ');
  const [alone, after] = second === undefined ? [first, null] : [second, first.toLowerCase()];
  const parts = alone.split('+');
  const name = parts.at(-1) ?? '';
  const key = keyNames[name] ?? name;
  const isLetter = /^[a-z]$/i.test(key);
  // After a letter a digit is one wherever a keyboard has it; alone it may not be the sign above it.
  const isSign = key.length === 1 && !isLetter && (after !== null || !/[0-9]/.test(key));
  return {
    key: isLetter ? key.toLowerCase() : key,
    after,
    command: parts.includes('CmdOrCtrl'),
    alt: parts.includes('Alt'),
    shift: isSign ? null : parts.includes('Shift'),
  };
}

/** What a key is called on this platform: "⌘K" or "Ctrl+K", a part a key cap. */
export function keyCaps(keys: string, isMac: boolean): string[] {
  if (keys.includes(' ')) return keys.split(' ');
  return keys.split('+').map((part) => capNames(isMac)[part] ?? part);
}

function capNames(isMac: boolean): Readonly<Record<string, string>> {
  const common = { Plus: '+', Up: '↑', Down: '↓' };
  return isMac
    ? { ...common, CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧', Backspace: '⌫', Delete: '⌦' }
    : { ...common, CmdOrCtrl: 'Ctrl' };
}

interface Binding extends KeyStroke {
  id: CommandId;
}

const bindings: readonly Binding[] = commandIds.flatMap((id) =>
  commands[id].keys.map((keys) => ({ id, ...parseKeys(keys) })),
);

/** Letters that begin a sequence. */
const leaders: ReadonlySet<string> = new Set(bindings.flatMap(({ after }) => after ?? []));

export interface KeyPress {
  key: string;
  /** The key's place on the keyboard, for layouts that have no Latin letters. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * The command of a key press.
 *
 * @param leader the letter pressed right before, if it can begin a sequence
 * @returns the command, or null, and the leader for the next press
 */
export function commandOf(
  press: KeyPress,
  leader: string | null,
  isMac: boolean,
): { command: Binding | null; leader: string | null } {
  const key = latinKey(press);
  const command = isMac ? press.metaKey : press.ctrlKey;
  const otherCommand = isMac ? press.ctrlKey : press.metaKey;
  if (otherCommand) return { command: null, leader: null };
  const fits = (binding: Binding): boolean =>
    binding.key === key &&
    binding.command === command &&
    binding.alt === press.altKey &&
    (binding.shift === null || binding.shift === press.shiftKey);
  const isBare = !command && !press.altKey;
  const found =
    (leader === null ? undefined : bindings.find((binding) => binding.after === leader && fits(binding))) ??
    bindings.find((binding) => binding.after === null && fits(binding));
  const leads = found === undefined && isBare && !press.shiftKey && leaders.has(key);
  return { command: found ?? null, leader: leads ? key : null };
}

function latinKey({ key, code }: KeyPress): string {
  if (key.length !== 1) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isLatin = /^[\u0021-\u024f]$/.test(key);
  return !isLatin && letter !== undefined ? letter.toLowerCase() : key.toLowerCase();
}

/** Whether a stroke is a bare letter or sign, which a text field takes for itself. */
export function isBareSign({ key, command, alt }: KeyStroke): boolean {
  return !command && !alt && key.length === 1;
}
