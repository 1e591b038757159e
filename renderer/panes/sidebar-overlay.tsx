import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Sidebar } from '../features/sidebar/sidebar.tsx';
import { focusRegion } from '../keyboard/regions.ts';
import { useWindow } from '../state/window-context.ts';
import styles from './sidebar-overlay.module.css';

/** The sidebar over the panes, where the window is too narrow for it beside them. */
export function SidebarOverlay() {
  const { layout } = useWindow();
  const isOpen = useStore(layout, (state) => state.sidebarOpen);
  return isOpen ? <OpenOverlay /> : null;
}

function OpenOverlay() {
  const { layout } = useWindow();
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const close = (): void => layout.setState({ sidebarOpen: false });
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
      focusRegion('list');
    };
    const touched = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('[aria-label="Sidebar"]') !== null) return;
      if (event.target instanceof Node && panel.current?.contains(event.target) === false) close();
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('pointerdown', touched);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('pointerdown', touched);
    };
  }, [layout]);

  return (
    <div ref={panel} className={styles['overlay']}>
      <Sidebar />
    </div>
  );
}
