import type { ChangedField, HistoryState, Instant, PaperId } from '../../shared/paper.ts';
import { historyLabel, type StepKind } from './history-labels.ts';
import { firstRow, type ReadableLibrary, run, type SqlValue, type WritableLibrary } from './sql.ts';

/** A value of one paper that history can put back. */
export type HistoryField = 'read_at' | 'starred_at' | 'queue_position' | 'trashed_at' | 'note';

/** How many steps can be undone; older ones are forgotten, and what they changed stays. */
export const stepsKept = 1_000;
/** How many changes those steps hold together, but for the newest step, which can always be undone: about 200 MB. */
export const changesKept = 5_000_000;

const changedField: Record<HistoryField, ChangedField> = {
  read_at: 'read',
  starred_at: 'starred',
  queue_position: 'queued',
  trashed_at: 'trashed',
  note: 'note',
};

/** What a step, an undo or a redo did. */
export interface StepResult {
  ids: Uint32Array;
  fields: ChangedField[];
  label: string;
}

/** A step as the history keeps it. */
export interface Step {
  id: number;
  kind: StepKind;
  papers: number;
}

/**
 * Begins a step that {@link finishStep} will end. The caller holds the transaction, and fills `history_changes` with the
 * step's changes.
 *
 * @returns the step's id
 */
export function beginStep(db: WritableLibrary, kind: StepKind, at: Instant): number {
  return run(db, "INSERT INTO history_steps (kind, papers, at, state) VALUES (?, 0, ?, 'done')", kind, at).lastId;
}

/** Records one change of a step; the caller makes the change itself. */
export function recordChange(
  db: WritableLibrary,
  stepId: number,
  change: { field: HistoryField; paperId: PaperId; before: SqlValue; after: SqlValue },
): void {
  run(
    db,
    'INSERT INTO history_changes (step_id, field, paper_id, before, after) VALUES (?, ?, ?, ?, ?)',
    stepId,
    change.field,
    change.paperId,
    change.before,
    change.after,
  );
}

/**
 * Ends a step: what could have been redone is forgotten, as in every editor. A step that changed nothing is taken back
 * out of the history, and leaves all else in it as it was.
 *
 * @param papers how many the label names, where that is not all that changed
 */
export function finishStep(db: WritableLibrary, stepId: number, papers?: number): StepResult | null {
  const changes = changesOf(db, stepId);
  if (changes.ids.length === 0) {
    run(db, 'DELETE FROM history_steps WHERE id = ?', stepId);
    return null;
  }
  run(db, "DELETE FROM history_steps WHERE state = 'undone'");
  run(
    db,
    `UPDATE history_steps SET papers = ?, changes = (SELECT count(*) FROM history_changes WHERE step_id = ?2)
     WHERE id = ?2`,
    papers ?? changes.ids.length,
    stepId,
  );
  run(
    db,
    'DELETE FROM history_steps WHERE id <= (SELECT id FROM history_steps ORDER BY id DESC LIMIT 1 OFFSET ?)',
    stepsKept,
  );
  forgetManyChanges(db, stepId);
  const step = firstRow<Step>(db, 'SELECT id, kind, papers FROM history_steps WHERE id = ?', stepId);
  if (!step) throw new Error('A step of the history vanished while it was made.');
  return { ...changes, label: historyLabel(step.kind, step.papers) };
}

/** Forgets the oldest steps where all together hold too many changes. */
function forgetManyChanges(db: WritableLibrary, newest: number): void {
  const kept = firstRow<{ changes: number }>(db, 'SELECT sum(changes) AS changes FROM history_steps');
  if ((kept?.changes ?? 0) <= changesKept) return;
  run(
    db,
    `DELETE FROM history_steps WHERE id < ? AND id IN (
       SELECT id FROM (SELECT id, sum(changes) OVER (ORDER BY id DESC) AS newer FROM history_steps) WHERE newer > ?)`,
    newest,
    changesKept,
  );
}

/** What undo and redo would do next. */
export function historyState(db: ReadableLibrary): HistoryState {
  const label = (step: Step | undefined): string | null => (step ? historyLabel(step.kind, step.papers) : null);
  return { undo: label(nextStep(db, 'done')), redo: label(nextStep(db, 'undone')) };
}

/** The step that undo (`done`) or redo (`undone`) would take; undefined: there is none. */
export function nextStep(db: ReadableLibrary, state: 'done' | 'undone'): Step | undefined {
  // Undone steps are newer than all done ones; the one undone last is the oldest of them.
  const order = state === 'done' ? 'DESC' : 'ASC';
  return firstRow<Step>(
    db,
    `SELECT id, kind, papers FROM history_steps WHERE state = ? ORDER BY id ${order} LIMIT 1`,
    state,
  );
}

/** Which fields a step changed. */
export function fieldsOf(db: ReadableLibrary, stepId: number): HistoryField[] {
  const fields = Object.keys(changedField) as HistoryField[];
  // One look-up a field, where to gather them would go through every change of the step.
  return fields.filter((field) =>
    firstRow(db, 'SELECT 1 FROM history_changes WHERE step_id = ? AND field = ? LIMIT 1', stepId, field),
  );
}

/** Which papers a step changed, and what of them. */
export function changesOf(db: ReadableLibrary, stepId: number): { ids: Uint32Array; fields: ChangedField[] } {
  const fields = fieldsOf(db, stepId);
  // Papers come once each from the changes of one field.
  const distinct = fields.length > 1 ? 'DISTINCT ' : '';
  const found = firstRow<{ ids: string }>(
    db,
    `SELECT json_group_array(paper_id) AS ids FROM
       (SELECT ${distinct}paper_id FROM history_changes WHERE step_id = ?)`,
    stepId,
  );
  return {
    ids: Uint32Array.from(JSON.parse(found?.ids ?? '[]') as PaperId[]),
    fields: fields.map((field) => changedField[field]),
  };
}
