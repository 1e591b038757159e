import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId, PaperRow } from '../../shared/paper.ts';
import { isCancelled, type Bridge } from '../bridge.ts';
import type { PaperSet } from './paper-set.ts';

/** Rows per request: what the contract allows at most. */
const pageSize = 1_000;
/** Rows kept; past this, those that were wanted longest ago are let go. */
const keptRows = 4_000;

export interface RowState {
  /** One map, changed in place; `revision` tells that it did. */
  rows: ReadonlyMap<PaperId, PaperRow>;
  revision: number;
}

export interface RowStore extends StoreApi<RowState> {
  /** Fetches those of the papers on screen that are not here; a newer wish replaces one that still waits. */
  want(ids: readonly PaperId[]): void;
  /** Takes rows that came along with a list. Those that are here stay: they may show a mark that is on its way. */
  accept(page: readonly PaperRow[]): void;
  /** The rows of these papers that are here. */
  among(papers: PaperSet): PaperRow[];
  /** Changes rows that are here, as a commit just changed them in the library. */
  patch(papers: PaperSet, change: (row: PaperRow) => PaperRow): void;
  /** Says that rows have changed in the library: they are fetched again, and shown as they are until then. */
  invalidate(papers: PaperSet): void;
}

/** The rows of papers near the screen, by id. `failed` hears why rows could not be fetched. */
export function createRowStore(bridge: Pick<Bridge, 'getRows'>, failed: (error: unknown) => void): RowStore {
  const rows = new Map<PaperId, PaperRow>();
  const stale = new Set<PaperId>();
  const store = createStore<RowState>(() => ({ rows, revision: 0 }));
  let wanted: readonly PaperId[] = [];
  let fetching = false;

  const changed = (): void => store.setState(({ revision }) => ({ revision: revision + 1 }));
  const isMissing = (id: PaperId): boolean => !rows.has(id) || stale.has(id);

  const among = (papers: PaperSet): PaperRow[] => {
    // What is here is a few screens; what is meant may be the whole library.
    if (papers.size > rows.size) return [...rows.values()].filter(({ id }) => papers.has(id));
    return [...papers].flatMap((id) => rows.get(id) ?? []);
  };

  const keep = (page: readonly PaperRow[]): void => {
    for (const row of page) {
      rows.delete(row.id);
      rows.set(row.id, row);
    }
    if (rows.size > keptRows) {
      const onScreen = new Set(wanted);
      for (const id of rows.keys()) {
        if (rows.size <= keptRows) break;
        if (!onScreen.has(id)) rows.delete(id);
      }
    }
    changed();
  };

  const fetchPage = async (ids: PaperId[]): Promise<PaperRow[]> => {
    for (const id of ids) stale.delete(id);
    try {
      return await bridge.getRows({ ids });
    } catch (error) {
      for (const id of ids) stale.add(id);
      throw error;
    }
  };

  const fetchWanted = async (): Promise<void> => {
    if (fetching) return;
    fetching = true;
    // What the library no longer has is asked for once, not for ever.
    const asked = new Set<PaperId>();
    try {
      for (;;) {
        const missing = wanted.filter((id) => isMissing(id) && (!asked.has(id) || stale.has(id))).slice(0, pageSize);
        if (missing.length === 0) break;
        for (const id of missing) asked.add(id);
        // One page after the other, since the wish may be another one by then.
        keep(await fetchPage(missing));
      }
    } catch (error) {
      if (!isCancelled(error)) failed(error);
    } finally {
      fetching = false;
    }
  };

  return {
    ...store,
    want(ids) {
      wanted = ids;
      if (ids.some(isMissing)) void fetchWanted();
    },
    accept(page) {
      const missing = page.filter(({ id }) => !rows.has(id));
      if (missing.length > 0) keep(missing);
    },
    among,
    patch(papers, change) {
      const here = among(papers);
      for (const row of here) rows.set(row.id, change(row));
      if (here.length > 0) changed();
    },
    invalidate(papers) {
      for (const { id } of among(papers)) stale.add(id);
      if (wanted.some(isMissing)) void fetchWanted();
    },
  };
}
