import { OffprintError } from '../../shared/errors.ts';
import type { Instant, NoteVersion, PaperId } from '../../shared/paper.ts';
import { changeCounted, thesePapers } from './counting.ts';
import { beginStep, finishStep, recordChange, type StepResult } from './history.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { indexPapers } from './word-index.ts';

/** A sitting that goes on for longer than this begins a new version, in milliseconds. */
const versionAge = 10 * 60_000;
/** A save that takes away more characters than this keeps the text before it as a version. */
const versionLoss = 40;

interface NoteRow {
  text: string;
  updated_at: number;
  session: string;
  session_at: number;
}

/**
 * Writes a paper's note. Saves of one sitting are one undo step; the text of an earlier sitting, and a text of which
 * much is taken away, is kept as a version. The caller holds the transaction.
 *
 * @param session names the sitting at the editor
 * @returns the step; null where the text is what it was
 * @throws OffprintError `not-found` when the paper is not in the library
 */
export function writeNote(
  db: WritableLibrary,
  note: { paperId: PaperId; text: string; session: string },
  at: Instant,
): StepResult | null {
  requirePaper(db, note.paperId);
  const before = readNote(db, note.paperId);
  const text = before?.text ?? '';
  if (text === note.text) return null;
  const sameSitting = before?.session === note.session;
  const keep = !sameSitting || at - before.session_at > versionAge || text.length - note.text.length > versionLoss;
  if (keep) keepVersion(db, note.paperId, before);
  const sessionAt = keep || !before ? at : before.session_at;
  putNote(db, note.paperId, { text: note.text, updated_at: at, session: note.session, session_at: sessionAt });
  const last = sameSitting ? lastNoteStep(db, note.paperId, text) : null;
  if (last !== null) {
    run(
      db,
      "UPDATE history_changes SET after = ? WHERE step_id = ? AND field = 'note' AND paper_id = ?",
      note.text,
      last,
      note.paperId,
    );
    return finishStep(db, last);
  }
  const step = beginStep(db, 'note', at);
  recordChange(db, step, { field: 'note', paperId: note.paperId, before: text, after: note.text });
  return finishStep(db, step);
}

/** Puts back a note's text for an undo or a redo, and keeps the text that it replaces as a version. */
export function restoreNote(db: WritableLibrary, paperId: PaperId, text: string, at: Instant): void {
  keepVersion(db, paperId, readNote(db, paperId));
  putNote(db, paperId, { text, updated_at: at, session: '', session_at: at });
}

/** The earlier texts of a paper's note, newest first. */
export function readVersions(db: ReadableLibrary, paperId: PaperId): NoteVersion[] {
  return allRows<NoteVersion>(
    db,
    'SELECT id, text, written_at AS writtenAt FROM note_versions WHERE paper_id = ? ORDER BY id DESC',
    paperId,
  );
}

/** How many earlier texts of a paper's note are kept. */
export function countVersions(db: ReadableLibrary, paperId: PaperId): number {
  return firstRow<{ n: number }>(db, 'SELECT count(*) AS n FROM note_versions WHERE paper_id = ?', paperId)?.n ?? 0;
}

function readNote(db: ReadableLibrary, paperId: PaperId): NoteRow | undefined {
  return firstRow<NoteRow>(db, 'SELECT text, updated_at, session, session_at FROM notes WHERE paper_id = ?', paperId);
}

function putNote(db: WritableLibrary, paperId: PaperId, note: NoteRow): void {
  changeCounted(db, thesePapers([paperId]), 'note', () => writeRow(db, paperId, note));
  indexPapers(db, [paperId]);
}

function writeRow(db: WritableLibrary, paperId: PaperId, note: NoteRow): void {
  run(
    db,
    `INSERT INTO notes (paper_id, text, updated_at, session, session_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (paper_id) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at,
       session = excluded.session, session_at = excluded.session_at`,
    paperId,
    note.text,
    note.updated_at,
    note.session,
    note.session_at,
  );
}

function keepVersion(db: WritableLibrary, paperId: PaperId, note: NoteRow | undefined): void {
  if (note === undefined || note.text === '') return;
  const newest = firstRow<{ text: string }>(
    db,
    'SELECT text FROM note_versions WHERE paper_id = ? ORDER BY id DESC LIMIT 1',
    paperId,
  );
  if (newest?.text === note.text) return;
  run(
    db,
    'INSERT INTO note_versions (paper_id, text, written_at) VALUES (?, ?, ?)',
    paperId,
    note.text,
    note.updated_at,
  );
}

/** The newest step, when it is one of this note that ended with this text and nothing has been undone since. */
function lastNoteStep(db: ReadableLibrary, paperId: PaperId, text: string): number | null {
  const step = firstRow<{ id: number }>(
    db,
    `SELECT s.id FROM history_steps s
     JOIN history_changes c ON c.step_id = s.id AND c.field = 'note' AND c.paper_id = ? AND c.after = ?
     WHERE s.id = (SELECT max(id) FROM history_steps) AND s.state = 'done'`,
    paperId,
    text,
  );
  return step?.id ?? null;
}

function requirePaper(db: ReadableLibrary, paperId: PaperId): void {
  if (firstRow(db, 'SELECT 1 FROM papers WHERE id = ?', paperId)) return;
  throw new OffprintError('not-found', 'This paper is not in the library any more, so its note was not saved.', {
    id: paperId,
  });
}
