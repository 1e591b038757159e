import type { PaperId } from '../../shared/paper.ts';

/** Papers without an order, as many as a library has. A plain Set is one; {@link paperSetOf} makes a better one of many. */
export interface PaperSet extends Iterable<PaperId> {
  readonly size: number;
  has(id: PaperId): boolean;
}

/** From here on a set is bits: a Set of a hundred thousand takes longer to fill than a frame lasts. */
const many = 1_000;
/** Numbers beyond are never seen: bits for them would take more than 16 MB. */
const greatestBit = 2 ** 27;

class ManyPapers implements PaperSet {
  readonly ids: Uint32Array;
  readonly #bits: Uint32Array;

  /** @param ids each once */
  constructor(ids: Uint32Array, greatest: PaperId) {
    this.ids = ids;
    this.#bits = new Uint32Array((greatest >>> 5) + 1);
    for (const id of ids) this.#bits[id >>> 5] = (this.#bits[id >>> 5] ?? 0) | (1 << (id & 31));
  }

  get size(): number {
    return this.ids.length;
  }

  has(id: PaperId): boolean {
    return ((this.#bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  [Symbol.iterator](): Iterator<PaperId> {
    return this.ids[Symbol.iterator]();
  }
}

/**
 * A set of papers that keeps their order, in a millisecond for a hundred thousand of them.
 *
 * @param ids each once; not to be changed after this
 */
export function paperSetOf(ids: Uint32Array): PaperSet {
  if (ids.length < many) return new Set(ids);
  let greatest = 0;
  for (const id of ids) if (id > greatest) greatest = id;
  return greatest < greatestBit ? new ManyPapers(ids, greatest) : new Set(ids);
}

/** The papers of a set in its order, without a copy where it can be. Not to be changed. */
export function idsOf(papers: PaperSet): Uint32Array {
  return papers instanceof ManyPapers ? papers.ids : Uint32Array.from(papers);
}
