import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PaperId } from '../../../shared/paper.ts';
import type { NoteDraft } from './note-draft.ts';
import styles from './note-editor.module.css';

/** "Saved" appears when the keys have rested for this long, so that it is not read out at each pause for thought. */
const restMs = 300;

/** The note of the paper in the reader, as plain text that saves itself. A richer editor takes the same draft. */
export function NoteEditor({ draft, onShowVersions }: { draft: NoteDraft; onShowVersions(): void }) {
  const paperId = useStore(draft, (state) => state.paperId);
  const label = useId();
  if (paperId === null) return null;
  return (
    <>
      <div className={styles.head}>
        <h2 id={label}>Notes</h2>
        <button type="button" onClick={onShowVersions}>
          Earlier versions
        </button>
      </div>
      {/* A new element for each paper: Ctrl+Z in it never reaches into the note of another one. */}
      <NoteField key={paperId} paperId={paperId} draft={draft} label={label} />
      <SaveState key={`saved ${paperId}`} draft={draft} />
    </>
  );
}

/**
 * The field itself. It holds its text on its own, and is written to only when the text came from elsewhere: React's
 * controlled fields write on each key, which cuts what Ctrl+Z takes back into single letters.
 */
function NoteField({ paperId, draft, label }: { paperId: PaperId; draft: NoteDraft; label: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [initial] = useState(() => draft.getState().text);
  const replacements = useStore(draft, (state) => state.replacements);
  useLayoutEffect(() => {
    const { text } = draft.getState();
    if (field.current !== null && field.current.value !== text) field.current.value = text;
  }, [draft, replacements]);
  return (
    <textarea
      ref={field}
      className={styles.text}
      data-paper={paperId}
      aria-labelledby={label}
      placeholder="What matters here, and why? Markdown and TeX stay as you type them."
      dir="auto"
      rows={2}
      defaultValue={initial}
      onChange={(event) => draft.edit(event.currentTarget.value)}
      onBlur={() => void draft.flush()}
    />
  );
}

/** Whether what is typed is on the disk. */
function SaveState({ draft }: { draft: NoteDraft }) {
  const status = useStore(draft, (state) => state.status);
  const error = useStore(draft, (state) => state.error);
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (status !== 'saved') return undefined;
    const timer = setTimeout(() => setRested(true), restMs);
    return () => {
      clearTimeout(timer);
      setRested(false);
    };
  }, [status]);

  const isSaved = status === 'saved' && isRested;
  return (
    <div className={styles.state} data-status={status}>
      <output>{isSaved && 'Saved'}</output>
      {status !== 'clean' && status !== 'failed' && !isSaved && <span>Saving…</span>}
      {status === 'failed' && <span>Not saved. {error} Your text is kept here, and saving is tried again.</span>}
    </div>
  );
}
