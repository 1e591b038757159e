import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { NoteDraft } from './note-draft.ts';
import styles from './note-editor.module.css';

/** "Saved" appears when the keys have rested for this long, so that it is not read out at each pause for thought. */
const restMs = 400;

/** The note of the paper in the reader, as plain text that saves itself. A richer editor takes the same draft. */
export function NoteEditor({ draft, onShowVersions }: { draft: NoteDraft; onShowVersions(): void }) {
  const { paperId, text } = useStore(draft);
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
      <textarea
        // A new element for each paper: Ctrl+Z in it never reaches into the note of another one.
        key={paperId}
        className={styles.text}
        aria-labelledby={label}
        placeholder="What matters here, and why? Markdown and TeX stay as you type them."
        dir="auto"
        rows={2}
        value={text}
        onChange={(event) => draft.edit(event.currentTarget.value)}
        onBlur={() => void draft.flush()}
      />
      <SaveState key={paperId} draft={draft} />
    </>
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
