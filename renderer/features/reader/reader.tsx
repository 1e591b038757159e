import { type ClipboardEvent, type ReactNode, useRef } from 'react';
import { formatDay, formatPartialDate } from '../../../shared/dates.ts';
import type { PaperDetail } from '../../../shared/paper.ts';
import { subjectName, subjectShortCode } from '../../../shared/subjects.ts';
import { hasMath, plainText } from '../../../shared/tex.ts';
import { selectedSource } from '../../ui/tex/copy-source.ts';
import { PlainOnError } from '../../ui/tex/plain-on-error.tsx';
import { TexText } from '../../ui/tex-text.tsx';
import { Abstract } from './abstract.tsx';
import { Affiliations } from './affiliations.tsx';
import { AuthorLine } from './authors.tsx';
import styles from './reader.module.css';
import { readingMinutes } from './reading-time.ts';
import { textLanguage } from './text-language.ts';
import { Toolbar, type ToolbarActions } from './toolbar.tsx';
import { useSearchMarks } from './use-search-marks.ts';

export interface ReaderProps extends ToolbarActions {
  paper: PaperDetail;
  /** The time that the paper's times are told against, in milliseconds. */
  now: number;
  noteEditor: ReactNode;
  /** The search that led here, whose words are marked; empty without one. */
  search: string;
  /** Above the paper: the way back to the one that it was opened from. */
  wayBack: ReactNode;
  /** Its tags, under title and authors. */
  tags: ReactNode;
  /** Papers that are near to it. */
  related: ReactNode;
}

/** One paper to read: its toolbar, what is known of it, the abstract, the note under it, and related papers. */
export function Reader({ paper, now, noteEditor, search, wayBack, tags, related, ...actions }: ReaderProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useSearchMarks(scroller, search, paper);
  return (
    <div className={styles.reader}>
      <Toolbar paper={paper} actions={actions} />
      {/* Focusable, so that the keys that scroll find it. */}
      <div
        key={paper.id}
        ref={scroller}
        className={styles.scroller}
        tabIndex={-1}
        data-region-entry
        onCopy={copySource}
      >
        <div className={styles.columns}>
          <article className={styles.paper}>
            <PaperHeader paper={paper} now={now} wayBack={wayBack} tags={tags} />
            <Abstract text={paper.abstract} />
          </article>
          <div className={styles.note}>{noteEditor}</div>
          <div className={styles.related}>{related}</div>
        </div>
      </div>
    </div>
  );
}

function PaperHeader({ paper, now, wayBack, tags }: Pick<ReaderProps, 'paper' | 'now' | 'wayBack' | 'tags'>) {
  const { title, subject } = paper;
  return (
    <header className={styles.header}>
      {wayBack}
      <p className={styles.facts}>
        {subject !== null && (
          <>
            <span className={styles.subject} title={subjectName(subject)}>
              {subjectShortCode(subject)}
            </span>
            <span className="visually-hidden" data-not-copied>
              {`, ${subjectName(subject)}, `}
            </span>
          </>
        )}
        <Facts paper={paper} now={now} />
      </p>
      <h1
        className={styles.title}
        // Typeset letters are no text for a screen reader's list of headings.
        aria-label={hasMath(title) ? plainText(title) : undefined}
        dir="auto"
        lang={textLanguage(title)}
        data-long={title.length > 200 || undefined}
        data-marked="title"
        data-selectable
      >
        <PlainOnError plain={title}>
          <TexText text={title} />
        </PlainOnError>
      </h1>
      <div className={styles.people} dir="auto">
        <AuthorLine paper={paper} />
        {(paper.affiliations.length > 0 || paper.venue !== null) && (
          <>
            <Dot />
            <Affiliations paper={paper} />
          </>
        )}
      </div>
      {tags}
    </header>
  );
}

function Facts({ paper, now }: { paper: PaperDetail; now: number }) {
  const facts = [paper.date === null ? 'No date' : formatPartialDate(paper.date)];
  if (paper.abstract !== null) facts.push(`${readingMinutes(paper.abstract)} min read`);
  if (paper.hasCode) facts.push('code');
  if (paper.trashedAt !== null) facts.push(`in Trash since ${dayInSentence(paper.trashedAt, now)}`);
  return facts.map((fact, index) => (
    <span key={fact}>
      {index > 0 && <Dot />}
      {fact}
    </span>
  ));
}

/** Parts two facts on a line; at the end of a line it stays with the first. */
function Dot() {
  return (
    <span className={styles.dot} aria-hidden>
      {'\u00a0· '}
    </span>
  );
}

/** Copies formulas as their TeX source; anything else the page copies by itself. */
function copySource(event: ClipboardEvent): void {
  if (event.target instanceof Element && event.target.closest('textarea, input') !== null) return;
  const source = selectedSource(document.getSelection());
  if (source === null) return;
  event.clipboardData.setData('text/plain', source);
  event.preventDefault();
}

/** The day of an instant inside a sentence: "today", "28 Nov 2024". */
function dayInSentence(instant: number, now: number): string {
  return formatDay(instant, now).replace(/^(?:Today|Yesterday)$/, (word) => word.toLowerCase());
}
