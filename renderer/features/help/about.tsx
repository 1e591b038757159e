import { useStore } from 'zustand';
import { Dialog } from '../../ui/dialog.tsx';
import { useWindow } from '../../state/window-context.ts';
import styles from './help.module.css';

/** Which Offprint this is, and where it keeps what. */
export function About() {
  const { run, startup } = useWindow();
  const answer = useStore(startup, (state) => state.startup);
  return (
    <Dialog title="About Offprint">
      <div className={styles['about']}>
        <p>A reading list for research papers that works offline and never makes you wait.</p>
        <dl>
          <dt>Version</dt>
          <dd>{answer?.version}</dd>
          <dt>Electron</dt>
          <dd>{answer?.electron}</dd>
          <dt>Your library</dt>
          <dd data-selectable="">{answer?.profileFolder}</dd>
        </dl>
        <button type="button" onClick={() => run('show-profile-folder')}>
          Show profile folder
        </button>
      </div>
    </Dialog>
  );
}
