import { describe, expect, it } from 'vitest';
import { readList } from '../../../electron/library/list-walk.ts';
import { readSortKeys } from '../../../electron/library/sort-keys.ts';
import { keyedSorts } from '../../../shared/list-order.ts';
import { firstReached } from '../../../renderer/features/jump/key-search.ts';
import { isDateOrder, type Target, targetOf } from '../../../renderer/features/jump/jump-target.ts';
import { addManyPapers } from './many-papers.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary();

describe('what papers are ordered by', () => {
  it('JU1 comes in the order asked for, and is nothing for what is not there', () => {
    library().add(
      { title: '“Éclair', date: '2025-04', authors: ['Émile Borel'] },
      { title: 'Alpha', date: null, authors: [] },
    );
    const { db } = library();
    expect(readSortKeys(db, [2, 1, 9], 'newest')).toEqual([null, '2025-04', null]);
    expect(readSortKeys(db, [1, 2], 'title')).toEqual(['eclair', 'alpha']);
    expect(readSortKeys(db, [1, 2], 'first-author')).toEqual(['borel emile', null]);
    expect(readSortKeys(db, [1], 'recently-added')[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(readSortKeys(db, [1, 2], 'recently-read')).toEqual([null, null]);
  });

  it.each(keyedSorts)('JU2 a jump by %s is to the first row that the plainest look would find', async (sort) => {
    const { db } = library();
    addManyPapers(db, 3_000);
    library().mark([5, 100, 2_000], 'read');
    const ids = readList(db, { view: { kind: 'all' }, search: '', sort }, new Date());
    const keys = ids.flatMap((id) => readSortKeys(db, [id], sort));
    const typed = isDateOrder(sort)
      ? ['2', '2012', '2012-07', '2030', '1900', '1970', '0001']
      : ['a', 'author 5', 't', 'title 42', 'Z', '0', 'ü'];
    for (const text of typed) {
      const target = targetOf(sort, text);
      expect(target, text).not.toBeNull();
      const isReached: Target = target ?? (() => true);
      const found = await firstReached(ids.length, isReached, (indexes) =>
        Promise.resolve(
          readSortKeys(
            db,
            indexes.flatMap((index) => ids[index] ?? []),
            sort,
          ),
        ),
      );
      const plain = keys.findIndex(isReached);
      expect(found, text).toBe(plain < 0 ? ids.length : plain);
      // Nothing after it is before it.
      expect(keys.slice(found).every(isReached), text).toBe(true);
    }
  });
});
