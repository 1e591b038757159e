import type { Tag } from '../../../shared/tag.ts';
import styles from './row-tags.module.css';
import { TagDot } from './tag-dot.tsx';

/** As many tags have room in a row. */
const mostTags = 2;

/** A paper's tags in its row of the list, without their parents: their whole names are in the row's own. */
export function RowTags({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  return (
    <span className={styles['tags']}>
      {tags.slice(0, mostTags).map(({ id, name, colour }) => (
        <span key={id} className={styles['tag']} title={name}>
          <TagDot colour={colour} />
          <span className={styles['name']}>{name.slice(name.lastIndexOf('/') + 1)}</span>
        </span>
      ))}
      {tags.length > mostTags && <span>+{tags.length - mostTags}</span>}
    </span>
  );
}
