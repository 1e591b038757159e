import { PanelLeft } from 'lucide-react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import styles from './paper-list.module.css';

/** Shows the sidebar where it is not beside the list. */
export function SidebarButton() {
  const { layout, preferences, run } = useWindow();
  const isBeside = useStore(layout, (state) => state.layout === 'wide');
  const isOpen = useStore(layout, (state) => state.sidebarOpen);
  const isShown = useStore(preferences, (state) => state.sidebarShown);
  if (isBeside && isShown) return null;
  return (
    <button
      type="button"
      className={styles['sidebarButton']}
      aria-label="Sidebar"
      aria-expanded={isOpen}
      onClick={() => run('toggle-sidebar')}
    >
      <PanelLeft size={17} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
