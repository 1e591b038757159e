import type { Instant, MarkKind, PaperId } from '../../shared/paper.ts';
import { beginStep, finishStep, type StepResult } from './history.ts';
import type { StepKind } from './history-labels.ts';
import { firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { putMarks } from './step-values.ts';

const columns = { read: 'read_at', starred: 'starred_at', queued: 'queue_position' } as const;
const kinds: Record<MarkKind, readonly [on: StepKind, off: StepKind]> = {
  read: ['read', 'unread'],
  starred: ['star', 'unstar'],
  queued: ['queue', 'unqueue'],
};

/**
 * Sets or takes one mark on papers, as one step of the history; papers that have it (or lack it) already stay as they
 * are, with the time of their mark. Newly queued papers go to the end of "Up next" in the order given. The caller
 * holds the transaction.
 *
 * @param ids any number of papers; ids that are not in the library are passed over
 * @returns the step; null where nothing changed
 */
export function setMark(
  db: WritableLibrary,
  ids: Iterable<PaperId>,
  mark: MarkKind,
  value: boolean,
  at: Instant,
): StepResult | null {
  const column = columns[mark];
  const step = beginStep(db, kinds[mark][value ? 0 : 1], at);
  // A queue position is the last one plus the paper's place among those asked for.
  const base = mark === 'queued' ? lastPosition(db) : at;
  const after = !value ? 'NULL' : mark === 'queued' ? '? + asked.key + 1' : '?';
  const asked = jsonOf(mark === 'queued' ? new Set(ids) : inOrder(ids));
  run(
    db,
    `INSERT INTO history_changes (step_id, field, paper_id, before, after)
     SELECT ?, '${column}', m.paper_id, m.${column}, ${after}
     FROM json_each(?) asked CROSS JOIN marks m ON m.paper_id = asked.value
     WHERE m.${column} IS ${value ? '' : 'NOT '}NULL ${mark === 'queued' ? 'ORDER BY asked.value' : ''}`,
    ...(value ? [step, base, asked] : [step, asked]),
  );
  putMarks(db, step, column, 'after');
  return finishStep(db, step);
}

/** Whether any of these papers is without a mark. Ids that are not in the library are passed over. */
export function lacksMark(db: ReadableLibrary, ids: Iterable<PaperId>, mark: MarkKind): boolean {
  const lacking = firstRow(
    db,
    `SELECT 1 FROM json_each(?) asked CROSS JOIN marks m ON m.paper_id = asked.value
     WHERE m.${columns[mark]} IS NULL LIMIT 1`,
    jsonOf(ids),
  );
  return lacking !== undefined;
}

/**
 * Moves papers to Trash (`true`), where all that belongs to them stays, or back out of it. The caller holds the
 * transaction.
 *
 * @returns the step; null where nothing changed
 */
export function setTrashed(
  db: WritableLibrary,
  ids: Iterable<PaperId>,
  trashed: boolean,
  at: Instant,
): StepResult | null {
  const asked = jsonOf(inOrder(ids));
  const step = beginStep(db, trashed ? 'trash' : 'restore', at);
  run(
    db,
    `INSERT INTO history_changes (step_id, field, paper_id, before, after)
     SELECT ?, 'trashed_at', m.paper_id, m.trashed_at, ${trashed ? '?' : 'NULL'}
     FROM json_each(?) asked CROSS JOIN marks m ON m.paper_id = asked.value
     WHERE m.trashed_at IS ${trashed ? '' : 'NOT '}NULL`,
    ...(trashed ? [step, at, asked] : [step, asked]),
  );
  putMarks(db, step, 'trashed_at', 'after');
  return finishStep(db, step);
}

/** Ids once each and ascending: a hundred thousand rows that are met and recorded in their order cost a third. */
function inOrder(ids: Iterable<PaperId>): Uint32Array {
  return Uint32Array.from(ids)
    .sort()
    .filter((id, at, sorted) => id !== sorted[at - 1]);
}

/** Ids as a JSON array, for json_each. */
export function jsonOf(ids: Iterable<PaperId>): string {
  return `[${[...ids].join(',')}]`;
}

/** The last place in "Up next"; 0 where it is empty. */
export function lastPosition(db: WritableLibrary): number {
  return (
    firstRow<{ last: number | null }>(
      db,
      'SELECT max(queue_position) AS last FROM marks WHERE queue_position IS NOT NULL',
    )?.last ?? 0
  );
}
