import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { fittingPapers, readList } from '../../../electron/library/list-walk.ts';
import { createListStore } from '../../../renderer/state/list-store.ts';
import type { ListQuery } from '../../../shared/paper.ts';
import { sorts } from '../../../shared/paper.ts';
import { fakeBridge, settle } from '../renderer/fake-bridge.ts';
import { act, type Action, actionsOn, clear, libraryInMemory, outcomeOf } from './store-actions.ts';

const papers = 12;
const library = libraryInMemory();
afterAll(() => library.remove());
library.add(
  ...Array.from({ length: papers }, (_, at) => ({ title: `${at % 3 === 0 ? 'long' : 'short'} ${at}`, date: '2025' })),
);

const query: fc.Arbitrary<ListQuery> = fc.record({
  view: fc.constantFrom('all', 'unread', 'queue', 'starred', 'noted', 'trash').map((kind) => ({ kind })),
  search: fc.constantFrom(
    '',
    '',
    'long',
    'is:unread',
    '-is:starred long',
    'has:note OR is:queued',
    'sort:read',
    '-long',
  ),
  sort: fc.constantFrom(...sorts),
});

/** Follows a list on screen through changes. @returns how often the whole list was asked for, and how often a few papers */
async function follow(asked: ListQuery, actions: readonly Action[]) {
  clear(library);
  const now = new Date();
  const whole = () => readList(library.db, asked, now);
  const bridge = fakeBridge({
    queryPapers: () => {
      const ids = Uint32Array.from(whole());
      return Promise.resolve({ queryId: 1, ids, rows: [], total: ids.length, complete: true, hint: null });
    },
    fittingPapers: ({ ids, ...of }) => Promise.resolve(fittingPapers(library.db, of, ids, now)),
  });
  const list = createListStore(
    bridge,
    asked,
    () => undefined,
    () => new Set(),
  );
  list.open(asked);
  await settle();
  for (const action of actions) {
    library.changes.length = 0;
    outcomeOf(() => act(library, action));
    for (const { fields, ids } of library.changes) list.libraryChanged(fields, ids);
    await settle();
    expect([...list.getState().ids], JSON.stringify([asked, action])).toEqual(whole());
    expect(list.getState().total).toBe(list.getState().ids.length);
  }
  const times = (name: string) => bridge.asked.filter((request) => request.name === name).length;
  return { whole: times('queryPapers'), few: times('fittingPapers') };
}

it('LI4 a list that follows each change has what the same query has when it is run again', async () => {
  await fc.assert(
    fc.asyncProperty(query, fc.array(actionsOn(papers, 4), { maxLength: 15, size: 'max' }), async (asked, actions) => {
      expect((await follow(asked, actions)).whole).toBeGreaterThan(0);
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
}, 60_000);

it('LI5 marks that only take papers out of a list do not run its query again', async () => {
  const unread = { view: { kind: 'unread' }, search: '', sort: 'newest' } as const;
  const marks = [1, 5, 9].map((id): Action => ({ do: 'mark', ids: [id], mark: 'read', value: true }));
  expect(await follow(unread, marks)).toEqual({ whole: 1, few: 3 });
});
