import type { Tag } from '../../../shared/tag.ts';
import { TagDot } from './tag-dot.tsx';
import styles from './tag-line.module.css';

/** A tag in a list of tags: its colour, its name, how many papers have it, and its key. */
export function TagLine({ tag }: { tag: Tag }) {
  return (
    <>
      <TagDot colour={tag.colour} />
      <span className={styles['name']} title={tag.name}>
        {tag.name}
      </span>
      <span className={styles['papers']} aria-hidden="true">
        {tag.papers.toLocaleString('en')}
      </span>
      {tag.favourite !== null && <kbd aria-hidden="true">{tag.favourite}</kbd>}
    </>
  );
}
