import { OffprintError } from '../../shared/errors.ts';
import type { Instant } from '../../shared/paper.ts';
import { isConstraintError } from './disk-errors.ts';
import { changesOf, fieldsOf, type HistoryField, nextStep, type StepResult } from './history.ts';
import { historyLabel } from './history-labels.ts';
import { letGo, type ObjectKind, readObject, writeObject } from './objects.ts';
import { restoreNote } from './notes.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { applyTagChanges } from './tags.ts';
import { putMarks } from './step-values.ts';

/**
 * Takes back the newest step that is done. The caller holds the transaction.
 *
 * @returns what changed; null where there is nothing to undo
 * @throws StaleStep where the library no longer holds what the step made
 */
export function undoStep(db: WritableLibrary, at: Instant): StepResult | null {
  return applyStep(db, 'done', at);
}

/**
 * Does again what was last undone. The caller holds the transaction.
 *
 * @returns what changed; null where there is nothing to redo
 * @throws StaleStep where the library no longer holds what the undo put back
 */
export function redoStep(db: WritableLibrary, at: Instant): StepResult | null {
  return applyStep(db, 'undone', at);
}

/** A step that no longer applies; {@link giveUpStep} takes it off the list, so that earlier ones can be undone. */
export class StaleStep extends OffprintError {
  readonly stepId: number;

  constructor(stepId: number, label: string, direction: 'undone' | 'done again') {
    super(
      'conflict',
      `“${label}” can’t be ${direction}: what it changed has been changed since. Nothing was altered, and the step was taken off the list.`,
    );
    this.stepId = stepId;
  }
}

/** Takes a step that no longer applies off the lists of undo and redo. The caller holds the transaction. */
export function giveUpStep(db: WritableLibrary, stepId: number): void {
  run(db, "UPDATE history_steps SET state = 'stale' WHERE id = ?", stepId);
}

function applyStep(db: WritableLibrary, from: 'done' | 'undone', at: Instant): StepResult | null {
  const step = nextStep(db, from);
  if (!step) return null;
  const [now, then] = from === 'done' ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const label = historyLabel(step);
  const stale = (): StaleStep => new StaleStep(step.id, label, from === 'done' ? 'undone' : 'done again');
  const changes = changesOf(db, step.id);
  const objects = objectsOf(db, step.id, now, then);
  const fields = fieldsOf(db, step.id);
  if (objects.some(({ kind, id, now: expected }) => readObject(db, kind, id) !== expected)) throw stale();
  if (fields.some((field) => isStale(db, step.id, field, now))) throw stale();
  try {
    // What papers are given must be there before, and gone only after they have let go of it.
    // Two objects may have changed places in what only one may have.
    for (const { kind, id } of objects) letGo(db, kind, id);
    for (const { kind, id, then: row } of objects) if (row !== null) writeObject(db, kind, id, row);
    for (const field of fields) applyField(db, step.id, field, then, at);
    for (const { kind, id, then: row } of objects) if (row === null) writeObject(db, kind, id, null);
  } catch (error) {
    // Something else has the name or the digit by now.
    if (isConstraintError(error)) throw stale();
    throw error;
  }
  run(db, 'UPDATE history_steps SET state = ? WHERE id = ?', from === 'done' ? 'undone' : 'done', step.id);
  return { ...changes, label };
}

function applyField(
  db: WritableLibrary,
  stepId: number,
  field: HistoryField,
  then: 'before' | 'after',
  at: Instant,
): void {
  if (field === 'note') {
    const texts = allRows<{ paper_id: number; text: string }>(
      db,
      `SELECT paper_id, ${then} AS text FROM history_changes WHERE step_id = ? AND field = 'note'`,
      stepId,
    );
    for (const { paper_id, text } of texts) restoreNote(db, paper_id, text, at);
  } else if (field === 'tag') {
    applyTagChanges(db, stepId, then);
  } else {
    putMarks(db, stepId, field, then);
  }
}

interface ChangedObject {
  kind: ObjectKind;
  id: number;
  /** Its row as it should be now, and as it will be. */
  now: string | null;
  then: string | null;
}

function objectsOf(
  db: ReadableLibrary,
  stepId: number,
  now: 'before' | 'after',
  then: 'before' | 'after',
): ChangedObject[] {
  return allRows<ChangedObject>(
    db,
    `SELECT kind, object_id AS id, ${now} AS now, ${then} AS "then" FROM history_objects WHERE step_id = ?`,
    stepId,
  );
}

function isStale(db: ReadableLibrary, stepId: number, field: HistoryField, expected: 'before' | 'after'): boolean {
  const value = field === 'note' ? "coalesce(n.text, '')" : field === 'tag' ? 't.tagged_at' : `m.${field}`;
  const clash = firstRow(
    db,
    `SELECT 1 FROM history_changes c
     LEFT JOIN marks m ON m.paper_id = c.paper_id
     LEFT JOIN notes n ON n.paper_id = c.paper_id
     LEFT JOIN paper_tags t ON t.paper_id = c.paper_id AND t.tag_id = c.item
     WHERE c.step_id = ? AND c.field = '${field}' AND ${value} IS NOT c.${expected} LIMIT 1`,
    stepId,
  );
  return clash !== undefined;
}
