import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId, PaperRow, RelatedPaper } from '../../shared/paper.ts';
import { isCancelled, type Bridge } from '../bridge.ts';

/** Papers whose related ones are kept. */
const keptPapers = 50;

/** A related paper as the reader lists it. */
export interface RelatedRow extends Pick<RelatedPaper, 'words' | 'authors' | 'tags'> {
  paper: PaperRow;
}

export interface RelatedState {
  /** By the paper that they are related to, nearest first; those of before a change of the library until it is asked again. */
  found: ReadonlyMap<PaperId, readonly RelatedRow[]>;
  /** Grows when what was found may be no longer so. */
  revision: number;
}

export interface RelatedStore extends StoreApi<RelatedState> {
  /** Finds the papers related to one, unless they are known. A newer wish takes the place of an older one. */
  want(id: PaperId): Promise<void>;
  /** The library has other papers or tags now, or finds more of them. */
  invalidate(): void;
}

/**
 * The papers related to those in the reader.
 *
 * @param load gives the rows of papers
 * @param failed hears why nothing could be found
 */
export function createRelatedStore(
  bridge: Pick<Bridge, 'getRelated'>,
  load: (ids: readonly PaperId[]) => Promise<PaperRow[]>,
  failed: (error: unknown) => void,
): RelatedStore {
  const store = createStore<RelatedState>(() => ({ found: new Map(), revision: 0 }));
  const fresh = new Set<PaperId>();

  const find = async (id: PaperId): Promise<RelatedRow[]> => {
    const near = await bridge.getRelated({ id });
    const rows = new Map((await load(near.map((one) => one.id))).map((row) => [row.id, row]));
    return near.flatMap(({ id: relatedId, words, authors, tags }) => {
      const paper = rows.get(relatedId);
      return paper === undefined ? [] : { paper, words, authors, tags };
    });
  };

  return {
    ...store,
    async want(id) {
      if (fresh.has(id)) return;
      fresh.add(id);
      const { revision } = store.getState();
      try {
        const rows = await find(id);
        // What came meanwhile has shown itself in another revision, and is asked for by that.
        if (store.getState().revision !== revision) return;
        const others = [...store.getState().found].filter(([known]) => known !== id).slice(1 - keptPapers);
        store.setState({ found: new Map([...others, [id, rows]]) });
        for (const known of fresh) if (!store.getState().found.has(known)) fresh.delete(known);
      } catch (error) {
        if (store.getState().revision === revision) fresh.delete(id);
        if (!isCancelled(error)) failed(error);
      }
    },
    invalidate() {
      fresh.clear();
      store.setState(({ revision }) => ({ revision: revision + 1 }));
    },
  };
}
