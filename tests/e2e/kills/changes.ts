import { inLibraryCopy } from '../profile-files.ts';

/** A change that a round asks of the library. */
export type Change =
  | { kind: 'mark'; ids: number[]; mark: 'read' | 'starred' | 'queued'; value: boolean }
  | { kind: 'note'; paperId: number; text: string };

/** What a user made of one paper. */
export interface Made {
  read: boolean;
  starred: boolean;
  queued: boolean;
  note: string;
}

export type State = ReadonlyMap<number, Made>;

/** A number from 0 to below 1, the same row of them for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many changes of these papers: single marks, marks of all of them at once, notes. */
export function someChanges(count: number, ids: readonly number[], random: () => number): Change[] {
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to choose from.');
    return item;
  };
  return Array.from({ length: count }, (_, index): Change => {
    if (random() < 0.3)
      return { kind: 'note', paperId: one(ids), text: `Note ${index}: ${'word '.repeat(random() * 60)}` };
    const changed = random() < 0.25 ? [...ids] : [one(ids)];
    return { kind: 'mark', ids: changed, mark: one(['read', 'starred', 'queued'] as const), value: random() < 0.6 };
  });
}

/** The state after a change. */
export function after(state: State, change: Change): State {
  const next = new Map(state);
  const set = (id: number, made: Partial<Made>): void => {
    const before = next.get(id);
    if (before !== undefined) next.set(id, { ...before, ...made });
  };
  if (change.kind === 'note') set(change.paperId, { note: change.text });
  else for (const id of change.ids) set(id, { [change.mark]: change.value });
  return next;
}

/**
 * Reads from a copy of a killed app's library what was made of each paper.
 * @throws when SQLite finds a fault in it
 */
export function stateOnDisk(profile: string): State {
  return inLibraryCopy(profile, (db) => {
    const verdict = JSON.stringify(db.prepare('PRAGMA integrity_check').all());
    if (verdict !== '[{"integrity_check":"ok"}]') throw new Error(`The library is damaged: ${verdict}`);
    const rows = db
      .prepare(
        `SELECT m.paper_id AS id, read_at IS NOT NULL AS read, starred_at IS NOT NULL AS starred,
           queue_position IS NOT NULL AS queued, coalesce(n.text, '') AS note
         FROM marks m LEFT JOIN notes n ON n.paper_id = m.paper_id ORDER BY m.paper_id`,
      )
      .all() as { id: number; read: number; starred: number; queued: number; note: string }[];
    return new Map(
      rows.map(({ id, read, starred, queued, note }) => [
        id,
        { read: read === 1, starred: starred === 1, queued: queued === 1, note },
      ]),
    );
  });
}

/** A state as text, the same for the same state, without one paper. */
export function fingerprint(state: State, without: number): string {
  return JSON.stringify([...state].filter(([id]) => id !== without));
}
