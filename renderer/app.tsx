import { useEffect } from 'react';
import { useStore } from 'zustand';
import styles from './app.module.css';
import { PaperList } from './features/paper-list/paper-list.tsx';
import { useFirstRows } from './features/paper-list/use-first-rows.ts';
import { Notices } from './features/startup/notices.tsx';
import { Refused } from './features/startup/refused.tsx';
import { Sidebar } from './features/sidebar/sidebar.tsx';
import { listenToKeys } from './keyboard/dispatcher.ts';
import { Overlays } from './overlays.tsx';
import { useWindow } from './state/window-context.ts';
import { usePanes } from './panes/use-panes.ts';
import { ListDivider, SidebarDivider } from './panes/dividers.tsx';
import { ReaderPane } from './panes/reader-pane.tsx';
import { SidebarOverlay } from './panes/sidebar-overlay.tsx';
import { useAppearance } from './use-appearance.ts';
import { Messages } from './ui/messages.tsx';

/** The window. */
export function App() {
  const { layout, noteFocus, startup, run } = useWindow();
  const answer = useStore(startup, (state) => state.startup);
  const isMac = answer?.platform === 'darwin';
  useAppearance();
  useEffect(
    () => listenToKeys(run, isMac, () => layout.getState().overlay !== null, noteFocus),
    [layout, run, isMac, noteFocus],
  );
  useFirstRows(answer !== null && answer.refused !== null);

  if (answer !== null && answer.refused !== null) {
    return <Refused refused={answer.refused} profileFolder={answer.profileFolder} />;
  }
  return (
    <div className={styles['window']}>
      <Notices />
      <Panes />
      <Messages />
      <Overlays />
    </div>
  );
}

function Panes() {
  const { layout, sidebarIsBeside, sidebarWidth, listWidth, pane } = usePanes();
  const isNarrow = layout === 'narrow';
  return (
    <div className={styles['panes']} data-layout={layout}>
      {sidebarIsBeside ? (
        <div className={styles['sidebar']} style={{ width: sidebarWidth }}>
          <Sidebar divider={<SidebarDivider width={sidebarWidth} />} />
        </div>
      ) : (
        <SidebarOverlay />
      )}
      <div
        className={styles['list']}
        style={isNarrow ? undefined : { width: listWidth }}
        hidden={isNarrow && pane === 'reader'}
      >
        <PaperList divider={!isNarrow && <ListDivider width={listWidth} />} />
      </div>
      <div className={styles['reader']} hidden={isNarrow && pane === 'list'}>
        <ReaderPane />
      </div>
    </div>
  );
}
