import { describe, expect, it } from 'vitest';
import { createMessageStore } from '../../../../renderer/state/messages-store.ts';
import { createRowStore } from '../../../../renderer/state/row-store.ts';
import { createTagActions } from '../../../../renderer/state/tag-actions.ts';
import { createTagsStore, shownTags } from '../../../../renderer/state/tags-store.ts';
import { OffprintError } from '../../../../shared/errors.ts';
import type { Committed, PaperRow } from '../../../../shared/paper.ts';
import type { Tag } from '../../../../shared/tag.ts';
import { committed, deferred, fakeBridge, paperRow, settle } from '../fake-bridge.ts';

const pruning: Tag = { id: 7, name: 'methods/pruning', colour: 'teal', favourite: 3, papers: 2 };
const reading: Tag = { id: 8, name: 'a reading group', colour: null, favourite: null, papers: 0 };

async function setUp(library: readonly PaperRow[], known: readonly PaperRow[] = library) {
  const commit = deferred<Committed>();
  const bridge = fakeBridge({
    getTags: () => Promise.resolve([reading, pruning]),
    getRows: ({ ids }) => Promise.resolve(known.filter(({ id }) => ids.includes(id))),
    getTagsOf: ({ ids }) =>
      Promise.resolve([
        { tag: 7, papers: library.filter(({ id, tags }) => ids.includes(id) && tags.includes(7)).length },
      ]),
    setTag: () => commit.promise,
    changeTag: () => commit.promise,
  });
  const fail = (error: unknown): void => {
    throw error;
  };
  const rows = createRowStore(bridge, fail);
  const tags = createTagsStore(bridge, fail);
  const messages = createMessageStore();
  const told: (string | null)[] = [];
  const opened: string[] = [];
  let search = 'tag:"methods/pruning"';
  const actions = createTagActions({
    bridge,
    tags,
    rows,
    paper: { patch: () => undefined },
    list: {
      getState: () => ({
        query: { view: { kind: 'all' }, search, sort: 'newest' },
        shown: null,
        ids: new Uint32Array(),
        total: null,
        hint: null,
        failure: null,
        listing: 0,
      }),
      setView: (_, asked = '') => void opened.push(asked),
      setSearch: (asked) => {
        search = asked;
      },
    },
    messages,
    committed: ({ label }) => void told.push(label),
  });
  tags.refresh();
  rows.accept(known);
  await settle();
  const shown = (id: number): string[] => {
    const row = rows.getState().rows.get(id);
    return row === undefined ? [] : shownTags(row, tags.getState()).map(({ name }) => name);
  };
  const asked = (name: string): unknown[] =>
    bridge.asked.filter((request) => request.name === name).map(({ input }) => input);
  return { bridge, rows, tags, messages, actions, commit, told, opened, shown, asked, searchNow: () => search };
}

describe('tags in the window', () => {
  it('TW1 a known tag is shown at once, and stays when it is on the disk', async () => {
    const { actions, commit, shown, told, tags } = await setUp([paperRow(1, { tags: [7] }), paperRow(2)]);
    void actions.set(Uint32Array.of(1, 2), 'a reading group', true);
    expect([shown(1), shown(2)]).toEqual([['a reading group', 'methods/pruning'], ['a reading group']]);
    expect(told).toEqual([]);
    commit.resolve(committed([1, 2], 'Tagged 2 papers “a reading group”'));
    await settle();
    expect(tags.getState().pending).toEqual([]);
    expect([shown(1), shown(2)]).toEqual([['a reading group', 'methods/pruning'], ['a reading group']]);
    expect(told).toEqual(['Tagged 2 papers “a reading group”']);
  });

  it('TW2 a tag that can’t be saved is taken back, and it is said why', async () => {
    const { actions, commit, shown, messages } = await setUp([paperRow(1)]);
    void actions.set(Uint32Array.of(1), 'methods/pruning', true);
    expect(shown(1)).toEqual(['methods/pruning']);
    commit.reject(new OffprintError('disk-full', 'The disk is full: nothing was tagged.'));
    await settle();
    expect(shown(1)).toEqual([]);
    expect(messages.getState().toast).toMatchObject({
      kind: 'fault',
      message: 'The disk is full: nothing was tagged.',
    });
  });

  it('TW3 a digit gives its tag to all when one lacks it, else takes it; it looks at papers never on screen', async () => {
    const library = [paperRow(1, { tags: [7] }), paperRow(2), paperRow(3, { tags: [7] })];
    const seen = await setUp(library);
    void seen.actions.toggleFavourite(Uint32Array.of(1, 2), 3);
    await settle();
    expect(seen.asked('setTag')).toEqual([{ ids: Uint32Array.of(1, 2), name: 'methods/pruning', value: true }]);
    expect(seen.asked('getTagsOf')).toEqual([]);
    for (const [ids, value] of [
      [[1, 2], true],
      [[1, 3], false],
    ] as const) {
      const unseen = await setUp(library, [paperRow(1, { tags: [7] })]);
      void unseen.actions.toggleFavourite(Uint32Array.from(ids), 3);
      await settle();
      expect(unseen.asked('setTag')).toEqual([{ ids: Uint32Array.from(ids), name: 'methods/pruning', value }]);
    }
  });

  it('TW4 a digit without a tag says how one gets it, and changes nothing', async () => {
    const { actions, messages, asked } = await setUp([paperRow(1)]);
    await actions.toggleFavourite(Uint32Array.of(1), 5);
    expect(messages.getState().toast?.message).toMatch(/^No tag has the key 5 yet/);
    expect(asked('setTag')).toEqual([]);
  });

  it('TW5 the counts of a selection are at hand where its rows are, with what is on its way', async () => {
    const { actions } = await setUp([paperRow(1, { tags: [7] }), paperRow(2)]);
    expect(actions.knownCounts(Uint32Array.of(1, 9))).toBeNull();
    expect(actions.knownCounts(Uint32Array.of(1, 2))).toEqual(new Map([[7, 1]]));
    void actions.set(Uint32Array.of(1, 2), 'methods/pruning', true);
    expect(actions.knownCounts(Uint32Array.of(1, 2))).toEqual(new Map([[7, 2]]));
  });

  it('TW6 the list of a tag goes on showing it when it is renamed; a refusal is given to who asked', async () => {
    const { actions, commit, searchNow } = await setUp([]);
    const renamed = actions.rename(pruning, ' methods / sparsity');
    commit.resolve(committed([], 'Renamed a tag: methods/pruning → methods/sparsity'));
    expect(await renamed).toBeNull();
    expect(searchNow()).toBe('tag:"methods/sparsity"');
    const other = await setUp([]);
    const refused = other.actions.rename(pruning, 'taken');
    other.commit.reject(new OffprintError('conflict', 'There is a tag “taken” already.'));
    expect([await refused, other.searchNow()]).toEqual(['There is a tag “taken” already.', 'tag:"methods/pruning"']);
  });

  it('TW7 tags are asked for again after what can change them, once for many changes', async () => {
    const { tags, asked } = await setUp([]);
    tags.libraryChanged(['read', 'starred']);
    tags.libraryChanged(['note']);
    expect(asked('getTags')).toHaveLength(1);
    for (let change = 0; change < 20; change += 1) tags.libraryChanged(['tagged']);
    await settle();
    expect(asked('getTags')).toHaveLength(3);
    tags.libraryChanged(['trashed']);
    expect(asked('getTags')).toHaveLength(4);
  });
});
