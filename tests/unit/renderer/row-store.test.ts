import { describe, expect, it, vi } from 'vitest';
import { createRowStore } from '../../../renderer/state/row-store.ts';
import type { PaperRow } from '../../../shared/paper.ts';
import { deferred, fakeBridge, paperRow, settle } from './fake-bridge.ts';

function setUp() {
  const pages: { ids: number[]; answer: ReturnType<typeof deferred<PaperRow[]>> }[] = [];
  const bridge = fakeBridge({
    getRows: ({ ids }) => {
      const answer = deferred<PaperRow[]>();
      pages.push({ ids, answer });
      return answer.promise;
    },
  });
  const failed = vi.fn<(error: unknown) => void>();
  return { pages, failed, rows: createRowStore(bridge, failed) };
}

function answer(page: ReturnType<typeof setUp>['pages'][number] | undefined, change: Partial<PaperRow> = {}): void {
  page?.answer.resolve(page.ids.map((id) => paperRow(id, change)));
}

describe('rows', () => {
  it('fetches only what is missing, and the newest wish when the screen moved on', async () => {
    const { rows, pages } = setUp();
    rows.want([1, 2]);
    rows.want([3, 4]);
    rows.want([2, 5]);
    expect(pages.map(({ ids }) => ids)).toEqual([[1, 2]]);
    answer(pages[0]);
    await settle();
    expect(pages.map(({ ids }) => ids)).toEqual([[1, 2], [5]]);
  });

  it('takes rows that came with a list, but for those that are here', async () => {
    const { rows, pages } = setUp();
    rows.accept([paperRow(1), paperRow(2)]);
    rows.want([1, 2]);
    expect(pages).toHaveLength(0);
    rows.patch(new Set([1]), (row) => ({ ...row, starredAt: 5 }));
    rows.accept([paperRow(1), paperRow(3)]);
    expect(rows.getState().rows.get(1)?.starredAt).toBe(5);
    expect(rows.getState().rows.has(3)).toBe(true);
  });

  it('asks once for a paper that is no longer there', async () => {
    const { rows, pages } = setUp();
    rows.want([1]);
    pages[0]?.answer.resolve([]);
    await settle();
    expect(pages).toHaveLength(1);
  });

  it('shows a changed row as it was until it is there again', async () => {
    const { rows, pages } = setUp();
    rows.want([1]);
    answer(pages[0]);
    await settle();
    rows.invalidate(new Set([1, 99]));
    expect(rows.getState().rows.get(1)?.title).toBe('Paper 1');
    expect(pages[1]?.ids).toEqual([1]);
    answer(pages[1], { title: 'Renamed' });
    await settle();
    expect(rows.getState().rows.get(1)?.title).toBe('Renamed');
    expect(pages).toHaveLength(2);
  });

  it('lets go of old rows, never of those on screen', async () => {
    const { rows, pages } = setUp();
    for (let start = 1; start <= 6_001; start += 1_000) {
      rows.want(Array.from({ length: 1_000 }, (_, index) => start + index));
      answer(pages.at(-1));
      await settle();
    }
    const { rows: kept } = rows.getState();
    expect(kept.size).toBeLessThanOrEqual(4_000);
    expect(kept.has(6_500)).toBe(true);
    expect(kept.has(1)).toBe(false);
  });

  it('says why rows could not be fetched, and tries again at the next wish', async () => {
    const { rows, pages, failed } = setUp();
    rows.want([1]);
    pages[0]?.answer.reject(new Error('no'));
    await settle();
    expect(failed).toHaveBeenCalledOnce();
    rows.want([1]);
    expect(pages).toHaveLength(2);
  });
});
