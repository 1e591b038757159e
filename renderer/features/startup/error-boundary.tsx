import { Component, type ReactNode } from 'react';
import styles from './startup.module.css';

/**
 * Shows what to do when the window itself fails. A note that is being written is kept by its draft at every key, and
 * saved after the reload.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles['full']}>
        <div className={styles['panel']} role="alert">
          <h1>This window met a fault</h1>
          <p>
            Your library is safe, and so is a note that you were writing: it is saved when the window is drawn again.
          </p>
          <div className={styles['buttons']}>
            <button type="button" className={styles['primary']} onClick={() => location.reload()}>
              Draw the window again
            </button>
          </div>
        </div>
      </main>
    );
  }
}
