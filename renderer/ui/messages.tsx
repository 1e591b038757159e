import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Toast } from '../state/messages-store.ts';
import { useWindow } from '../state/window-context.ts';
import { KeyCaps } from './key-caps.tsx';
import styles from './messages.module.css';

/** How long a toast stays, in milliseconds. */
const stay = 7_000;

/** What the window says: announcements and what was done in one status, faults in an alert. Neither takes the focus. */
export function Messages() {
  const { messages } = useWindow();
  const toast = useStore(messages, (state) => state.toast);
  const work = useStore(messages, (state) => state.works.at(-1));
  const announcement = useStore(messages, (state) => state.announcement);
  return (
    <div className={styles['messages']}>
      <output>
        <span key={announcement.id} className="visually-hidden">
          {announcement.text}
        </span>
        {work !== undefined && (
          <div className={styles['toast']}>
            <span className={styles['message']}>{work.message}</span>
          </div>
        )}
        {work === undefined && toast?.kind === 'done' && <ToastLine key={toast.id} toast={toast} />}
      </output>
      <div role="alert">{toast?.kind === 'fault' && <ToastLine key={toast.id} toast={toast} />}</div>
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const { messages } = useWindow();
  const [isHeld, setHeld] = useState(false);
  const goes = toast.kind === 'done' && !isHeld;
  useEffect(() => {
    if (!goes) return undefined;
    const timer = setTimeout(messages.dismissToast, stay);
    return () => clearTimeout(timer);
  }, [goes, messages]);

  const { action } = toast;
  return (
    <div
      className={styles['toast']}
      data-kind={toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['message']}>{toast.message}</span>
      {action !== null && (
        <button
          type="button"
          onClick={() => {
            messages.dismissToast();
            action.run();
          }}
        >
          {action.label}
          {action.label === 'Undo' && <KeyCaps keys="CmdOrCtrl+Z" />}
        </button>
      )}
      <button type="button" className={styles['dismiss']} aria-label="Dismiss" onClick={messages.dismissToast}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
