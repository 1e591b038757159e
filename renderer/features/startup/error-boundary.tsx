import { Component, type ReactNode } from 'react';
import styles from './startup.module.css';

interface Props {
  /** Called when drawing has failed: what is held can be written. */
  onFault(): void;
  children: ReactNode;
}

/**
 * Shows what to do when drawing the window fails. What the window holds is not part of what is drawn: the note in the
 * editor is still there when all is drawn afresh, and is saved at once in any case.
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
            <button type="button" className={styles['primary']} onClick={() => this.setState({ failed: false })}>
              Draw the window again
            </button>
          </div>
        </div>
      </main>
    );
  }
}
