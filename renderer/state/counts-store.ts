import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Counts } from '../../shared/paper.ts';
import type { Bridge } from '../bridge.ts';
import { coalesced } from './coalesced.ts';

export interface CountsState {
  /** Null until the first answer. */
  counts: Counts | null;
}

export interface CountsStore extends StoreApi<CountsState> {
  /** Asks for the counts again, once more at the most while an answer is on its way. */
  refresh(): void;
}

/** The counts beside the sidebar's lists. */
export function createCountsStore(bridge: Pick<Bridge, 'getCounts'>, failed: (error: unknown) => void): CountsStore {
  const store = createStore<CountsState>(() => ({ counts: null }));
  const refresh = coalesced(async () => store.setState({ counts: await bridge.getCounts({}) }), failed);
  return { ...store, refresh };
}
