import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notice } from '../../shared/contract.ts';

/** Work that is done within this is not spoken of, in milliseconds. */
const lasting = 300;

export interface Toast {
  id: number;
  message: string;
  /** A fault is shown until it is dismissed. */
  kind: 'done' | 'fault';
  action: { label: string; run(): void } | null;
}

export interface MessageState {
  toast: Toast | null;
  /** What a screen reader is told and nobody else: "Saved". */
  announcement: { id: number; text: string };
  notices: readonly Notice[];
  /** What is being done and lasts, oldest first. */
  works: readonly { id: number; message: string }[];
}

export interface MessageStore extends StoreApi<MessageState> {
  /** Says that something was done, with what can be done about it. */
  tell(message: string, action?: Toast['action']): void;
  /** Says that something failed. */
  fail(message: string): void;
  /** Says what is being done, until that is done, where it lasts. @returns what it gives */
  during<Result>(message: string, work: Promise<Result>): Promise<Result>;
  announce(text: string): void;
  notify(notice: Notice): void;
  dismissToast(): void;
  dismissNotice(notice: Notice): void;
}

/** What the window says: one toast at a time, announcements, and notices that stay until they are dismissed. */
export function createMessageStore(): MessageStore {
  const store = createStore<MessageState>(() => ({
    toast: null,
    announcement: { id: 0, text: '' },
    notices: [],
    works: [],
  }));
  let last = 0;
  const nextId = (): number => {
    last += 1;
    return last;
  };
  return {
    ...store,
    tell: (message, action = null) => store.setState({ toast: { id: nextId(), message, kind: 'done', action } }),
    fail: (message) => store.setState({ toast: { id: nextId(), message, kind: 'fault', action: null } }),
    async during(message, work) {
      const mine = { id: nextId(), message };
      const timer = setTimeout(() => store.setState(({ works }) => ({ works: [...works, mine] })), lasting);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
        if (store.getState().works.includes(mine)) {
          store.setState(({ works }) => ({ works: works.filter((other) => other !== mine) }));
        }
      }
    },
    announce: (text) => store.setState({ announcement: { id: nextId(), text } }),
    notify: (notice) => store.setState(({ notices }) => ({ notices: [...notices, notice] })),
    dismissToast: () => store.setState({ toast: null }),
    dismissNotice: (notice) =>
      store.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) })),
  };
}
