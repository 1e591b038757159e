import { OffprintError } from '../../shared/errors.ts';
import type { Instant } from '../../shared/paper.ts';
import { changesOf, fieldsOf, type HistoryField, nextStep, type StepResult } from './history.ts';
import { historyLabel } from './history-labels.ts';
import { restoreNote } from './notes.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
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
  const label = historyLabel(step.kind, step.papers);
  const changes = changesOf(db, step.id);
  for (const field of fieldsOf(db, step.id)) {
    if (isStale(db, step.id, field, now)) {
      throw new StaleStep(step.id, label, from === 'done' ? 'undone' : 'done again');
    }
    if (field === 'note') {
      const texts = allRows<{ paper_id: number; text: string }>(
        db,
        `SELECT paper_id, ${then} AS text FROM history_changes WHERE step_id = ? AND field = 'note'`,
        step.id,
      );
      for (const { paper_id, text } of texts) restoreNote(db, paper_id, text, at);
    } else {
      putMarks(db, step.id, field, then);
    }
  }
  run(db, 'UPDATE history_steps SET state = ? WHERE id = ?', from === 'done' ? 'undone' : 'done', step.id);
  return { ...changes, label };
}

function isStale(db: ReadableLibrary, stepId: number, field: HistoryField, expected: 'before' | 'after'): boolean {
  const value = field === 'note' ? "coalesce(n.text, '')" : `m.${field}`;
  const clash = firstRow(
    db,
    `SELECT 1 FROM history_changes c
     LEFT JOIN marks m ON m.paper_id = c.paper_id
     LEFT JOIN notes n ON n.paper_id = c.paper_id
     WHERE c.step_id = ? AND c.field = '${field}' AND ${value} IS NOT c.${expected} LIMIT 1`,
    stepId,
  );
  return clash !== undefined;
}
