import { readPurposes, type ReadPurpose } from '../../shared/paper.ts';

/**
 * The newest query of each purpose, shared with main, so that an older one can stop; and after those the last number that
 * any query got.
 */
export type CancelFlags = Int32Array<SharedArrayBuffer>;

/** Flags for all purposes, at zero. */
export function createCancelFlags(): CancelFlags {
  return new Int32Array(new SharedArrayBuffer((readPurposes.length + 1) * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Says that a newer query is on its way. Called by main, before it sends the query.
 *
 * @returns its number, which no query of any purpose had before: what is told later of one is never taken for another's
 */
export function announceQuery(flags: CancelFlags, purpose: ReadPurpose): number {
  const queryId = Atomics.add(flags, readPurposes.length, 1) + 1;
  Atomics.store(flags, readPurposes.indexOf(purpose), queryId);
  return queryId;
}

/** Whether no newer query of that purpose was announced. Called by the reader in the middle of its work. */
export function isNewest(flags: CancelFlags, purpose: ReadPurpose, queryId: number): boolean {
  return Atomics.load(flags, readPurposes.indexOf(purpose)) === queryId;
}
