import { readPurposes, type ReadPurpose } from '../../shared/paper.ts';

/** The newest query of each purpose, shared with main: it counts up when a query is asked, so an older one can stop. */
export type CancelFlags = Int32Array<SharedArrayBuffer>;

/** Flags for all purposes, at zero. */
export function createCancelFlags(): CancelFlags {
  return new Int32Array(new SharedArrayBuffer(readPurposes.length * Int32Array.BYTES_PER_ELEMENT));
}

/** Says that a newer query is on its way; gives its number. Called by main, before it sends the query. */
export function announceQuery(flags: CancelFlags, purpose: ReadPurpose): number {
  return Atomics.add(flags, readPurposes.indexOf(purpose), 1) + 1;
}

/** Whether no newer query of that purpose was announced. Called by the reader in the middle of its work. */
export function isNewest(flags: CancelFlags, purpose: ReadPurpose, queryId: number): boolean {
  return Atomics.load(flags, readPurposes.indexOf(purpose)) === queryId;
}
