import { describe, expect, it } from 'vitest';
import { createListStore, type ListStore } from '../../../renderer/state/list-store.ts';
import { OffprintError } from '../../../shared/errors.ts';
import type { ListAnswer, ListQuery } from '../../../shared/paper.ts';
import { deferred, fakeBridge, paperRow, settle } from './fake-bridge.ts';

const unread: ListQuery = { view: { kind: 'unread' }, search: '', sort: 'newest' };

function whole(queryId: number, ...ids: number[]): ListAnswer {
  return {
    queryId,
    ids: Uint32Array.from(ids),
    rows: ids.map((id) => paperRow(id)),
    total: ids.length,
    complete: true,
    hint: null,
  };
}

/** A list whose queries are answered by the test, one by one. */
function listWith(selected: ReadonlySet<number> = new Set()) {
  const answers: ReturnType<typeof deferred<ListAnswer>>[] = [];
  const bridge = fakeBridge({
    queryPapers: () => {
      const answer = deferred<ListAnswer>();
      answers.push(answer);
      return answer.promise;
    },
  });
  const accepted: number[] = [];
  const list = createListStore(
    bridge,
    unread,
    (rows) => accepted.push(...rows.map(({ id }) => id)),
    () => selected,
  );
  return { list, bridge, answers, accepted };
}

function idsOf(list: ListStore): number[] {
  return [...list.getState().ids];
}

describe('the list', () => {
  it('asks at every key of a search, and shows the newest answer only', async () => {
    const { list, answers, bridge } = listWith();
    list.setSearch('p');
    list.setSearch('pu');
    expect(bridge.asked.map(({ input }) => input)).toMatchObject([{ search: 'p' }, { search: 'pu' }]);
    answers[1]?.resolve(whole(2, 7));
    answers[0]?.resolve(whole(1, 1, 2, 3));
    await settle();
    expect(idsOf(list)).toEqual([7]);
    expect(list.getState().shown?.search).toBe('pu');
  });

  it('hands on the rows of an answer, and none of an answer that came too late', async () => {
    const { list, answers, accepted } = listWith();
    list.setSearch('p');
    list.setSearch('pu');
    answers[0]?.resolve(whole(1, 1, 2, 3));
    answers[1]?.resolve(whole(2, 7));
    await settle();
    expect(accepted).toEqual([7]);
  });

  it('keeps the rows on screen until the next answer is there', async () => {
    const { list, answers } = listWith();
    list.open(unread);
    answers[0]?.resolve(whole(1, 1, 2));
    await settle();
    list.setSearch('x');
    expect(idsOf(list)).toEqual([1, 2]);
    expect(list.getState().query.search).toBe('x');
    answers[1]?.reject(new OffprintError('disk-error', 'The disk refused.'));
    await settle();
    expect(list.getState().failure).toBe('The disk refused.');
  });

  it('shows the first rows of a long list, then all, whichever comes first', async () => {
    const { list, answers } = listWith();
    list.open(unread);
    answers[0]?.resolve({ queryId: 5, ids: Uint32Array.of(1, 2), rows: [], total: null, complete: false, hint: null });
    await settle();
    expect(idsOf(list)).toEqual([1, 2]);
    expect(list.getState().total).toBeNull();
    const { listing } = list.getState();
    list.queryCompleted({ queryId: 4, ids: Uint32Array.of(9) });
    list.queryCompleted({ queryId: 5, ids: Uint32Array.of(1, 2, 3) });
    expect(idsOf(list)).toEqual([1, 2, 3]);
    expect(list.getState()).toMatchObject({ total: 3, listing });

    list.setSearch('early');
    list.queryCompleted({ queryId: 6, ids: Uint32Array.of(4, 5) });
    answers[1]?.resolve({ queryId: 6, ids: Uint32Array.of(4), rows: [], total: null, complete: false, hint: null });
    await settle();
    expect(idsOf(list)).toEqual([4, 5]);
  });

  it.each([
    ['mamba', 'note', true],
    ['mamba', 'read', false],
    ['title:mamba', 'note', false],
    ['x OR -is:unread', 'read', true],
    ['is:starred', 'starred', true],
    ['is:starred', 'queued', false],
    ['has:note', 'note', true],
    ['read:this-week', 'read', true],
    ['sort:read', 'read', true],
  ] as const)('a search for %j asks again after a change of %s: %s', async (search, field, asks) => {
    const { list, answers, bridge } = listWith();
    list.open({ view: { kind: 'all' }, search, sort: 'newest' });
    answers[0]?.resolve(whole(1, 1));
    await settle();
    list.libraryChanged([field], null);
    expect(bridge.asked).toHaveLength(asks ? 2 : 1);
  });

  it('holds a row that was just read until the selection leaves it', async () => {
    const { list, answers } = listWith(new Set([2]));
    list.open(unread);
    answers[0]?.resolve(whole(1, 1, 2, 3));
    await settle();
    list.libraryChanged(['read'], null);
    answers[1]?.resolve(whole(2, 1, 3));
    await settle();
    expect(idsOf(list)).toEqual([1, 2, 3]);
    expect(list.getState().total).toBe(2);
    list.release(new Set([2]));
    expect(idsOf(list)).toEqual([1, 2, 3]);
    list.release(new Set([3]));
    expect(idsOf(list)).toEqual([1, 3]);
  });

  it('does not hold what went to Trash', async () => {
    const { list, answers } = listWith(new Set([2]));
    list.open(unread);
    answers[0]?.resolve(whole(1, 1, 2, 3));
    await settle();
    list.libraryChanged(['trashed'], null);
    answers[1]?.resolve(whole(2, 1, 3));
    await settle();
    expect(idsOf(list)).toEqual([1, 3]);
  });

  it('asks again only where a change can matter, and once for many changes', async () => {
    const { list, answers, bridge } = listWith();
    list.open(unread);
    answers[0]?.resolve(whole(1, 1));
    await settle();
    list.libraryChanged(['starred'], null);
    expect(bridge.asked).toHaveLength(1);
    list.libraryChanged(['read'], null);
    list.libraryChanged(['read'], null);
    list.libraryChanged(['read'], null);
    expect(bridge.asked).toHaveLength(2);
    answers[1]?.resolve(whole(2, 1));
    await settle();
    expect(bridge.asked).toHaveLength(3);
  });

  it('gives Up next its own order, and the other lists the one before', () => {
    const { list } = listWith();
    list.setSort('title');
    list.setView({ kind: 'queue' });
    expect(list.getState().query.sort).toBe('queue');
    list.setView({ kind: 'all' });
    expect(list.getState().query.sort).toBe('title');
  });

  it('takes the order by relevance, which only a search has, to no other list', () => {
    const { list } = listWith();
    list.setSort('title');
    list.setSearch('mamba');
    list.setSort('relevance');
    expect(list.getState().query.sort).toBe('relevance');
    list.setView({ kind: 'unread' });
    expect(list.getState().query.sort).toBe('title');
  });
});
