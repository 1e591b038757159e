import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChangedField, PaperId } from '../../shared/paper.ts';
import type { Tag, TagId } from '../../shared/tag.ts';
import type { Bridge } from '../bridge.ts';
import type { PaperSet } from './paper-set.ts';
import { coalesced } from './coalesced.ts';

/** A tag that is on screen, or gone from it, and not yet so on the disk. */
export interface PendingTag {
  ids: PaperSet;
  tag: TagId;
  value: boolean;
}

export interface TagsState {
  /** By name. */
  tags: readonly Tag[];
  byId: ReadonlyMap<TagId, Tag>;
  /** Oldest first. */
  pending: readonly PendingTag[];
  /** The papers that the tag picker is about. */
  picking: Uint32Array;
  /** The tag that a dialog is about. */
  editing: TagId | null;
  /** Names of the parents whose tags the sidebar shows. */
  unfolded: ReadonlySet<string>;
}

export interface TagsStore extends StoreApi<TagsState> {
  /** Asks for the tags again, once more at the most while an answer is on its way. */
  refresh(): void;
  /** Asks again after a change of the library, where it can matter. */
  libraryChanged(fields: readonly ChangedField[]): void;
  /** Shows or hides the tags under a parent in the sidebar. */
  fold(name: string, isFolded: boolean): void;
}

const fieldsThatMatter: ReadonlySet<ChangedField> = new Set(['tags', 'tagged', 'trashed', 'papers']);

/** The library's tags, and those that are on their way. */
export function createTagsStore(bridge: Pick<Bridge, 'getTags'>, failed: (error: unknown) => void): TagsStore {
  const store = createStore<TagsState>(() => ({
    tags: [],
    byId: new Map(),
    pending: [],
    picking: new Uint32Array(),
    editing: null,
    unfolded: new Set(),
  }));
  const refresh = coalesced(async () => {
    const tags = await bridge.getTags({});
    store.setState({ tags, byId: new Map(tags.map((tag) => [tag.id, tag])) });
  }, failed);
  return {
    ...store,
    refresh,
    libraryChanged(fields) {
      if (fields.some((field) => fieldsThatMatter.has(field))) refresh();
    },
    fold(name, isFolded) {
      const unfolded = new Set(store.getState().unfolded);
      if (isFolded) unfolded.delete(name);
      else unfolded.add(name);
      store.setState({ unfolded });
    },
  };
}

interface Tagged {
  id: PaperId;
  tags: readonly TagId[];
}

/** A paper's tags with those that are not yet on the disk. */
export function tagsWithPending({ id, tags }: Tagged, pending: readonly PendingTag[]): readonly TagId[] {
  return pending.reduce((now, change) => (change.ids.has(id) ? withTag(now, change) : now), tags);
}

/** Tags with one more, or one less. */
export function withTag(tags: readonly TagId[], { tag, value }: Pick<PendingTag, 'tag' | 'value'>): TagId[] {
  const others = tags.filter((other) => other !== tag);
  return value ? [...others, tag] : others;
}

const byName = new Intl.Collator('en', { numeric: true });

/** A paper's tags as they are shown: by name, with those that are not yet on the disk. */
export function shownTags(paper: Tagged, { byId, pending }: Pick<TagsState, 'byId' | 'pending'>): Tag[] {
  return tagsWithPending(paper, pending)
    .flatMap((id) => byId.get(id) ?? [])
    .sort((first, second) => byName.compare(first.name, second.name));
}
