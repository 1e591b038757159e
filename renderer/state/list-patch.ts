import type { ChangedField, ListQuery } from '../../shared/paper.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import { paperSetOf } from './paper-set.ts';

/** A change of the library, as far as it can matter to the list on screen. */
export interface ListChange {
  fields: ReadonlySet<ChangedField>;
  /** The papers that changed; null: it can be any. */
  ids: Uint32Array | null;
}

/** The most papers that are asked for one by one whether they are still in the list: what the contract allows. */
const few = 100;

/** Two changes, one after the other. */
export function joinChanges(first: ListChange, second: ListChange): ListChange {
  const ids = first.ids === null || second.ids === null ? null : new Set([...first.ids, ...second.ids]);
  return { fields: new Set([...first.fields, ...second.fields]), ids: ids === null ? null : Uint32Array.from(ids) };
}

/**
 * The papers of a change that can only take their rows out of a whole list or leave them where they are; null where they
 * are many, or where it can move them.
 */
export function papersToAskFor({ fields, ids }: ListChange, query: ListQuery): number[] | null {
  if (ids === null || ids.length === 0 || ids.length > few || fields.has('papers')) return null;
  const sort = parseQuery(query.search).query.sort ?? query.sort;
  const moves =
    ((sort === 'read' || sort === 'recently-read') && fields.has('read')) ||
    (sort === 'queue' && fields.has('queued')) ||
    (sort === 'relevance' && fields.has('note'));
  return moves ? null : [...ids];
}

/**
 * A list without those of the changed papers that no longer fit; null where one fits that is not in it, so that its place
 * is not known.
 */
export function patchList(list: Uint32Array, changed: readonly number[], fitting: Uint32Array): Uint32Array | null {
  const there = paperSetOf(list);
  if (fitting.some((id) => !there.has(id))) return null;
  const fits = new Set(fitting);
  const gone = new Set(changed.filter((id) => !fits.has(id) && there.has(id)));
  return gone.size === 0 ? list : list.filter((id) => !gone.has(id));
}
