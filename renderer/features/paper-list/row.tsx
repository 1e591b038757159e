import { Star } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import type { PaperId, PaperRow } from '../../../shared/paper.ts';
import { subjectShortCode } from '../../../shared/subjects.ts';
import type { Tag } from '../../../shared/tag.ts';
import { withPending } from '../../state/marks-store.ts';
import { shownTags } from '../../state/tags-store.ts';
import { useWindow } from '../../state/window-context.ts';
import { TexText } from '../../ui/tex-text.tsx';
import { RowTags } from '../tags/row-tags.tsx';
import { rowAuthors, rowFacts, rowName } from './row-text.ts';
import styles from './row.module.css';

interface Props {
  id: PaperId;
  /** From 0. */
  index: number;
  count: number;
  height: number;
  isSelected: boolean;
  isActive: boolean;
}

/** The DOM id of a paper's row. */
export function rowElementId(id: PaperId): string {
  return `paper-${id}`;
}

/** One paper of the list; an empty place of the same height until its row is here. */
export const Row = memo(function Row({ id, index, count, height, isSelected, isActive }: Props) {
  const { rows, marks, tags } = useWindow();
  const stored = useStore(rows, (state) => state.rows.get(id));
  const pending = useStore(marks, (state) => state.pending);
  const row = useMemo(() => (stored === undefined ? undefined : withPending(stored, pending)), [stored, pending]);
  const byId = useStore(tags, (state) => state.byId);
  const pendingTags = useStore(tags, (state) => state.pending);
  const shown = useMemo(
    () => (row === undefined ? [] : shownTags(row, { byId, pending: pendingTags })),
    [row, byId, pendingTags],
  );
  return (
    <div
      id={rowElementId(id)}
      role="option"
      tabIndex={-1}
      className={styles['row']}
      style={{ top: index * height, height }}
      data-paper={id}
      data-active={isActive || undefined}
      data-read={row !== undefined && row.readAt !== null ? true : undefined}
      aria-label={row === undefined ? 'Loading' : rowName(row, shown)}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-selected={isSelected}
    >
      {row === undefined ? <Placeholder /> : <Content row={row} tags={shown} />}
    </div>
  );
});

function Content({ row, tags }: { row: PaperRow; tags: readonly Tag[] }) {
  const facts = rowFacts(row);
  const authors = rowAuthors(row);
  return (
    <>
      <span className={styles['dot']} aria-hidden="true" />
      <div className={styles['title']} dir="auto">
        <TexText text={row.title} />
      </div>
      <span className={styles['star']} data-star="" data-on={row.starredAt === null ? undefined : true} aria-hidden>
        <Star size={13} fill="currentColor" strokeWidth={1.5} />
      </span>
      <div className={styles['meta']}>
        {row.subject !== null && <span className={styles['tag']}>{subjectShortCode(row.subject)}</span>}
        <span className={styles['authors']} dir="auto">
          {authors}
        </span>
        {facts.map((fact, index) => (
          <span key={fact}>{index === 0 && authors === '' ? fact : `·\u2002${fact}`}</span>
        ))}
        <RowTags tags={tags} />
      </div>
    </>
  );
}

function Placeholder() {
  return (
    <>
      <span />
      <div className={styles['loading']} aria-hidden="true" />
    </>
  );
}
