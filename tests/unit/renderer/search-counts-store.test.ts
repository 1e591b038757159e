import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearchCountsStore } from '../../../renderer/state/search-counts-store.ts';
import { OffprintError } from '../../../shared/errors.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { deferred, fakeBridge } from './fake-bridge.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function search(id: number, query: string): SavedSearch {
  return { id, name: `Search ${id}`, query, folder: '' };
}

/** Counts that the test answers, one by one. */
function counting(...searches: SavedSearch[]) {
  const answers: ReturnType<typeof deferred<number>>[] = [];
  const bridge = fakeBridge({
    countSearch: () => {
      const answer = deferred<number>();
      answers.push(answer);
      return answer.promise;
    },
  });
  const store = createSearchCountsStore(bridge);
  store.follow(searches);
  return {
    store,
    asked: () => bridge.asked.map(({ input }) => (input as { query: string }).query),
    counts: () => Object.fromEntries(store.getState().counts),
    /** Answers the newest question, and waits for the one after it, if any comes. */
    answer: async (papers: number) => {
      const before = answers.length;
      answers.at(-1)?.resolve(papers);
      for (let step = 0; step < 50 && answers.length === before; step++) await vi.advanceTimersByTimeAsync(20);
    },
    cancel: async (wait: number) => {
      answers.at(-1)?.reject(new OffprintError('cancelled', 'A newer one.'));
      await vi.advanceTimersByTimeAsync(wait);
    },
    fail: async () => {
      answers.at(-1)?.reject(new OffprintError('library-unavailable', 'Stopped.'));
      await vi.advanceTimersByTimeAsync(5_000);
    },
  };
}

describe('counts of saved searches', () => {
  it('SS8 come one after the other, those in view first, and only once it is quiet', async () => {
    const { store, asked, answer, counts } = counting(search(1, 'a'), search(2, 'b'), search(3, 'c'));
    store.show(new Set([3]));
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toEqual([]);
    store.hold();
    await vi.advanceTimersByTimeAsync(1_400);
    expect(asked()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toEqual(['c']);
    await answer(30);
    expect(asked()).toEqual(['c', 'a']);
    await answer(10);
    await answer(20);
    expect(counts()).toEqual({ 1: 10, 2: 20, 3: 30 });
    expect(asked()).toEqual(['c', 'a', 'b']);
  });

  it('SS8 one that something else went before is asked again when it is quiet', async () => {
    const { asked, answer, cancel, counts } = counting(search(1, 'a'));
    await vi.advanceTimersByTimeAsync(400);
    await cancel(200);
    expect(asked()).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toEqual(['a', 'a']);
    await answer(5);
    expect(counts()).toEqual({ 1: 5 });
  });

  it('SS8 what is not in view leaves the library alone for longer than it took', async () => {
    const { asked, answer } = counting(search(1, 'a'), search(2, 'b'));
    await vi.advanceTimersByTimeAsync(400);
    await vi.advanceTimersByTimeAsync(2_000);
    await answer(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked()).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked()).toEqual(['a', 'b']);
  });

  it('SS9 only what a change can have made wrong is counted again', async () => {
    const { store, asked, answer } = counting(
      search(1, 'title:mamba'),
      search(2, 'is:unread'),
      search(3, 'added:<7d'),
      search(4, 'list:"Search 2"'),
    );
    await vi.advanceTimersByTimeAsync(400);
    for (let count = 0; count < 4; count++) await answer(1);
    const before = asked().length;
    const after = async (): Promise<string[]> => {
      const at = asked().length;
      await vi.advanceTimersByTimeAsync(310);
      for (let count = 0; count < 4; count++) await answer(1);
      return asked().slice(at).toSorted();
    };
    expect(before).toBe(4);
    store.libraryChanged(['starred']);
    expect(await after()).toEqual(['list:"Search 2"']);
    store.libraryChanged(['read']);
    expect(await after()).toEqual(['is:unread', 'list:"Search 2"']);
    store.timePassed();
    expect(await after()).toEqual(['added:<7d', 'list:"Search 2"']);
    store.libraryChanged(['trashed']);
    expect(await after()).toHaveLength(4);
  });

  it('SS9 an answer that a change overtook is not shown', async () => {
    const { store, answer, counts } = counting(search(1, 'is:unread'));
    await vi.advanceTimersByTimeAsync(400);
    store.libraryChanged(['read']);
    await answer(7);
    expect(counts()).toEqual({});
    await answer(6);
    expect(counts()).toEqual({ 1: 6 });
  });

  it('SS9 a renamed search keeps its count, a changed or deleted one loses it', async () => {
    const { store, answer, counts } = counting(search(1, 'a'), search(2, 'b'), search(3, 'c'));
    await vi.advanceTimersByTimeAsync(400);
    for (const papers of [1, 2, 3]) await answer(papers);
    store.follow([{ ...search(1, 'a'), name: 'Renamed' }, search(2, 'b b')]);
    expect(counts()).toEqual({ 1: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
    await answer(22);
    expect(counts()).toEqual({ 1: 1, 2: 22 });
  });

  it('what can’t be counted has no count, and is not asked for again and again', async () => {
    const { asked, fail, counts } = counting(search(1, 'a'));
    await vi.advanceTimersByTimeAsync(400);
    await fail();
    expect(asked()).toEqual(['a']);
    expect(counts()).toEqual({});
  });
});
