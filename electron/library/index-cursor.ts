import type { StatementSyncInstance } from '@photostructure/sqlite';
import type { PaperId } from '../../shared/paper.ts';
import type { OrderedIndex } from './list-orders.ts';
import type { Condition } from './query-sql.ts';
import type { ReadableLibrary, SqlValue } from './sql.ts';
import { StepSize } from './step-size.ts';

/** Where a cursor stands: after a paper of one of its indexes, or before all of one. */
export interface IndexPlace {
  index: number;
  after: { key: SqlValue; id: PaperId } | null;
}

type Row = [id: PaperId, key: SqlValue, fits: number];

/** Goes along the indexes of an order, some papers a step, so that no step takes long however many papers there are. */
export class IndexCursor {
  place: IndexPlace;
  readonly #db: ReadableLibrary;
  readonly #indexes: readonly OrderedIndex[];
  readonly #fits: Condition | null;
  readonly #size = new StepSize(128);
  readonly #statements = new Map<string, StatementSyncInstance>();

  /**
   * @param fits what the papers that it gives must fit, asked of one after the other; null: it gives all
   * @param place where it goes on from; else it begins
   */
  constructor(
    db: ReadableLibrary,
    indexes: readonly OrderedIndex[],
    fits: Condition | null,
    place: IndexPlace = { index: 0, after: null },
  ) {
    this.#db = db;
    this.#indexes = indexes;
    this.#fits = fits;
    this.place = place;
  }

  get isAtEnd(): boolean {
    return this.place.index >= this.#indexes.length;
  }

  /**
   * The papers that fit among the next ones.
   *
   * @param count how many are looked at; else as many as a step has time for
   */
  step(count?: number): PaperId[] {
    const index = this.#indexes[this.place.index];
    if (index === undefined) return [];
    const { after } = this.place;
    const most = count ?? this.#size.value;
    const conditions = [index.fits, this.#fits?.sql ?? ''].filter((part) => part !== '');
    const order = `${index.column} ${index.direction}, ${index.id} ${index.direction}`;
    const where = [
      index.where,
      after === null ? '' : `(${index.column}, ${index.id}) ${index.direction === 'ASC' ? '>' : '<'} (?, ?)`,
    ].filter((part) => part !== '');
    const sql = `
      SELECT p.id, o.key, ${conditions.length === 0 ? '1' : conditions.join(' AND ')}
      FROM (SELECT ${index.id} AS id, ${index.column} AS key FROM ${index.table}
        ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY ${order} LIMIT ?) o
      CROSS JOIN papers p ON p.id = o.id CROSS JOIN marks m ON m.paper_id = o.id`;
    const began = performance.now();
    const rows = this.#prepared(sql).all(
      ...(this.#fits?.values ?? []),
      ...(after === null ? [] : [after.key, after.id]),
      most,
    ) as unknown as Row[];
    if (count === undefined) this.#size.took(performance.now() - began);
    const last = rows.at(-1);
    this.place =
      last === undefined || rows.length < most
        ? { index: this.place.index + 1, after: null }
        : { index: this.place.index, after: { key: last[1], id: last[0] } };
    return rows.filter(([, , fits]) => fits === 1).map(([id]) => id);
  }

  #prepared(sql: string): StatementSyncInstance {
    let known = this.#statements.get(sql);
    if (known === undefined) this.#statements.set(sql, (known = this.#db.prepare(sql, { returnArrays: true })));
    return known;
  }
}
