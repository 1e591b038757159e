import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { announceQuery, createCancelFlags } from '../../../electron/library/cancel-flags.ts';
import { openForReading } from '../../../electron/library/database.ts';
import { runList } from '../../../electron/library/list-runner.ts';
import { closeLibrary, type ReadableLibrary } from '../../../electron/library/sql.ts';
import { firstRowCount, type ListAnswer, type ListQuery, type QueryPurpose } from '../../../shared/paper.ts';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary } from './test-library.ts';

const papers = 50_000;
const library = new TestLibrary();
let db: ReadableLibrary;

beforeAll(() => {
  addManyPapers(library.db, papers);
  db = openForReading(library.folder);
});

afterAll(() => {
  closeLibrary(db, 'reader');
  library.remove();
});

const whole: ListQuery = { view: { kind: 'all' }, search: '', sort: 'newest' };

/** Asks as main does; `rest` is what was said later, if anything was. */
function ask(query: ListQuery, flags = createCancelFlags(), purpose: QueryPurpose = 'list', from = db) {
  const rest: Uint32Array[] = [];
  const queryId = announceQuery(flags, purpose);
  const answer = runList(from, { ...query, purpose }, queryId, flags, {
    completed: (ids) => rest.push(ids),
    failed: (error) => {
      throw error;
    },
  });
  return { queryId, answer, rest };
}

/** All ids of a list, whether they came in one answer or in two. */
async function allOf({ answer, rest }: { answer: Promise<ListAnswer>; rest: Uint32Array[] }): Promise<number[]> {
  const first = await answer;
  if (first.complete) return [...first.ids];
  await vi.waitFor(() => expect(rest).toHaveLength(1), { timeout: 10_000, interval: 5 });
  return [...(rest[0] ?? [])];
}

describe('a list that takes long', () => {
  it('LR1 answers at once with its first rows, and says that they are not all', async () => {
    const asked = ask(whole);
    const first = await asked.answer;
    expect(first).toMatchObject({ queryId: asked.queryId, complete: false, total: null });
    expect(first.ids.length).toBeGreaterThan(100);
    expect(first.ids.length).toBeLessThan(papers);
    expect(first.rows.map(({ id }) => id)).toEqual([...first.ids.subarray(0, firstRowCount)]);
    expect(asked.rest).toEqual([]);
    const all = await allOf(asked);
    expect(all).toHaveLength(papers);
    expect(all.slice(0, first.ids.length)).toEqual([...first.ids]);
  });

  it.each(['newest', 'oldest', 'title', 'first-author', 'recently-added'] as const)(
    'LR2 brings all ids once, in the order of the list: %s',
    async (sort) => {
      expect(await allOf(ask({ ...whole, sort }))).toEqual(library.list('all', '', sort));
    },
  );

  it('LR3 lets other work of its thread go on between its slices', async () => {
    const asked = ask(whole);
    await asked.answer;
    let turns = 0;
    while (asked.rest.length === 0) {
      await nextTurn();
      turns += 1;
    }
    expect(turns).toBeGreaterThan(2);
  });

  it('LR4 a newer one for the same purpose ends it in the middle of its work', async () => {
    const flags = createCancelFlags();
    const older = ask(whole, flags);
    expect((await older.answer).complete).toBe(false);
    const newer = ask({ ...whole, sort: 'title' }, flags);
    expect(await allOf(newer)).toEqual(library.list('all', '', 'title'));
    await nextTurn();
    expect(older.rest).toEqual([]);
  });

  it('LR4 one that is out of date before it began fails with `cancelled`', async () => {
    const flags = createCancelFlags();
    const queryId = announceQuery(flags, 'list');
    announceQuery(flags, 'list');
    const short = { ...whole, view: { kind: 'trash' }, purpose: 'list' } as const;
    const answer = runList(db, short, queryId, flags, { completed: () => undefined, failed: () => undefined });
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('LR4 one for another purpose does not end it, nor can be taken for it', async () => {
    const flags = createCancelFlags();
    const list = ask(whole, flags, 'list');
    const other = openForReading(library.folder);
    const palette = ask({ ...whole, sort: 'title' }, flags, 'palette', other);
    expect((await palette.answer).rows.map(({ id }) => id)).toEqual(
      library.list('all', '', 'title').slice(0, firstRowCount),
    );
    expect(await allOf(list)).toEqual(library.list('all', '', 'newest'));
    expect(palette.queryId).not.toBe(list.queryId);
    closeLibrary(other, 'reader');
  });

  it('LR8 for another purpose than the list on screen, it ends with its first rows', async () => {
    const flags = createCancelFlags();
    const palette = ask(whole, flags, 'palette');
    const first = await palette.answer;
    expect(first).toMatchObject({ complete: false, total: null });
    expect(first.rows).toHaveLength(firstRowCount);
    // The rest of a list that was asked after it would come after its own.
    await allOf(ask(whole, flags, 'list'));
    expect(palette.rest).toEqual([]);
  });

  it('LR7 shows the library as it is, also when an older one is in the middle of its work', async () => {
    const flags = createCancelFlags();
    const older = ask({ ...whole, view: { kind: 'unread' } }, flags);
    const [first] = (await older.answer).ids;
    library.mark([first ?? 0], 'read');
    const newer = await allOf(ask({ ...whole, view: { kind: 'unread' } }, flags));
    expect(newer).toHaveLength(papers - 1);
    expect(newer).not.toContain(first);
    library.mark([first ?? 0], 'read', false);
  });

  it('LR5 ends quietly when the library is closed in the middle of it', async () => {
    const closing = openForReading(library.folder);
    const asked = ask(whole, createCancelFlags(), 'list', closing);
    expect((await asked.answer).complete).toBe(false);
    closeLibrary(closing, 'reader');
    for (let turns = 0; turns < 5; turns++) await nextTurn();
    expect(asked.rest).toEqual([]);
  });
});

describe('a short list', () => {
  it('LR6 is whole in its first answer, with its number', async () => {
    library.mark([5, 7, 9], 'starred');
    const { queryId, answer } = ask({ view: { kind: 'starred' }, search: '', sort: 'recently-added' });
    const first = await answer;
    expect(first).toMatchObject({ queryId, complete: true, total: 3 });
    expect([...first.ids]).toEqual(library.list('starred', '', 'recently-added'));
  });

  it('LR6 of nothing is whole as well', async () => {
    const { answer } = ask({ view: { kind: 'trash' }, search: '', sort: 'newest' });
    expect(await answer).toMatchObject({ complete: true, total: 0, ids: new Uint32Array() });
  });
});
