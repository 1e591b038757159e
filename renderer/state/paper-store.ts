import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperDetail, PaperId } from '../../shared/paper.ts';
import { messageOf, type Bridge } from '../bridge.ts';
import type { PaperSet } from './paper-set.ts';

/** Papers kept ready beside the one in the reader. */
const keptPapers = 12;

export interface PaperState {
  /** The paper to show. */
  id: PaperId | null;
  /** The paper on screen: the one before until the one to show is here. */
  paper: PaperDetail | null;
  /** When `paper` was taken, in milliseconds: what its dates are told against. */
  now: number;
  /** Why the paper to show is not here; null where nothing failed. */
  failure: string | null;
}

export interface PaperStore extends StoreApi<PaperState> {
  show(id: PaperId | null): Promise<void>;
  /** Fetches papers that are likely to be shown next. */
  prefetch(ids: readonly PaperId[]): void;
  /** Changes the paper on screen as the library has changed it, until it is fetched again. */
  patch(ids: Uint32Array, change: (paper: PaperDetail) => PaperDetail): void;
  /** These have changed in the library. */
  invalidate(ids: PaperSet): Promise<void>;
}

/**
 * The paper in the reader.
 *
 * @param arriving awaited before a paper, or another state of it, goes on screen: the note before it is written. What it
 *   waits for may take long; `isCurrent` tells whether that paper is still the one to show
 */
export function createPaperStore(
  bridge: Pick<Bridge, 'getPaper'>,
  arriving: (paper: PaperDetail | null, isCurrent: () => boolean) => Promise<void>,
): PaperStore {
  const store = createStore<PaperState>(() => ({ id: null, paper: null, now: Date.now(), failure: null }));
  const ready = new Map<PaperId, Promise<PaperDetail>>();
  let turn = 0;

  const fetch = (id: PaperId): Promise<PaperDetail> => {
    const known = ready.get(id);
    if (known !== undefined) return known;
    const asked = bridge.getPaper({ id });
    ready.set(id, asked);
    asked.catch(() => ready.delete(id));
    for (const oldest of ready.keys()) {
      if (ready.size <= keptPapers) break;
      if (oldest !== store.getState().id) ready.delete(oldest);
    }
    return asked;
  };

  const load = async (id: PaperId | null): Promise<void> => {
    turn += 1;
    const mine = turn;
    try {
      const paper = id === null ? null : await fetch(id);
      if (mine !== turn) return;
      await arriving(paper, () => mine === turn);
      if (mine === turn) store.setState({ paper, now: Date.now(), failure: null });
    } catch (error) {
      if (mine === turn) store.setState({ paper: null, failure: messageOf(error) });
    }
  };

  return {
    ...store,
    async show(id) {
      if (id === store.getState().id) return;
      store.setState({ id });
      await load(id);
    },
    prefetch(ids) {
      for (const id of ids) if (!ready.has(id)) void fetch(id).catch(() => undefined);
    },
    patch(ids, change) {
      const { paper } = store.getState();
      if (paper !== null && ids.includes(paper.id)) store.setState({ paper: change(paper) });
    },
    async invalidate(ids) {
      for (const id of ready.keys()) if (ids.has(id)) ready.delete(id);
      const { id } = store.getState();
      if (id !== null && ids.has(id)) await load(id);
    },
  };
}
