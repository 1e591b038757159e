import { useStore } from 'zustand';
import { keyCaps } from '../keyboard/keys.ts';
import { useWindow } from '../state/window-context.ts';
import styles from './key-caps.module.css';

/**
 * The keys of a command as key caps; nothing where it has none. They are for the eye: what they stand beside has its name
 * without them, unless `areSpoken`.
 */
export function KeyCaps({ keys, areSpoken = false }: { keys: string | null; areSpoken?: boolean }) {
  const { startup } = useWindow();
  const isMac = useStore(startup, (state) => state.startup?.platform === 'darwin');
  if (keys === null) return null;
  return (
    <span className={styles['caps']} aria-hidden={!areSpoken}>
      {keyCaps(keys, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
