import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { inTransaction } from '../../../electron/library/sql.ts';
import { OffprintError } from '../../../shared/errors.ts';
import type { Committed, MarkKind, PaperId } from '../../../shared/paper.ts';
import { markKinds } from '../../../shared/paper.ts';
import { type Outcome, StoreModel } from './store-model.ts';
import { TestLibrary } from './test-library.ts';

type Action =
  | { do: 'mark'; ids: PaperId[]; mark: MarkKind; value: boolean }
  | { do: 'move'; ids: PaperId[]; before: PaperId | null }
  | { do: 'trash' | 'restore'; ids: PaperId[] }
  | { do: 'note'; paperId: PaperId; text: string; session: string }
  | { do: 'wait'; time: number }
  | { do: 'undo' | 'redo' | 'reopen' };

const papers = [1, 2, 3, 4, 5];
/** 6 is not in the library. */
const id = fc.integer({ min: 1, max: 6 });
const ids = fc.array(id, { minLength: 1, maxLength: 4 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('mark' as const),
      ids,
      mark: fc.constantFrom(...markKinds),
      value: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), ids, before: fc.option(id, { freq: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const), ids }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('note' as const),
      paperId: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 2 }) }, { weight: 1, arbitrary: id }),
      text: fc.oneof(fc.string({ maxLength: 3 }), fc.constant('long '.repeat(12))),
      session: fc.constantFrom('morning', 'evening'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.constantFrom(1_000, 700_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

/** Thousands of commits: in memory, where there is such a disk, none of them waits for the machine's real one. */
const memoryDisk = '/dev/shm';
const library = new TestLibrary(existsSync(memoryDisk) ? memoryDisk : undefined);
library.add(...papers.map((paper) => ({ title: `Paper ${paper}` })));
afterAll(() => library.remove());

it('HI11 any run of changes, undos, redos and restarts leaves what the plainest store would hold', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30, size: 'max' }), (actions) => {
      clear();
      const model = new StoreModel(papers);
      for (const next of actions) {
        const real = outcomeOf(() => act(next));
        expect(real, JSON.stringify(next)).toBe(actOnModel(model, next));
        expectSame(model);
      }
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
}, 60_000);

function act(next: Action): Committed | null {
  switch (next.do) {
    case 'mark':
      return library.mark(next.ids, next.mark, next.value);
    case 'move':
      return library.move(next.ids, next.before);
    case 'trash':
      return library.trash(next.ids);
    case 'restore':
      return library.restore(next.ids);
    case 'note':
      return library.note(next.paperId, next.text, next.session);
    case 'undo':
      return library.undo();
    case 'redo':
      return library.redo();
    case 'wait':
      library.time += next.time;
      return null;
    case 'reopen':
      library.close();
      return null;
  }
}

/** The same on the model; the library's clock says when the change before was. */
function actOnModel(model: StoreModel, next: Action): Outcome {
  const at = library.time;
  switch (next.do) {
    case 'mark':
      return model.setMark(next.ids, next.mark, next.value, at);
    case 'move':
      return model.moveInQueue(next.ids, next.before);
    case 'trash':
      return model.setTrashed(next.ids, true, at);
    case 'restore':
      return model.setTrashed(next.ids, false, at);
    case 'note':
      return model.saveNote(next.paperId, next.text, next.session, at);
    case 'undo':
      return model.undo(at);
    case 'redo':
      return model.redo(at);
    case 'wait':
    case 'reopen':
      return 'nothing';
  }
}

function outcomeOf(work: () => Committed | null): Outcome | string {
  try {
    const committed = work();
    return committed === null || committed.label === null ? 'nothing' : 'changed';
  } catch (error) {
    return error instanceof OffprintError ? error.code : String(error);
  }
}

function expectSame(model: StoreModel): void {
  const views = ['all', 'unread', 'starred', 'noted', 'trash', 'queue'] as const;
  const lists = Object.fromEntries(views.map((view) => [view, model.list(view).ids]));
  expect(Object.fromEntries(views.map((view) => [view, library.list(view, '', model.list(view).sort)]))).toEqual(lists);
  expect(library.history()).toEqual(model.history());
  expect(papers.map((paper) => library.paper(paper).note.text)).toEqual(papers.map((paper) => model.note(paper)));
  expect(papers.map((paper) => library.versions(paper))).toEqual(papers.map((paper) => model.versions(paper)));
  expect(library.counts()).toMatchObject({
    all: lists['all']?.length,
    unread: lists['unread']?.length,
    starred: lists['starred']?.length,
    noted: lists['noted']?.length,
    trash: lists['trash']?.length,
    queued: lists['queue']?.length,
  });
}

/** The same papers, as if nothing had been done with them yet. */
function clear(): void {
  inTransaction(library.db, () => {
    for (const table of ['history_steps', 'note_versions', 'notes']) library.db.exec(`DELETE FROM ${table}`);
    library.db.exec('UPDATE marks SET read_at = NULL, starred_at = NULL, queue_position = NULL, trashed_at = NULL');
  });
}
