import { OffprintError } from '../../shared/errors.ts';
import type { Instant, PaperId } from '../../shared/paper.ts';
import { beginStep, finishStep, recordChange, type StepResult } from './history.ts';
import { allRows, type WritableLibrary } from './sql.ts';
import { putMarks } from './step-values.ts';

interface Place {
  id: PaperId;
  position: number | null;
}

/**
 * Puts papers into "Up next", in the order given, right before another one or at the end; those that were elsewhere in
 * it move, others are added. The caller holds the transaction.
 *
 * @param before the queued paper that will follow the moved ones; null: they go to the end
 * @returns the step; null where the order was so already
 * @throws OffprintError `conflict` where `before` is not in "Up next"
 */
export function moveInQueue(
  db: WritableLibrary,
  ids: Iterable<PaperId>,
  before: PaperId | null,
  at: Instant,
): StepResult | null {
  const queue = allRows<{ id: number; position: number }>(
    db,
    'SELECT paper_id AS id, queue_position AS position FROM marks WHERE queue_position IS NOT NULL ORDER BY queue_position, paper_id',
  );
  const moving = new Set(ids);
  const known = allRows<{ id: number }>(
    db,
    'SELECT paper_id AS id FROM json_each(?) asked CROSS JOIN marks m ON m.paper_id = asked.value ORDER BY asked.key',
    JSON.stringify([...moving]),
  );
  const staying = queue.filter((place) => !moving.has(place.id));
  const anchor = before === null || moving.has(before) ? followerOf(queue, moving, before) : before;
  const index = anchor === null ? staying.length : staying.findIndex((place) => place.id === anchor);
  if (index < 0) {
    throw new OffprintError('conflict', 'The paper to move before is no longer in Up next. Nothing was changed.');
  }
  const order: Place[] = [
    ...staying.slice(0, index),
    ...known.map(({ id }) => ({ id, position: null })),
    ...staying.slice(index),
  ];
  if (order.length === queue.length && order.every((place, place_) => place.id === queue[place_]?.id)) return null;
  return applyOrder(db, order, new Map(queue.map((place) => [place.id, place.position])), at);
}

/** Where the moved papers go when the paper named as their follower moves along: before the next one that stays. */
function followerOf(queue: Place[], moving: ReadonlySet<PaperId>, before: PaperId | null): PaperId | null {
  if (before === null) return null;
  const from = queue.findIndex((place) => place.id === before);
  if (from < 0) return before;
  return queue.slice(from).find((place) => !moving.has(place.id))?.id ?? null;
}

function applyOrder(
  db: WritableLibrary,
  order: Place[],
  old: ReadonlyMap<PaperId, number>,
  at: Instant,
): StepResult | null {
  const added = order.filter((place) => !old.has(place.id)).length;
  const step = beginStep(db, added === 0 ? 'reorder' : 'queue', at);
  const positions = between(order) ?? order.map((_, index) => index + 1);
  order.forEach((place, index) => {
    const position = positions[index] ?? index + 1;
    const previous = old.get(place.id) ?? null;
    if (previous === position) return;
    recordChange(db, step, { field: 'queue_position', paperId: place.id, before: previous, after: position });
  });
  putMarks(db, step, 'queue_position', 'after');
  // Papers that were moved, or only numbered afresh, are not what the step is about.
  return finishStep(db, step, added === 0 ? undefined : added);
}

/**
 * Positions for a run of new places among old ones, evenly between its neighbours; null where two doubles leave no room
 * between them, and all must be numbered afresh.
 */
function between(order: Place[]): number[] | null {
  const first = order.findIndex((place) => place.position === null);
  const count = order.filter((place) => place.position === null).length;
  const low = order[first - 1]?.position ?? null;
  const high = order[first + count]?.position ?? null;
  const from = low ?? (high === null ? 0 : high - count - 1);
  const to = high ?? from + count + 1;
  const positions = order.map((place, index) =>
    place.position === null ? from + ((to - from) * (index - first + 1)) / (count + 1) : place.position,
  );
  const grows = positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? 0));
  return grows ? positions : null;
}
