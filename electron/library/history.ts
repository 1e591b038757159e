import type { ChangedField, HistoryState, Instant, PaperId } from '../../shared/paper.ts';
import { historyLabel, type StepKind } from './history-labels.ts';
import { type ObjectKind, readObject } from './objects.ts';
import { allRows, firstRow, type ReadableLibrary, run, type SqlValue, type WritableLibrary } from './sql.ts';

/** A value of one paper that history can put back; `tag`: when it was given a tag. */
export type HistoryField = 'read_at' | 'starred_at' | 'queue_position' | 'trashed_at' | 'note' | 'tag';

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
  tag: 'tagged',
};
const changedObject: Record<ObjectKind, ChangedField> = { tag: 'tags', search: 'searches' };

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
  /** What it is about, where its label names that. */
  what: string | null;
}

/**
 * Begins a step that {@link finishStep} will end. The caller holds the transaction, and fills `history_changes` with the
 * step's changes.
 *
 * @param what what the step is about, where its label names that
 * @returns the step's id
 */
export function beginStep(db: WritableLibrary, kind: StepKind, at: Instant, what: string | null = null): number {
  return run(
    db,
    "INSERT INTO history_steps (kind, papers, at, state, what) VALUES (?, 0, ?, 'done', ?)",
    kind,
    at,
    what,
  ).lastId;
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
 * Changes a tag or a saved search as part of a step, and records what it was.
 *
 * @param change makes the change; the object's number must stay
 */
export function changeObject(
  db: WritableLibrary,
  stepId: number,
  kind: ObjectKind,
  id: number,
  change: () => void,
): void {
  const before = readObject(db, kind, id);
  change();
  const after = readObject(db, kind, id);
  if (before === after) return;
  run(
    db,
    `INSERT INTO history_objects (step_id, kind, object_id, before, after) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (step_id, kind, object_id) DO UPDATE SET after = excluded.after`,
    stepId,
    kind,
    id,
    before,
    after,
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
  if (changes.fields.length === 0) {
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
  const step = firstRow<Step>(db, 'SELECT id, kind, papers, what FROM history_steps WHERE id = ?', stepId);
  if (!step) throw new Error('A step of the history vanished while it was made.');
  return { ...changes, label: historyLabel(step) };
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
  const label = (step: Step | undefined): string | null => (step ? historyLabel(step) : null);
  return { undo: label(nextStep(db, 'done')), redo: label(nextStep(db, 'undone')) };
}

/** The step that undo (`done`) or redo (`undone`) would take; undefined: there is none. */
export function nextStep(db: ReadableLibrary, state: 'done' | 'undone'): Step | undefined {
  // Undone steps are newer than all done ones; the one undone last is the oldest of them.
  const order = state === 'done' ? 'DESC' : 'ASC';
  return firstRow<Step>(
    db,
    `SELECT id, kind, papers, what FROM history_steps WHERE state = ? ORDER BY id ${order} LIMIT 1`,
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

function objectKindsOf(db: ReadableLibrary, stepId: number): ObjectKind[] {
  return allRows<{ kind: ObjectKind }>(db, 'SELECT DISTINCT kind FROM history_objects WHERE step_id = ?', stepId).map(
    ({ kind }) => kind,
  );
}

/** Which papers a step changed, and what of them or of the library. */
export function changesOf(db: ReadableLibrary, stepId: number): { ids: Uint32Array; fields: ChangedField[] } {
  const fields = fieldsOf(db, stepId);
  // Papers come once each from the changes of one field, unless that is of several tags.
  const distinct = fields.length > 1 || fields.includes('tag') ? 'DISTINCT ' : '';
  const found = firstRow<{ ids: string }>(
    db,
    `SELECT json_group_array(paper_id) AS ids FROM
       (SELECT ${distinct}paper_id FROM history_changes WHERE step_id = ?)`,
    stepId,
  );
  return {
    ids: Uint32Array.from(JSON.parse(found?.ids ?? '[]') as PaperId[]),
    fields: [
      ...fields.map((field) => changedField[field]),
      ...objectKindsOf(db, stepId).map((kind) => changedObject[kind]),
    ],
  };
}
