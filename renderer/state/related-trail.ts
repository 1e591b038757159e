import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListQuery, PaperId } from '../../shared/paper.ts';
import type { ListStore } from './list-store.ts';
import { goToPaper } from './open-paper.ts';
import type { SelectionStore } from './selection-store.ts';

/** A paper from which a related one was opened, and the list that it was in. */
export interface TrailStep {
  id: PaperId;
  title: string;
  query: ListQuery;
}

export interface RelatedTrail extends StoreApi<{ steps: readonly TrailStep[] }> {
  /** Opens a paper that is related to the one in the reader. */
  follow(to: PaperId, from: Pick<TrailStep, 'id' | 'title'>): void;
  /** Goes back to the paper that the last one was opened from, and to the list as it was. */
  back(): void;
}

/** The way from related paper to related paper: it ends when the cursor goes anywhere else. */
export function createRelatedTrail(list: ListStore, selection: SelectionStore): RelatedTrail {
  const store = createStore<{ steps: readonly TrailStep[] }>(() => ({ steps: [] }));
  const parts = { list, selection };
  let here: PaperId | null = null;
  selection.subscribe(({ cursor }) => {
    if (cursor !== here && store.getState().steps.length > 0) store.setState({ steps: [] });
  });

  /** The list may have the paper no longer: it was among the unread ones, and is read now. */
  const returnTo = ({ id, query }: TrailStep): void => {
    if (list.getState().query === query) return goToPaper(parts, id);
    const stop = list.subscribe(({ query: asked, shown, ids, total, failure }) => {
      if (asked === query && (shown !== query || total === null) && failure === null) return;
      stop();
      if (asked === query && total !== null && !ids.includes(id)) goToPaper(parts, id);
    });
    list.open(query);
    selection.moveTo(id, 'replace', list.getState().ids);
  };

  return {
    ...store,
    follow(to, { id, title }) {
      here = to;
      store.setState(({ steps }) => ({ steps: [...steps, { id, title, query: list.getState().query }] }));
      goToPaper(parts, to);
    },
    back() {
      const { steps } = store.getState();
      const last = steps.at(-1);
      if (last === undefined) return;
      here = last.id;
      store.setState({ steps: steps.slice(0, -1) });
      returnTo(last);
    },
  };
}
