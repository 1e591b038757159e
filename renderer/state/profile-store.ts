import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Profile, ProfileId } from '../../shared/paper.ts';
import type { Bridge } from '../bridge.ts';
import { coalesced } from './coalesced.ts';

export interface ProfileState {
  /** The author whose page is open; null where the list is none. */
  id: ProfileId | null;
  profile: Profile | null;
}

export interface ProfileStore extends StoreApi<ProfileState> {
  show(id: ProfileId | null): void;
  /** Asks for the figures of the open page again. */
  refresh(): void;
}

/** The author page above the list. */
export function createProfileStore(bridge: Pick<Bridge, 'getProfile'>, failed: (error: unknown) => void): ProfileStore {
  const store = createStore<ProfileState>(() => ({ id: null, profile: null }));
  const refresh = coalesced(async () => {
    const { id } = store.getState();
    const profile = id === null ? null : await bridge.getProfile({ id });
    if (store.getState().id === id) store.setState({ profile });
  }, failed);
  return {
    ...store,
    show(id) {
      if (id === store.getState().id) return;
      store.setState({ id, profile: null });
      if (id !== null) refresh();
    },
    refresh,
  };
}
