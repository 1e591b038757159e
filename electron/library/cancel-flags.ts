import { queryPurposes, type QueryPurpose } from '../../shared/paper.ts';

/** The newest query of each purpose, shared with main: it counts up when a query is asked, so an older one can stop. */
export type CancelFlags = Int32Array<SharedArrayBuffer>;

/** Flags for all purposes, at zero. */
export function createCancelFlags(): CancelFlags {
  return new Int32Array(new SharedArrayBuffer(queryPurposes.length * Int32Array.BYTES_PER_ELEMENT));
}

/** Says that a newer query is on its way; gives its number. Called by main, before it sends the query. */
export function announceQuery(flags: CancelFlags, purpose: QueryPurpose): number {
  return Atomics.add(flags, queryPurposes.indexOf(purpose), 1) + 1;
}

/** Whether no newer query of that purpose was announced. Called by the reader in the middle of its work. */
export function isNewest(flags: CancelFlags, purpose: QueryPurpose, queryId: number): boolean {
  return Atomics.load(flags, queryPurposes.indexOf(purpose)) === queryId;
}
