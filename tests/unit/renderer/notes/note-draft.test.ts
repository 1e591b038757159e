import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNoteDraft, type NoteDraft } from '../../../../renderer/features/notes/note-draft.ts';
import { FakeDisk, settled } from './fake-disk.ts';

let disk: FakeDisk;
let said: string[];
let backups: [number, string][];
let draft: NoteDraft;

beforeEach(() => {
  vi.useFakeTimers();
  disk = new FakeDisk();
  said = [];
  backups = [];
  draft = createNoteDraft({
    save: disk.save,
    announce: (message) => said.push(message),
    keepBackup: (paperId, text) => backups.push([paperId, text]),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const status = (): string => draft.getState().status;
const shown = (): string => draft.getState().text;

describe('NT1 a note is saved by itself', () => {
  it('shows the note of the paper, clean, and writes nothing', async () => {
    draft.open(1, 'as it was');
    expect(draft.getState()).toMatchObject({ paperId: 1, text: 'as it was', status: 'clean', error: null });
    await pass(10_000);
    await draft.flush();
    expect(disk.writes).toHaveLength(0);
  });

  it('asks for the save within 300 ms of the last key, and says when it is done', async () => {
    draft.open(1, '');
    draft.edit('a');
    expect(status()).toBe('unsaved');
    await pass(250);
    expect(status()).toBe('saving');
    await disk.theWrite().succeed();
    expect(status()).toBe('saved');
    expect(disk.notes.get(1)).toBe('a');
  });

  it('waits for a pause: ten quick keys are one write', async () => {
    draft.open(1, '');
    for (let length = 1; length <= 10; length++) {
      draft.edit('x'.repeat(length));
      await pass(50);
    }
    await pass(250);
    expect(disk.texts()).toEqual(['x'.repeat(10)]);
  });

  it('writes at least every 2 s while the keys never rest', async () => {
    draft.open(1, '');
    let firstWriteAt: number | null = null;
    for (let at = 0; at < 2_000; at += 100) {
      draft.edit(`typed at ${at}`);
      await pass(100);
      if (firstWriteAt === null && disk.writes.length > 0) firstWriteAt = at + 100;
    }
    expect(firstWriteAt).toBeGreaterThan(1_000);
    expect(firstWriteAt).toBeLessThanOrEqual(2_000);
  });

  it('saves next what was typed during a save, and never two at once', async () => {
    draft.open(1, '');
    draft.edit('a');
    await pass(250);
    draft.edit('ab');
    await pass(1_000);
    expect(disk.texts()).toEqual(['a']);
    await disk.theWrite().succeed();
    expect(disk.texts()).toEqual(['a', 'ab']);
    expect(status()).toBe('saving');
    await disk.theWrite().succeed();
    expect(status()).toBe('saved');
  });

  it('writes again when the text returned to the old one while a newer one was on its way', async () => {
    draft.open(1, 'old');
    draft.edit('new');
    await pass(250);
    draft.edit('old');
    await disk.theWrite().succeed();
    await pass(250);
    await disk.theWrite().succeed();
    expect(disk.notes.get(1)).toBe('old');
  });

  it('writes nothing when the text returned to what is on the disk before the save', async () => {
    draft.open(1, 'old');
    draft.edit('old!');
    draft.edit('old');
    expect(status()).toBe('clean');
    await pass(5_000);
    expect(disk.writes).toHaveLength(0);
  });

  it('keeps a backup of each text before it is saved, and goes on when that fails', async () => {
    draft.open(3, '');
    draft.edit('a');
    draft.edit('ab');
    expect(backups).toEqual([
      [3, 'a'],
      [3, 'ab'],
    ]);
    const full = createNoteDraft({
      save: disk.save,
      announce: () => undefined,
      keepBackup: () => {
        throw new Error('quota');
      },
    });
    full.open(4, '');
    full.edit('still saved');
    await pass(250);
    expect(disk.texts()).toContain('still saved');
  });
});

describe('NT2 leaving a note saves it', () => {
  it('saves the note of the paper before at once, and under its own paper', async () => {
    draft.open(1, '');
    draft.edit('about one');
    draft.open(2, 'about two');
    await settled();
    expect(disk.theWrite()).toMatchObject({ paperId: 1, text: 'about one' });
    expect(draft.getState()).toMatchObject({ paperId: 2, text: 'about two', status: 'clean' });
    await disk.theWrite().succeed();
    expect(draft.getState()).toMatchObject({ paperId: 2, text: 'about two', status: 'clean' });
  });

  it('flush, as on blur and on close, ends when all is on the disk', async () => {
    draft.open(1, '');
    draft.edit('about one');
    draft.open(2, '');
    draft.edit('about two');
    let ended = false;
    const flushed = draft.flush().then(() => (ended = true));
    await settled();
    expect(disk.pending).toHaveLength(2);
    expect(draft.unsaved()).toEqual([1, 2]);
    await disk.pending[0]?.succeed();
    expect(ended).toBe(false);
    await disk.pending[0]?.succeed();
    await flushed;
    expect(draft.unsaved()).toEqual([]);
    expect(Object.fromEntries(disk.notes)).toEqual({ 1: 'about one', 2: 'about two' });
  });

  it('close saves, and leaves nothing in the editor', async () => {
    draft.open(1, '');
    draft.edit('a');
    draft.close();
    await settled();
    expect(disk.theWrite().text).toBe('a');
    expect(draft.getState()).toMatchObject({ paperId: null, text: '' });
    draft.edit('typed into nothing');
    await pass(1_000);
    expect(disk.texts()).toEqual(['a']);
  });

  it('shows what was typed, not what the library had, when a paper is opened again before its save is done', async () => {
    draft.open(1, 'old');
    draft.edit('new');
    draft.open(2, '');
    draft.open(1, 'old');
    expect(shown()).toBe('new');
    await settled();
    await disk.theWrite().succeed();
    expect(draft.getState()).toMatchObject({ paperId: 1, text: 'new', status: 'saved' });
  });

  it('names each sitting, and only that', async () => {
    draft.open(1, '');
    draft.edit('a');
    await pass(250);
    await disk.theWrite().succeed();
    draft.edit('ab');
    await pass(250);
    await disk.theWrite().succeed();
    draft.open(2, '');
    draft.open(1, 'ab');
    draft.edit('abc');
    await pass(250);
    await disk.theWrite().succeed();
    const [first, second, third] = disk.writes.map((write) => write.session);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

describe('NT3 a save that fails loses nothing', () => {
  beforeEach(async () => {
    draft.open(1, 'old');
    draft.edit('new');
    await pass(250);
    await disk.theWrite().fail();
  });

  it('keeps the text, shows it as not saved with the reason, and says so once', async () => {
    expect(draft.getState()).toMatchObject({ text: 'new', status: 'failed', error: 'The disk is full.' });
    expect(draft.unsaved()).toEqual([1]);
    await pass(3_500);
    await disk.theWrite().fail();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('The disk is full.');
  });

  it('tries again by itself every few seconds, and is then saved', async () => {
    await pass(5_000);
    expect(status()).toBe('failed');
    await disk.theWrite().succeed();
    expect(draft.getState()).toMatchObject({ text: 'new', status: 'saved', error: null });
  });

  it('tries again at the next key', async () => {
    draft.edit('newer');
    await pass(250);
    expect(disk.theWrite().text).toBe('newer');
  });

  it('tries again on flush, which ends even when that fails too', async () => {
    const flushed = draft.flush();
    await settled();
    await disk.theWrite().fail();
    await flushed;
    expect(draft.unsaved()).toEqual([1]);
  });

  it('writes the old text again when it comes back, since the failed write may have been written', async () => {
    draft.edit('old');
    await pass(250);
    await disk.theWrite().succeed();
    expect(disk.notes.get(1)).toBe('old');
  });

  it('goes on trying after another paper was opened', async () => {
    draft.open(2, '');
    await settled();
    await disk.theWrite().fail();
    await pass(5_000);
    await disk.theWrite().succeed();
    expect(disk.notes.get(1)).toBe('new');
    expect(draft.getState()).toMatchObject({ paperId: 2, status: 'clean' });
  });
});

describe('NT4 a text from elsewhere never takes the place of unsaved typing', () => {
  it('shows it where nothing is unsaved, in a new sitting', async () => {
    draft.open(1, '');
    draft.edit('a');
    await pass(250);
    await disk.theWrite().succeed();
    await pass(1_000);
    draft.accept(1, '');
    expect(draft.getState()).toMatchObject({ text: '', status: 'clean', replacements: 1 });
    draft.edit('b');
    await pass(250);
    expect(disk.writes[1]?.session).not.toBe(disk.writes[0]?.session);
  });

  it('keeps what is typed, saves it above the other text as a version of its own, and says so', async () => {
    draft.open(1, 'old');
    draft.edit('mine');
    const before = draft.getState().replacements;
    draft.accept(1, 'theirs');
    expect(draft.getState()).toMatchObject({ text: 'mine', status: 'unsaved', replacements: before });
    expect(said).toHaveLength(1);
    await pass(250);
    await disk.theWrite().succeed();
    expect(disk.notes.get(1)).toBe('mine');
  });

  it('puts an earlier version in its place in a new sitting, after what was typed is saved', async () => {
    draft.open(1, 'old');
    draft.edit('mine');
    const replaced = draft.replace('chosen');
    await pass(0);
    await disk.theWrite().succeed();
    await disk.theWrite().succeed();
    await replaced;
    expect(disk.texts()).toEqual(['mine', 'chosen']);
    expect(disk.writes[1]?.session).not.toBe(disk.writes[0]?.session);
    expect(draft.getState()).toMatchObject({ text: 'chosen', replacements: 1 });
  });

  it('replaces nothing while what was typed can’t be saved', async () => {
    draft.open(1, 'old');
    draft.edit('mine');
    const replaced = draft.replace('chosen');
    await pass(0);
    await disk.theWrite().fail();
    await replaced;
    expect(draft.getState()).toMatchObject({ text: 'mine', status: 'failed', replacements: 0 });
  });

  it('takes the echo of its own save for nothing new', async () => {
    draft.open(1, '');
    draft.edit('a');
    await pass(250);
    draft.accept(1, 'a');
    draft.edit('ab');
    await disk.theWrite().succeed();
    draft.accept(1, 'a');
    await pass(250);
    draft.accept(1, 'ab');
    await disk.theWrite().succeed();
    draft.accept(1, 'ab');
    expect(draft.getState()).toMatchObject({ text: 'ab', status: 'saved', replacements: 0 });
    expect(said).toEqual([]);
  });

  it('takes a change of something else about the paper for nothing new, after a failed save too', async () => {
    draft.open(1, 'old');
    draft.edit('new');
    draft.accept(1, 'old');
    await pass(250);
    await disk.theWrite().fail();
    draft.accept(1, 'old');
    expect(draft.getState()).toMatchObject({ text: 'new', status: 'failed' });
    expect(said).toHaveLength(1);
  });

  it('is saved when the library turns out to hold what is typed', async () => {
    draft.open(1, 'old');
    draft.edit('new');
    await pass(250);
    await disk.theWrite().fail(true);
    draft.accept(1, 'new');
    expect(draft.getState()).toMatchObject({ status: 'clean', error: null });
    await pass(10_000);
    expect(disk.writes).toHaveLength(1);
  });

  it('shows a text of this sitting again when an undo brings it back a moment later', async () => {
    draft.open(1, '');
    draft.edit('a long thought');
    await pass(250);
    await disk.theWrite().succeed();
    draft.edit('');
    await pass(250);
    await disk.theWrite().succeed();
    draft.accept(1, 'a long thought');
    expect(shown()).toBe('a long thought');
  });

  it('is not fooled by an old copy of a note that was saved the moment before', async () => {
    draft.open(1, 'old');
    draft.edit('new');
    draft.open(2, '');
    await settled();
    await disk.theWrite().succeed();
    draft.open(1, 'old');
    expect(draft.getState()).toMatchObject({ text: 'new', status: 'clean' });
    draft.open(2, '');
    await pass(300);
    draft.open(1, 'undone elsewhere');
    expect(shown()).toBe('undone elsewhere');
  });

  it('leaves other papers alone', () => {
    draft.open(1, 'one');
    draft.accept(2, 'two');
    expect(draft.getState()).toMatchObject({ paperId: 1, text: 'one' });
  });
});
