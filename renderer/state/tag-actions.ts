import type { Committed, PaperId } from '../../shared/paper.ts';
import { type Tag, type TagColour, type TagId, tagName, tagSearch } from '../../shared/tag.ts';
import { messageOf, type Bridge } from '../bridge.ts';
import type { ListStore } from './list-store.ts';
import type { MessageStore } from './messages-store.ts';
import { paperSetOf } from './paper-set.ts';
import type { PaperStore } from './paper-store.ts';
import type { RowStore } from './row-store.ts';
import { type PendingTag, tagsWithPending, type TagsStore, withTag } from './tags-store.ts';

/** How many of some papers have each tag; tags that none has are left out. */
export type TagCounts = ReadonlyMap<TagId, number>;

/** What the user does with tags: each is one step that can be undone. */
export interface TagActions {
  /** Gives papers a tag by its name, or takes it: at once on screen, where the tag is known. */
  set(ids: Uint32Array, name: string, value: boolean): Promise<void>;
  /** If any of these papers lacks the tag, all get it; otherwise all lose it. */
  toggle(ids: Uint32Array, tag: Tag): Promise<void>;
  /** Toggles the tag that has this digit; says how to give a tag one where none has it. */
  toggleFavourite(ids: Uint32Array, digit: number): Promise<void>;
  /** The tags of these papers; null where the rows of some are not at hand. */
  knownCounts(ids: Uint32Array): TagCounts | null;
  countsOf(ids: Uint32Array): Promise<TagCounts>;
  /** Gives why it could not be done, for the user; null where it was. */
  rename(tag: Tag, name: string): Promise<string | null>;
  colour(id: TagId, colour: TagColour | null): Promise<void>;
  favourite(id: TagId, digit: Favourite | null): Promise<void>;
  merge(from: TagId, into: TagId): Promise<void>;
  remove(id: TagId): Promise<void>;
  /** Shows the papers of a tag. */
  open(name: string): void;
}

type Favourite = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

interface Parts {
  bridge: Pick<Bridge, 'setTag' | 'changeTag' | 'mergeTag' | 'deleteTag' | 'getTagsOf'>;
  tags: TagsStore;
  rows: Pick<RowStore, 'getState' | 'patch'>;
  paper: Pick<PaperStore, 'patch'>;
  list: Pick<ListStore, 'getState' | 'setView' | 'setSearch'>;
  messages: Pick<MessageStore, 'fail' | 'tell'>;
  /** Called when a change is on the disk. */
  committed(change: Committed): void;
}

export function createTagActions({ bridge, tags, rows, paper, list, messages, committed }: Parts): TagActions {
  const attempt = async (act: () => Promise<Committed | null>): Promise<void> => {
    try {
      const change = await act();
      if (change !== null) committed(change);
    } catch (error) {
      messages.fail(messageOf(error));
    }
  };

  const setKnown = async (ids: Uint32Array, { id: tag, name }: Tag, value: boolean): Promise<Committed> => {
    const pending: PendingTag = { ids: paperSetOf(ids), tag, value };
    tags.setState((state) => ({ pending: [...state.pending, pending] }));
    try {
      const change = await bridge.setTag({ ids, name, value });
      const changed = paperSetOf(change.ids);
      rows.patch(changed, (row) => ({ ...row, tags: withTag(row.tags, pending) }));
      paper.patch(change.ids, (open) => ({ ...open, tags: withTag(open.tags, pending) }));
      return change;
    } finally {
      tags.setState((state) => ({ pending: state.pending.filter((other) => other !== pending) }));
    }
  };

  const knownCounts = (ids: Uint32Array): TagCounts | null => {
    const known = rows.getState().rows;
    const { pending } = tags.getState();
    const counts = new Map<TagId, number>();
    for (const id of ids) {
      const row = known.get(id);
      if (row === undefined) return null;
      for (const tag of tagsWithPending(row, pending)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return counts;
  };

  const countsOf = async (ids: Uint32Array): Promise<TagCounts> => {
    const found = await bridge.getTagsOf({ ids });
    return new Map(found.map(({ tag, papers }) => [tag, papers]));
  };

  const anyLacks = async (ids: Uint32Array, { id: tag }: Tag): Promise<boolean> => {
    const known = rows.getState().rows;
    const { pending } = tags.getState();
    // Mostly the answer is at hand, and the tag is painted in the next frame.
    for (const id of ids) {
      const row: { id: PaperId; tags: readonly TagId[] } | undefined = known.get(id);
      if (row !== undefined && !tagsWithPending(row, pending).includes(tag)) return true;
    }
    const counts = knownCounts(ids) ?? (await countsOf(ids));
    return (counts.get(tag) ?? 0) < ids.length;
  };

  const toggle: TagActions['toggle'] = (ids, tag) =>
    attempt(async () => (ids.length === 0 ? null : await setKnown(ids, tag, await anyLacks(ids, tag))));

  return {
    set: (ids, name, value) =>
      attempt(async () => {
        if (ids.length === 0) return null;
        const known = tags.getState().tags.find((tag) => tag.name === name);
        return known === undefined ? await bridge.setTag({ ids, name, value }) : setKnown(ids, known, value);
      }),
    toggle,
    async toggleFavourite(ids, digit) {
      const tag = tags.getState().tags.find(({ favourite }) => favourite === digit);
      if (tag !== undefined) await toggle(ids, tag);
      else messages.tell(`No tag has the key ${digit} yet: give it to one in the menu of a tag in the sidebar`);
    },
    knownCounts,
    countsOf,
    async rename(tag, name) {
      try {
        const change = await bridge.changeTag({ id: tag.id, name });
        committed(change);
        // The list that shows the tag goes on showing it.
        if (change.label !== null && list.getState().query.search === tagSearch(tag.name)) {
          list.setSearch(tagSearch(tagName(name) ?? name));
        }
        return null;
      } catch (error) {
        return messageOf(error);
      }
    },
    colour: (id, colour) => attempt(() => bridge.changeTag({ id, colour })),
    favourite: (id, favourite) => attempt(() => bridge.changeTag({ id, favourite })),
    merge: (from, into) => attempt(() => bridge.mergeTag({ from, into })),
    remove: (id) => attempt(() => bridge.deleteTag({ id })),
    open: (name) => list.setView({ kind: 'all' }, tagSearch(name)),
  };
}
