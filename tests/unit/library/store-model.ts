import type { HistoryState, MarkKind, PaperId, Sort } from '../../../shared/paper.ts';

/** What a user made of their papers: plain values, copied whole at every change. */
interface Made {
  read: Map<PaperId, number>;
  starred: Map<PaperId, number>;
  trashed: Map<PaperId, number>;
  /** "Up next" in its order, with papers that are in Trash. */
  queue: PaperId[];
  notes: Map<PaperId, string>;
}

interface Step {
  label: string;
  before: Made;
  after: Made;
  /** The paper and the sitting of a step that a later save may go on with. */
  note: { paperId: PaperId; session: string } | null;
}

interface Version {
  texts: string[];
  session: string;
  sessionAt: number;
}

export type Outcome = 'changed' | 'nothing' | 'not-found' | 'conflict';

const labels: Record<MarkKind, [on: (papers: string) => string, off: (papers: string) => string]> = {
  read: [(papers) => `Marked ${papers} read`, (papers) => `Marked ${papers} unread`],
  starred: [(papers) => `Starred ${papers}`, (papers) => `Unstarred ${papers}`],
  queued: [(papers) => `Added ${papers} to Up next`, (papers) => `Took ${papers} from Up next`],
};

/**
 * A store so plain that one can see that it is right: undo puts a whole copy back. Each change gives what the real one
 * must do: change something, nothing, or refuse.
 */
export class StoreModel {
  #made: Made = { read: new Map(), starred: new Map(), trashed: new Map(), queue: [], notes: new Map() };
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #versions = new Map<PaperId, Version>();
  readonly #papers: readonly PaperId[];

  constructor(papers: readonly PaperId[]) {
    this.#papers = papers;
  }

  setMark(ids: readonly PaperId[], mark: MarkKind, value: boolean, at: number): Outcome {
    const [on, off] = labels[mark];
    const label = value ? on : off;
    if (mark !== 'queued') return this.#set(ids, mark, value, at, label);
    const changed = this.#known(ids).filter((id) => this.#made.queue.includes(id) !== value);
    const queue = value ? [...this.#made.queue, ...changed] : this.#made.queue.filter((id) => !changed.includes(id));
    return this.#step({ ...this.#made, queue }, changed.length, label);
  }

  setTrashed(ids: readonly PaperId[], value: boolean, at: number): Outcome {
    const label = (papers: string) => (value ? `Moved ${papers} to Trash` : `Restored ${papers} from Trash`);
    return this.#set(ids, 'trashed', value, at, label);
  }

  moveInQueue(ids: readonly PaperId[], before: PaperId | null): Outcome {
    const { queue } = this.#made;
    if (before !== null && !queue.includes(before)) return 'conflict';
    const moving = this.#known(ids);
    const staying = queue.filter((id) => !moving.includes(id));
    const follower =
      before === null ? undefined : queue.slice(queue.indexOf(before)).find((id) => staying.includes(id));
    const place = follower === undefined ? staying.length : staying.indexOf(follower);
    const moved = [...staying.slice(0, place), ...moving, ...staying.slice(place)];
    const added = moved.length - queue.length;
    const isSame = moved.join() === queue.join();
    const label = added === 0 ? () => 'Reordered Up next' : labels.queued[0];
    return this.#step({ ...this.#made, queue: moved }, isSame ? 0 : Math.max(added, 1), label);
  }

  saveNote(paperId: PaperId, text: string, session: string, at: number): Outcome {
    if (!this.#papers.includes(paperId)) return 'not-found';
    const old = this.#made.notes.get(paperId) ?? '';
    if (old === text) return 'nothing';
    const last = this.#done.at(-1);
    const version = this.#versions.get(paperId);
    const isSameSitting = version?.session === session;
    const isNewVersion = !isSameSitting || at - version.sessionAt > 600_000 || old.length - text.length > 40;
    if (isNewVersion) this.#keep(paperId, old, session, at);
    const notes = new Map(this.#made.notes).set(paperId, text);
    const goesOn =
      isSameSitting && last?.note?.paperId === paperId && last.note.session === session && this.#undone.length === 0;
    if (!goesOn) return this.#step({ ...this.#made, notes }, 1, () => 'Edited a note', { paperId, session });
    this.#made = last.after = { ...this.#made, notes };
    return 'changed';
  }

  undo(at: number): Outcome {
    const step = this.#done.pop();
    if (!step) return 'nothing';
    this.#undone.push(step);
    this.#goTo(step.before, at);
    return 'changed';
  }

  redo(at: number): Outcome {
    const step = this.#undone.pop();
    if (!step) return 'nothing';
    this.#done.push(step);
    this.#goTo(step.after, at);
    return 'changed';
  }

  history(): HistoryState {
    return { undo: this.#done.at(-1)?.label ?? null, redo: this.#undone.at(-1)?.label ?? null };
  }

  note(id: PaperId): string {
    return this.#made.notes.get(id) ?? '';
  }

  versions(id: PaperId): string[] {
    return this.#versions.get(id)?.texts ?? [];
  }

  /** The papers of a list, as its sort of the app's choice shows them. */
  list(view: 'all' | 'unread' | 'starred' | 'noted' | 'trash' | 'queue'): { ids: PaperId[]; sort: Sort } {
    const { read, starred, trashed, queue, notes } = this.#made;
    const all = this.#papers.filter((id) => trashed.has(id) === (view === 'trash')).reverse();
    if (view === 'queue') return { ids: queue.filter((id) => !trashed.has(id)), sort: 'queue' };
    if (view === 'all' || view === 'trash') return { ids: byTime(all, read), sort: 'recently-read' };
    const isIn = {
      unread: (id: PaperId) => !read.has(id),
      starred: (id: PaperId) => starred.has(id),
      noted: (id: PaperId) => (notes.get(id) ?? '') !== '',
    }[view];
    return { ids: all.filter(isIn), sort: 'newest' };
  }

  #known(ids: readonly PaperId[]): PaperId[] {
    return [...new Set(ids)].filter((id) => this.#papers.includes(id));
  }

  #set(
    ids: readonly PaperId[],
    field: 'read' | 'starred' | 'trashed',
    value: boolean,
    at: number,
    label: (papers: string) => string,
  ): Outcome {
    const changed = this.#known(ids).filter((id) => this.#made[field].has(id) !== value);
    const marks = new Map(this.#made[field]);
    for (const id of changed) {
      if (value) marks.set(id, at);
      else marks.delete(id);
    }
    return this.#step({ ...this.#made, [field]: marks }, changed.length, label);
  }

  #step(after: Made, papers: number, label: (papers: string) => string, note: Step['note'] = null): Outcome {
    if (papers === 0) return 'nothing';
    const words = label(papers === 1 ? '1 paper' : `${papers} papers`);
    this.#done.push({ label: words, before: this.#made, after, note });
    this.#undone = [];
    this.#made = after;
    return 'changed';
  }

  #goTo(made: Made, at: number): void {
    for (const id of this.#papers) {
      const old = this.note(id);
      if (old !== (made.notes.get(id) ?? '')) this.#keep(id, old, '', at);
    }
    this.#made = made;
  }

  #keep(id: PaperId, text: string, session: string, at: number): void {
    const texts = this.#versions.get(id)?.texts ?? [];
    const kept = text === '' || texts[0] === text ? texts : [text, ...texts];
    this.#versions.set(id, { texts: kept, session, sessionAt: at });
  }
}

function byTime(ids: PaperId[], times: ReadonlyMap<PaperId, number>): PaperId[] {
  return ids.toSorted((a, b) => (times.get(b) ?? -1) - (times.get(a) ?? -1) || b - a);
}
