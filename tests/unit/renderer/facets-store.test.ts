import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFacetsStore } from '../../../renderer/state/facets-store.ts';
import { createListStore } from '../../../renderer/state/list-store.ts';
import { OffprintError } from '../../../shared/errors.ts';
import type { FacetAnswer, FacetGroup } from '../../../shared/facets.ts';
import type { ListAnswer, ListQuery } from '../../../shared/paper.ts';
import { deferred, fakeBridge, settle } from './fake-bridge.ts';

const everything: ListQuery = { view: { kind: 'all' }, search: '', sort: 'newest' };

const read = (papers: number, isExact = true): FacetGroup => ({
  kind: 'read',
  values: [{ value: 'unread', papers }],
  isExact,
});
const marks: FacetGroup = { kind: 'mark', values: [{ value: 'starred', papers: 1 }], isExact: true };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A list and its counts, whose queries are answered by the test, one by one. */
function started() {
  const lists: ReturnType<typeof deferred<ListAnswer>>[] = [];
  const counts: ReturnType<typeof deferred<FacetAnswer>>[] = [];
  const next = <Value>(kept: ReturnType<typeof deferred<Value>>[]): Promise<Value> => {
    const answer = deferred<Value>();
    kept.push(answer);
    return answer.promise;
  };
  const bridge = fakeBridge({ queryPapers: () => next(lists), countFacets: () => next(counts) });
  const list = createListStore(
    bridge,
    everything,
    () => undefined,
    () => new Set(),
  );
  const failures: unknown[] = [];
  const facets = createFacetsStore(bridge, list, (error) => failures.push(error));
  const stop = facets.start();
  return {
    bridge,
    list,
    facets,
    failures,
    stop,
    /** The searches that were counted, in order. */
    counted: () =>
      bridge.asked.flatMap(({ name, input }) => (name === 'countFacets' ? [(input as ListQuery).search] : [])),
    answerList: async (at: number, complete = true) => {
      const ids = Uint32Array.of(1, 2);
      lists[at]?.resolve({ queryId: at + 1, ids, rows: [], total: complete ? 2 : null, complete, hint: null });
      await settle();
      await vi.runAllTimersAsync();
    },
    answerCounts: async (at: number, ...groups: FacetGroup[]) => {
      counts[at]?.resolve({ queryId: at + 1, groups });
      await settle();
    },
    refuseCounts: async (at: number, error: unknown) => {
      counts[at]?.reject(error);
      await settle();
    },
  };
}

describe('the counts beside the filters', () => {
  it('FS1 are asked for when the list has its rows, never before', async () => {
    const { list, counted, answerList } = started();
    list.setSearch('m');
    list.setSearch('ma');
    await vi.runAllTimersAsync();
    expect(counted()).toEqual([]);
    await answerList(0);
    expect(counted()).toEqual([]);
    await answerList(1, false);
    expect(counted()).toEqual(['ma']);
  });

  it('FS1 are asked for once, though the rest of the list comes later', async () => {
    const { list, counted, answerList } = started();
    list.open(everything);
    await answerList(0, false);
    list.queryCompleted({ queryId: 1, ids: Uint32Array.of(1, 2, 3) });
    await vi.runAllTimersAsync();
    expect(list.getState().total).toBe(3);
    expect(counted()).toEqual(['']);
  });

  it('FS2 of another list stay until the new ones are there, and late ones are not shown', async () => {
    const { list, facets, bridge, answerList, answerCounts } = started();
    list.open(everything);
    await answerList(0);
    await answerCounts(0, read(5));
    list.setSearch('m');
    expect(facets.getState().groups.read).toEqual(read(5));
    bridge.send('facetsCounted', { queryId: 1, groups: [read(9)] });
    expect(facets.getState().groups.read).toEqual(read(5));
    await answerList(1);
    await answerCounts(1, read(2));
    expect(facets.getState()).toMatchObject({ counted: { search: 'm' }, groups: { read: read(2) } });
  });

  it('FS3 become exact when they are, also where that is told before the first answer', async () => {
    const { list, facets, bridge, answerList, answerCounts } = started();
    list.open(everything);
    await answerList(0);
    bridge.send('facetsCounted', { queryId: 1, groups: [read(7_000)] });
    bridge.send('facetsCounted', { queryId: 99, groups: [read(1)] });
    await answerCounts(0, read(2_000, false), marks);
    expect(facets.getState().groups).toEqual({ read: read(7_000), mark: marks });
    bridge.send('facetsCounted', { queryId: 1, groups: [read(7_001)] });
    expect(facets.getState().groups.read).toEqual(read(7_001));
  });

  it('FS4 are asked for again after a change, and are never less exact meanwhile', async () => {
    const { list, facets, bridge, counted, answerList, answerCounts } = started();
    list.open(everything);
    await answerList(0);
    await answerCounts(0, read(7_000));
    const change = {
      revision: 1,
      ids: Uint32Array.of(1),
      fields: ['starred' as const],
      history: { undo: null, redo: null },
    };
    bridge.send('libraryChanged', change);
    bridge.send('libraryChanged', change);
    await vi.runAllTimersAsync();
    expect(counted()).toEqual(['', '']);
    await answerCounts(1, read(2_000, false));
    expect(facets.getState().groups.read).toEqual(read(7_000));
    bridge.send('facetsCounted', { queryId: 2, groups: [read(6_999)] });
    expect(facets.getState().groups.read).toEqual(read(6_999));
  });

  it('FS5 that were given up for a list are no failure; all else is told', async () => {
    const { list, failures, answerList, refuseCounts, bridge } = started();
    list.open(everything);
    await answerList(0);
    await refuseCounts(0, new OffprintError('cancelled', 'A newer one.'));
    expect(failures).toEqual([]);
    bridge.send('libraryChanged', {
      revision: 1,
      ids: Uint32Array.of(1),
      fields: ['read'],
      history: { undo: null, redo: null },
    });
    await vi.runAllTimersAsync();
    await refuseCounts(1, new Error('broken'));
    expect(failures).toHaveLength(1);
  });

  it('FS6 are asked for no more once the filters are hidden', async () => {
    const { list, counted, stop, answerList } = started();
    stop();
    list.open(everything);
    await answerList(0);
    expect(counted()).toEqual([]);
  });
});
