import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdRows } from '../../../renderer/state/held-rows.ts';

const ids = (...list: number[]): Uint32Array => Uint32Array.from(list);

describe('rows that are held', () => {
  it('keeps a row that no longer fits where it was', () => {
    const { ids: list, gone } = holdRows(ids(1, 2, 3, 4), ids(1, 3, 4), new Set([2]), false);
    expect([...list]).toEqual([1, 2, 3, 4]);
    expect([...gone]).toEqual([2]);
  });

  it('keeps the first row first, and the last one last', () => {
    expect([...holdRows(ids(1, 2, 3), ids(2), new Set([1, 3]), false).ids]).toEqual([1, 2, 3]);
  });

  it('shows new rows, and drops the others that no longer fit', () => {
    expect([...holdRows(ids(1, 2, 3, 4), ids(9, 1, 4), new Set([3]), false).ids]).toEqual([9, 1, 3, 4]);
  });

  it('leaves a row that still fits at its new place, unless places are held', () => {
    expect([...holdRows(ids(1, 2, 3), ids(3, 1, 2), new Set([3]), false).ids]).toEqual([3, 1, 2]);
    expect([...holdRows(ids(1, 2, 3), ids(3, 1, 2), new Set([3]), true).ids]).toEqual([1, 2, 3]);
  });

  it('never doubles nor loses a row', () => {
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, list, fc.boolean(), (shown, fresh, hold, holdPlaces) => {
        const held = holdRows(ids(...shown), ids(...fresh), new Set(hold), holdPlaces);
        const expected = new Set([...fresh, ...hold.filter((id) => shown.includes(id))]);
        expect([...held.ids].sort()).toEqual([...expected].sort());
        const others = [...held.ids].filter((id) => !hold.includes(id));
        expect(others).toEqual(fresh.filter((id) => !hold.includes(id)));
      }),
    );
  });
});
