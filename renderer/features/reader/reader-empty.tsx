import styles from './reader-empty.module.css';

/** The reader with nothing to read: what is so, and what to do about it. */
export function ReaderEmpty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>{title}</h1>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
