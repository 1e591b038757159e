import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import styles from './startup.module.css';

/** What happened before the window was there, above everything until it is dismissed. */
export function Notices() {
  const { messages } = useWindow();
  const notices = useStore(messages, (state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className={styles['notices']} aria-label="Notices">
      {notices.map((notice) => (
        <div key={`${notice.title}\n${notice.message}`} className={styles['notice']} data-kind={notice.kind}>
          <div>
            <strong>{notice.title}</strong>
            <p>{notice.message}</p>
          </div>
          <button type="button" aria-label={`Dismiss: ${notice.title}`} onClick={() => messages.dismissNotice(notice)}>
            <X size={15} aria-hidden />
          </button>
        </div>
      ))}
    </section>
  );
}
