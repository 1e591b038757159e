import { beforeEach, expect, it } from 'vitest';
import { createNoteFocus, type Key, type NoteFocus } from '../../../renderer/keyboard/note-focus.ts';

let frames: (() => void)[];
let onScreen: number | null;
let wanted: number | null | undefined;
let now: number;
let did: string[];
let focus: NoteFocus;

const key = (name: string, change: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const look of due) look();
}

beforeEach(() => {
  frames = [];
  onScreen = null;
  wanted = 7;
  now = 0;
  did = [];
  focus = createNoteFocus({
    wanted: () => wanted,
    find: (paperId) =>
      paperId === onScreen
        ? { focus: () => did.push(`focus ${paperId}`), insert: (text) => did.push(`insert ${text}`) }
        : null,
    nextFrame: (look) => frames.push(look),
    clock: () => now,
    keep: async (paperId, typed) => void did.push(`keep ${paperId} ${typed}`),
  });
});

it('NF1 a note on screen takes the focus at once, and the keys after it are its own', () => {
  onScreen = 7;
  focus.request();
  expect(did).toEqual(['focus 7']);
  expect(focus.takes(key('s'))).toBe(false);
});

it('NF2 what is typed before the note is on screen goes into it, and runs no command', () => {
  focus.request();
  for (const name of ['o', 'n', 'x', 'Backspace', 'e', 'Enter', 'é']) expect(focus.takes(key(name))).toBe(true);
  nextFrame();
  expect(did).toEqual([]);
  onScreen = 7;
  nextFrame();
  expect(did).toEqual(['focus 7', 'insert one\né']);
  expect(focus.takes(key('s'))).toBe(false);
});

it('NF2 so is what is typed before the list tells which paper it is', () => {
  wanted = undefined;
  focus.request();
  expect(focus.takes(key('s'))).toBe(true);
  nextFrame();
  wanted = onScreen = 9;
  expect(focus.takes(key('r'))).toBe(true);
  nextFrame();
  expect(did).toEqual(['focus 9', 'insert sr']);
});

it('NF3 a list that turns out empty gives the keys back', () => {
  wanted = undefined;
  focus.request();
  wanted = null;
  nextFrame();
  expect(focus.takes(key('s'))).toBe(false);
});

it('NF3 another paper at the cursor, Esc, or a long wait gives the keys back', () => {
  focus.request();
  wanted = 8;
  nextFrame();
  expect(focus.takes(key('s'))).toBe(false);

  focus.request();
  expect(focus.takes(key('Escape'))).toBe(true);
  expect(focus.takes(key('s'))).toBe(false);

  focus.request();
  now = 60_000;
  nextFrame();
  expect(focus.takes(key('s'))).toBe(false);
  expect(did).toEqual([]);
});

it('NF3 what was typed until then is kept in the note that it was meant for', async () => {
  focus.request();
  focus.takes(key('a'));
  wanted = 8;
  nextFrame();
  wanted = 7;
  focus.request();
  focus.takes(key('b'));
  focus.takes(key('Escape'));
  focus.request();
  focus.takes(key('c'));
  await focus.settle();
  expect(did).toEqual(['keep 7 a', 'keep 7 b', 'keep 7 c']);
  expect(focus.takes(key('s'))).toBe(false);
});

it('NF4 keys with Ctrl, Alt or Meta stay commands', () => {
  focus.request();
  expect(focus.takes(key('k', { ctrlKey: true }))).toBe(false);
  expect(focus.takes(key('ArrowUp', { altKey: true }))).toBe(false);
  expect(focus.takes(key('F6'))).toBe(false);
});

it('without a paper at the cursor nothing is waited for', () => {
  wanted = null;
  focus.request();
  expect(focus.takes(key('s'))).toBe(false);
  expect(frames).toEqual([]);
});
