import { describe, expect, it } from 'vitest';
import { commandOf, keyCaps, parseKeys, type KeyPress } from '../../../renderer/keyboard/keys.ts';
import { commandIds, commands } from '../../../shared/commands.ts';

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...change };
}

function idOf(pressed: KeyPress, leader: string | null = null, isMac = false): string | null {
  return commandOf(pressed, leader, isMac).command?.id ?? null;
}

describe('keys', () => {
  it('finds commands by letters, signs, names and with modifiers', () => {
    expect(idOf(press('j'))).toBe('next-paper');
    expect(idOf(press('ArrowUp'))).toBe('previous-paper');
    expect(idOf(press('?', { shiftKey: true }))).toBe('help');
    expect(idOf(press('k', { ctrlKey: true }))).toBe('palette');
    expect(idOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(idOf(press('+', { ctrlKey: true, shiftKey: true }))).toBe('text-larger');
    expect(idOf(press('ArrowDown', { altKey: true }))).toBe('move-down');
    expect(idOf(press('ArrowLeft', { altKey: true }))).toBe('go-back');
    expect(idOf(press(']', { ctrlKey: true }))).toBe('go-forward');
  });

  it('finds nothing where modifiers don’t fit', () => {
    expect(idOf(press('J', { shiftKey: true }))).toBeNull();
    expect(idOf(press('d', { ctrlKey: true }))).toBeNull();
    expect(idOf(press('s', { altKey: true }))).toBeNull();
    expect(idOf(press('k', { metaKey: true }))).toBeNull();
  });

  it('uses Cmd on a Mac', () => {
    expect(idOf(press('k', { metaKey: true }), null, true)).toBe('palette');
    expect(idOf(press('k', { ctrlKey: true }), null, true)).toBeNull();
  });

  it('knows sequences: a letter after another one, and else the letter alone', () => {
    const first = commandOf(press('g'), null, false);
    expect(first).toEqual({ command: null, leader: 'g' });
    expect(idOf(press('u'), 'g')).toBe('go-unread');
    expect(idOf(press('u'))).toBe('toggle-queue');
    expect(idOf(press('j'), 'g')).toBe('next-paper');
    expect(idOf(press('1'), 'g')).toBe('go-search-1');
    // Where digits need Shift (French keyboards).
    expect(idOf(press('9', { shiftKey: true }), 'g')).toBe('go-search-9');
    expect(idOf(press('1'))).toBe('tag-1');
  });

  it('goes by the place of a key where the layout has no Latin letters', () => {
    expect(idOf(press('о', { code: 'KeyJ' }))).toBe('next-paper');
    expect(idOf(press('k', { code: 'KeyV' }))).toBe('previous-paper');
  });

  it('reads every key of the commands’ table, and no two commands share one', () => {
    const owners = new Map<string, string>();
    for (const id of commandIds) {
      for (const keys of commands[id].keys) {
        const stroke = JSON.stringify(parseKeys(keys));
        expect(owners.get(stroke), `${keys} of ${id}`).toBeUndefined();
        owners.set(stroke, id);
      }
    }
    expect(owners.size).toBeGreaterThan(30);
  });

  it('names keys as their platform does', () => {
    expect(keyCaps('CmdOrCtrl+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('CmdOrCtrl+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyCaps('G U', false)).toEqual(['G', 'U']);
    expect(keyCaps('CmdOrCtrl+Plus', false)).toEqual(['Ctrl', '+']);
  });
});
