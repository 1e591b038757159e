import { useStore } from 'zustand';
import { keyCaps } from '../keyboard/keys.ts';
import { useWindow } from '../state/window-context.ts';
import styles from './key-caps.module.css';

/** The keys of a command as key caps; nothing where it has none. */
export function KeyCaps({ keys }: { keys: string | null }) {
  const { startup } = useWindow();
  const isMac = useStore(startup, (state) => state.startup?.platform === 'darwin');
  if (keys === null) return null;
  return (
    <span className={styles['caps']}>
      {keyCaps(keys, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
