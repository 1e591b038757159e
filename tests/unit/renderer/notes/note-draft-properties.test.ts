import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNoteDraft } from '../../../../renderer/features/notes/note-draft.ts';
import { FakeDisk, settled } from './fake-disk.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const papers = [1, 2, 3];

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), text: fc.string({ maxLength: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.integer({ min: 1, max: 4_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), paper: fc.constantFrom(...papers) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('succeed' as const), which: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fail' as const), which: fc.nat(2), written: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('flush' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tell' as const), paper: fc.constantFrom(...papers) }) },
);

it('NT5 whatever the order of keys, switches, failures and news: after a flush the disk has the last typed texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const disk = new FakeDisk();
      const draft = createNoteDraft({ save: disk.save, announce: () => undefined, keepBackup: () => undefined });
      const typed = new Map<number, string>();
      for (const paper of papers) disk.notes.set(paper, '');
      draft.open(1, '');
      const stored = (paper: number): string => disk.notes.get(paper) ?? '';

      for (const now of steps) {
        const { paperId } = draft.getState();
        if (now.do === 'open') draft.open(now.paper, stored(now.paper));
        else if (now.do === 'close') draft.close();
        else if (now.do === 'edit') {
          draft.edit(now.text);
          if (paperId !== null) typed.set(paperId, now.text);
        } else if (now.do === 'wait') await vi.advanceTimersByTimeAsync(now.time);
        else if (now.do === 'succeed') await disk.pending[now.which]?.succeed();
        else if (now.do === 'fail') await disk.pending[now.which]?.fail(now.written);
        else if (now.do === 'flush') void draft.flush();
        else draft.accept(now.paper, stored(now.paper));
        await settled();

        const onScreen = draft.getState();
        const paper = onScreen.paperId ?? 1;
        const isShown = onScreen.paperId !== null;
        // What is on screen is what was typed last; the disk may be behind it.
        expect(onScreen.text).toBe(isShown ? (typed.get(paper) ?? '') : '');
        // Saved means on the disk.
        const isSaved = isShown && ['saved', 'clean'].includes(onScreen.status);
        expect(isSaved ? stored(paper) : onScreen.text).toBe(onScreen.text);
        expect(disk.overlapped).toBe(false);
      }

      let ended = false;
      const flushed = draft.flush().then(() => (ended = true));
      for (let turn = 0; turn < 100 && !ended; turn++) {
        await disk.pending[0]?.succeed();
        await settled();
      }
      await flushed;
      expect(draft.unsaved()).toEqual([]);
      for (const paper of papers) expect(stored(paper)).toBe(typed.get(paper) ?? '');
      vi.clearAllTimers();
    }),
    { numRuns: 300 },
  );
});
