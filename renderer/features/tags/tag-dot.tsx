import type { TagColour } from '../../../shared/tag.ts';
import styles from './tag-dot.module.css';

/** A tag's colour; a ring where it has none. It always stands beside the tag's name. */
export function TagDot({ colour }: { colour: TagColour | null }) {
  return <span className={styles['dot']} data-colour={colour ?? undefined} aria-hidden="true" />;
}
