import { Component, type ReactNode } from 'react';
import styles from './startup.module.css';

interface Props {
  /** Called when drawing has failed: what is held can be written. */
  onFault(): void;
  children: ReactNode;
}

/**
 * Shows what to do when drawing the window fails. The window is loaded again, since what it holds may be what can't be
 * drawn; a note that is not on the disk by then was kept at every key, and comes back.
 */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onFault();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles['full']}>
        <div className={styles['panel']} role="alert">
          <h1>This window met a fault</h1>
          <p>
            Your library is safe, and so is a note that you were writing: it is being saved now, and is there when the
            window is drawn again.
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
