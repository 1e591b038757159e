import { Plus, X } from 'lucide-react';
import { useStore } from 'zustand';
import type { PaperDetail } from '../../../shared/paper.ts';
import { tagSearch } from '../../../shared/tag.ts';
import { pickTags } from '../../state/panes.ts';
import { shownTags } from '../../state/tags-store.ts';
import { useWindow } from '../../state/window-context.ts';
import styles from './paper-tags.module.css';
import { TagDot } from './tag-dot.tsx';

/** The tags of the paper in the reader: each leads to its papers, and can be taken away. */
export function PaperTags({ paper }: { paper: Pick<PaperDetail, 'id' | 'tags'> }) {
  const parts = useWindow();
  const { tagActions, tags } = parts;
  const shown = shownTags(paper, useStore(tags));
  const ids = Uint32Array.of(paper.id);
  return (
    <div className={styles['tags']} data-not-copied>
      {shown.length > 0 && (
        <ul aria-label="Tags" className={styles['list']}>
          {shown.map(({ id, name, colour }) => (
            <li key={id} className={styles['tag']}>
              <a
                href={`#${encodeURIComponent(tagSearch(name))}`}
                title={`Papers with the tag “${name}”`}
                draggable={false}
                onClick={(event) => {
                  event.preventDefault();
                  tagActions.open(name);
                }}
              >
                <TagDot colour={colour} />
                <span className={styles['name']}>{name}</span>
              </a>
              <button
                type="button"
                aria-label={`Take the tag “${name}” away`}
                title="Take away"
                onClick={() => void tagActions.set(ids, name, false)}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className={styles['add']}
        aria-keyshortcuts="T"
        title="Key: t"
        onClick={() => pickTags(parts, ids)}
      >
        <Plus size={12} aria-hidden />
        Tag
      </button>
    </div>
  );
}
