import { describe, expect, it } from 'vitest';
import { createRelatedStore } from '../../../../renderer/state/related-store.ts';
import { OffprintError } from '../../../../shared/errors.ts';
import type { RelatedPaper } from '../../../../shared/paper.ts';
import { deferred, fakeBridge, paperRow, settle } from '../fake-bridge.ts';

const near = (...ids: number[]): RelatedPaper[] =>
  ids.map((id) => ({ id, score: 1, words: ['Mamba'], authors: 0, tags: 0 }));

function make(getRelated: (input: { id: number }) => Promise<RelatedPaper[]>, missing: readonly number[] = []) {
  const failures: unknown[] = [];
  const bridge = fakeBridge({ getRelated });
  const load = async (ids: readonly number[]) => ids.filter((id) => !missing.includes(id)).map((id) => paperRow(id));
  const related = createRelatedStore(bridge, load, (error) => failures.push(error));
  return {
    related,
    failures,
    asked: () => bridge.asked.map(({ input }) => input),
    found: (id: number) =>
      related
        .getState()
        .found.get(id)
        ?.map(({ paper }) => paper.id),
  };
}

describe('related papers in the window', () => {
  it('RU1 are asked for once a paper, in the order of the library', async () => {
    const { related, asked, found } = make(async () => near(3, 2), []);
    await related.want(1);
    await related.want(1);
    expect(found(1)).toEqual([3, 2]);
    expect(asked()).toEqual([{ id: 1 }]);
  });

  it('RU1 leave out what is in the library no more', async () => {
    const { related, found } = make(async () => near(3, 2), [3]);
    await related.want(1);
    expect(found(1)).toEqual([2]);
  });

  it('RU6 are asked for again after a change of the library, and shown as they were until then', async () => {
    let answer = near(2);
    const { related, found } = make(async () => answer);
    await related.want(1);
    answer = near(4);
    related.invalidate();
    expect(found(1)).toEqual([2]);
    await related.want(1);
    expect(found(1)).toEqual([4]);
  });

  it('RU6 that come after a change of the library are not taken for those of now', async () => {
    const older = deferred<RelatedPaper[]>();
    const answers = [older.promise, Promise.resolve(near(4))];
    const { related, found } = make(() => answers.shift() ?? Promise.resolve([]));
    const first = related.want(1);
    related.invalidate();
    await related.want(1);
    older.resolve(near(2));
    await first;
    expect(found(1)).toEqual([4]);
  });

  it('RP7 that were cancelled are asked for again, and nobody is told', async () => {
    const { related, failures, asked, found } = make(async () => {
      if (asked().length === 1) throw new OffprintError('cancelled', 'Another paper.');
      return near(2);
    });
    await related.want(1);
    expect(found(1)).toBeUndefined();
    await related.want(1);
    expect(found(1)).toEqual([2]);
    expect(failures).toEqual([]);
  });

  it('RU1 that can’t be found are told of', async () => {
    const { related, failures } = make(() => Promise.reject(new OffprintError('internal', 'A fault.')));
    await related.want(1);
    await settle();
    expect(failures).toHaveLength(1);
  });
});
