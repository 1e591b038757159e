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
import { MarkedText } from '../../ui/marked-text.tsx';
import { RowTags } from '../tags/row-tags.tsx';
import { rowAuthors, rowFacts, rowName } from './row-text.ts';
import styles from './row.module.css';
import { SnippetLine } from './snippet-line.tsx';
import type { RowMarker } from './use-row-marker.ts';

interface Props {
  id: PaperId;
  /** From 0. */
  index: number;
  count: number;
  /** Where it stands in the list's element, and its height, in CSS pixels. */
  top: number;
  height: number;
  isSelected: boolean;
  isActive: boolean;
  /** The search whose snippets rows show; empty without one. */
  search: string;
  marker: RowMarker | null;
}

/** The DOM id of a paper's row. */
export function rowElementId(id: PaperId): string {
  return `paper-${id}`;
}

/** One paper of the list; an empty place of the same height until its row is here. */
export const Row = memo(function Row({ id, index, count, top, height, isSelected, isActive, search, marker }: Props) {
  const { rows, marks, snippets, tags } = useWindow();
  const stored = useStore(rows, (state) => state.rows.get(id));
  const pending = useStore(marks, (state) => state.pending);
  const snippet = useStore(snippets, (state) => (state.search === search ? state.found.get(id) : undefined));
  const descriptionId = `${rowElementId(id)}-found`;
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
      style={{ top, height }}
      data-paper={id}
      data-active={isActive || undefined}
      data-read={row !== undefined && row.readAt !== null ? true : undefined}
      aria-label={row === undefined ? 'Loading' : rowName(row, shown)}
      aria-describedby={snippet === undefined ? undefined : descriptionId}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-selected={isSelected}
    >
      {row === undefined ? <Placeholder /> : <Content row={row} tags={shown} marker={marker} />}
      {search !== '' && <SnippetLine snippet={snippet} descriptionId={descriptionId} />}
    </div>
  );
});

function Content({ row, tags, marker }: { row: PaperRow; tags: readonly Tag[]; marker: RowMarker | null }) {
  const facts = rowFacts(row);
  const authors = rowAuthors(row);
  const inTitle = useMemo(() => marker?.inTitle(row.title), [marker, row.title]);
  const inAuthors = useMemo(() => marker?.inAuthors(row.authors), [marker, row.authors]);
  return (
    <>
      <span className={styles['dot']} aria-hidden="true" />
      <div className={styles['title']} dir="auto">
        <TexText text={row.title} ranges={inTitle} />
      </div>
      <span className={styles['star']} data-star="" data-on={row.starredAt === null ? undefined : true} aria-hidden>
        <Star size={13} fill="currentColor" strokeWidth={1.5} />
      </span>
      <div className={styles['meta']}>
        {row.subject !== null && <span className={styles['tag']}>{subjectShortCode(row.subject)}</span>}
        <span className={styles['authors']} dir="auto">
          <MarkedText text={authors} ranges={inAuthors ?? []} />
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
