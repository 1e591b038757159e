import { changeCounted, papersOfStep } from './counting.ts';
import type { HistoryField } from './history.ts';
import { run, type WritableLibrary } from './sql.ts';

/** A field of history that is a column of the marks. */
export type MarkField = Exclude<HistoryField, 'note' | 'tag'>;

/**
 * Gives the papers of a step what it recorded for one of their marks, from before it or from after it, and brings the
 * counts along. The caller holds the transaction.
 */
export function putMarks(db: WritableLibrary, stepId: number, field: MarkField, value: 'before' | 'after'): void {
  changeCounted(db, papersOfStep(stepId, field), field, () => {
    run(
      db,
      `UPDATE marks SET ${field} = c.${value} FROM history_changes c
       WHERE c.step_id = ? AND c.field = '${field}' AND c.paper_id = marks.paper_id`,
      stepId,
    );
  });
}
