import type { Counts } from '../../../shared/paper.ts';
import styles from './sidebar.module.css';

const radius = 15;
const circumference = 2 * Math.PI * radius;

/** How many papers are read, as a ring and in words. */
export function ReadingProgress({ counts }: { counts: Counts }) {
  const read = counts.all - counts.unread;
  const share = counts.all === 0 ? 0 : read / counts.all;
  return (
    <div className={styles['progress']}>
      <svg width="34" height="34" viewBox="0 0 36 36" aria-hidden="true">
        <circle className={styles['track']} cx="18" cy="18" r={radius} />
        {share > 0 && (
          <circle
            className={styles['done']}
            cx="18"
            cy="18"
            r={radius}
            strokeDasharray={`${share * circumference} ${circumference}`}
            transform="rotate(-90 18 18)"
          />
        )}
      </svg>
      <p>
        {read.toLocaleString('en')} of {counts.all.toLocaleString('en')} read
        <br />
        {counts.readThisWeek.toLocaleString('en')} this week
      </p>
    </div>
  );
}
