import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { PaperDetail } from '../../../shared/paper.ts';
import { hasMath, plainText } from '../../../shared/tex.ts';
import { moveBetweenLinks } from '../../keyboard/roving-links.ts';
import { showReaderWith } from '../../state/panes.ts';
import type { RelatedRow } from '../../state/related-store.ts';
import { useWindow } from '../../state/window-context.ts';
import { PlainOnError } from '../../ui/tex/plain-on-error.tsx';
import { TexText } from '../../ui/tex-text.tsx';
import styles from './related.module.css';
import { reasonOf, sourceOf } from './related-text.ts';

/** How long a paper stays in the reader before related ones are looked for, in milliseconds: keys that pass it by ask for none. */
const settleTime = 150;

/** The papers nearest to the one in the reader, each with its reason; nothing where none is near. */
export function Related({ paper }: { paper: Pick<PaperDetail, 'id' | 'title'> }) {
  const parts = useWindow();
  const { preferences, related, trail } = parts;
  const rows = useStore(related, ({ found }) => found.get(paper.id));
  const revision = useStore(related, (state) => state.revision);
  const isShown = useStore(preferences, (state) => state.relatedShown);
  const listId = useId();
  useEffect(() => {
    const timer = setTimeout(() => void related.want(paper.id), settleTime);
    return () => clearTimeout(timer);
  }, [related, paper.id, revision]);

  if (rows === undefined || rows.length === 0) return null;
  const Chevron = isShown ? ChevronDown : ChevronRight;
  return (
    <section className={styles['related']} aria-label="Related papers">
      <h2>
        <button
          type="button"
          aria-expanded={isShown}
          aria-controls={isShown ? listId : undefined}
          onClick={() => void preferences.change({ relatedShown: !isShown })}
        >
          Related papers
          <Chevron size={14} aria-hidden />
        </button>
      </h2>
      {isShown && (
        <RelatedList
          key={paper.id}
          id={listId}
          rows={rows}
          onOpen={(row) => {
            trail.follow(row.paper.id, paper);
            showReaderWith(parts, row.paper.id);
          }}
        />
      )}
    </section>
  );
}

function RelatedList(props: { id: string; rows: readonly RelatedRow[]; onOpen(row: RelatedRow): void }) {
  const [entry, setEntry] = useState(0);
  const { id, rows, onOpen } = props;
  return (
    <ul id={id} className={styles['list']}>
      {rows.map((row, at) => (
        <li key={row.paper.id}>
          <a
            href={`#paper-${row.paper.id}`}
            draggable={false}
            tabIndex={at === Math.min(entry, rows.length - 1) ? 0 : -1}
            onFocus={() => setEntry(at)}
            onKeyDown={(event) => moveBetweenLinks(event, 'ul')}
            onClick={(event) => {
              event.preventDefault();
              onOpen(row);
            }}
          >
            <RelatedTitle title={row.paper.title} />
            <span className={styles['source']}>{sourceOf(row.paper)}</span>
            <span className={styles['reason']}>{reasonOf(row)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function RelatedTitle({ title }: { title: string }) {
  const typeset = (
    <PlainOnError plain={title}>
      <TexText text={title} />
    </PlainOnError>
  );
  return (
    <span className={styles['title']} dir="auto">
      {hasMath(title) ? (
        <>
          <span className="visually-hidden">{plainText(title)}</span>
          <span aria-hidden>{typeset}</span>
        </>
      ) : (
        typeset
      )}
    </span>
  );
}
