import styles from './sidebar.module.css';

/** How many papers a line of the sidebar has: on screen, and as the description `id` of its link. */
export function LineCount({ id, count }: { id: string; count: number | undefined }) {
  return (
    <>
      <span className={styles['count']} aria-hidden="true">
        {count?.toLocaleString('en')}
      </span>
      <span id={id} hidden>
        {count === 1 ? '1 paper' : `${count?.toLocaleString('en') ?? ''} papers`}
      </span>
    </>
  );
}
