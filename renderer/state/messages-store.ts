import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notice } from '../../shared/contract.ts';

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
}

export interface MessageStore extends StoreApi<MessageState> {
  /** Says that something was done, with what can be done about it. */
  tell(message: string, action?: Toast['action']): void;
  /** Says that something failed. */
  fail(message: string): void;
  announce(text: string): void;
  notify(notice: Notice): void;
  dismissToast(): void;
  dismissNotice(notice: Notice): void;
}

/** What the window says: one toast at a time, announcements, and notices that stay until they are dismissed. */
export function createMessageStore(): MessageStore {
  const store = createStore<MessageState>(() => ({ toast: null, announcement: { id: 0, text: '' }, notices: [] }));
  let last = 0;
  const nextId = (): number => {
    last += 1;
    return last;
  };
  return {
    ...store,
    tell: (message, action = null) => store.setState({ toast: { id: nextId(), message, kind: 'done', action } }),
    fail: (message) => store.setState({ toast: { id: nextId(), message, kind: 'fault', action: null } }),
    announce: (text) => store.setState({ announcement: { id: nextId(), text } }),
    notify: (notice) => store.setState(({ notices }) => ({ notices: [...notices, notice] })),
    dismissToast: () => store.setState({ toast: null }),
    dismissNotice: (notice) =>
      store.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) })),
  };
}
