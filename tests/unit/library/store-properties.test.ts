import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { act, type Action, actionsOn, clear, libraryInMemory, outcomeOf } from './store-actions.ts';
import { type Outcome, StoreModel } from './store-model.ts';

const papers = [1, 2, 3, 4, 5];
const library = libraryInMemory();
library.add(...papers.map((paper) => ({ title: `Paper ${paper}` })));
afterAll(() => library.remove());

it('HI11 any run of changes, undos, redos and restarts leaves what the plainest store would hold', () => {
  fc.assert(
    fc.property(fc.array(actionsOn(papers.length, 4), { maxLength: 30, size: 'max' }), (actions) => {
      clear(library);
      const model = new StoreModel(papers);
      for (const next of actions) {
        const real = outcomeOf(() => act(library, next));
        expect(real, JSON.stringify(next)).toBe(actOnModel(model, next));
        expectSame(model);
      }
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
}, 60_000);

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
