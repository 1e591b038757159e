import { ArrowLeft } from 'lucide-react';
import { useStore } from 'zustand';
import { plainText } from '../../../shared/tex.ts';
import { showReaderWith } from '../../state/panes.ts';
import { useWindow } from '../../state/window-context.ts';
import styles from './way-back.module.css';

/** From a paper that was opened as a related one, back to where it was opened from. */
export function WayBack() {
  const parts = useWindow();
  const last = useStore(parts.trail, ({ steps }) => steps.at(-1));
  if (last === undefined) return null;
  return (
    <button
      type="button"
      className={styles['back']}
      onClick={() => {
        parts.trail.back();
        showReaderWith(parts, last.id);
      }}
    >
      <ArrowLeft size={14} aria-hidden />
      <span dir="auto">Back to {plainText(last.title)}</span>
    </button>
  );
}
