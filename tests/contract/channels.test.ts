import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestName } from '../../shared/contract.ts';
import { requests } from '../../shared/contract.ts';
import { type Envelope, type ErrorCode, errorCodes } from '../../shared/errors.ts';
import { dump } from '../unit/library/dump.ts';
import { useLibrary } from '../unit/library/test-library.ts';
import { ask, startMain } from './app-in-process.ts';
import { fitting, misfitting } from './arbitraries.ts';
import { doings, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const library = useLibrary({ title: 'One' }, { title: 'Two' }, { title: 'Three' }, { title: 'Four' });

/** How each request may fail when its input fits: never with a fault of Offprint. */
const failures: Record<RequestName, ErrorCode[]> = {
  getStartup: [],
  firstRowsDrawn: [],
  queryPapers: ['cancelled'],
  fittingPapers: [],
  countFacets: ['cancelled'],
  getRows: [],
  getSnippets: ['cancelled'],
  getSortKeys: [],
  getPaper: ['not-found'],
  getCounts: [],
  getProfile: ['not-found'],
  lacksMark: [],
  completeValues: [],
  suggestWords: [],
  getRelated: ['cancelled', 'not-found'],
  setMark: [],
  moveInQueue: ['conflict'],
  trashPapers: [],
  restorePapers: [],
  saveNote: ['not-found'],
  getNoteVersions: [],
  getTags: [],
  getTagsOf: [],
  setTag: ['invalid-input'],
  changeTag: ['not-found', 'invalid-input', 'conflict'],
  mergeTag: ['not-found'],
  deleteTag: ['not-found'],
  getSearches: [],
  countSearch: ['cancelled'],
  saveSearch: ['invalid-input', 'conflict'],
  changeSearch: ['not-found', 'invalid-input', 'conflict'],
  moveSearch: ['not-found', 'invalid-input', 'conflict'],
  renameFolder: ['not-found', 'invalid-input'],
  deleteSearch: ['not-found'],
  undo: [],
  redo: [],
  setSettings: [],
  openExternal: ['not-allowed'],
  copyText: [],
  showProfileFolder: [],
  readyToClose: [],
  keepOpen: [],
  quit: [],
};
const names = Object.keys(requests) as RequestName[];

beforeEach(() => {
  resetElectron();
  startMain(library());
  library().mark([1, 2], 'queued');
  library().mark([3], 'starred');
  library().note(1, 'my words');
});

describe.each(names)('%s', (name) => {
  const schema = requests[name].input;

  it('CO8 answers every input that fits its schema, or says why not in words', async () => {
    await fc.assert(
      fc.asyncProperty(fitting(schema), async (input) => {
        expect(schema.safeParse(input).success).toBe(true);
        const answer = await ask(name, input);
        expect(describeAnswer(answer)).toBeOneOf(['an output', ...failures[name]]);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(library().db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(library().db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  });

  it('CO9 refuses every input that does not fit, and nothing happens', async () => {
    const whole = dump(library().db);
    await fc.assert(
      fc.asyncProperty(misfitting(schema), async (input) => {
        const answer = await ask(name, input);
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
        expect(dump(library().db)).toEqual(whole);
        expect(doings).toEqual([]);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});

/** `an output`, or the code of an error that is told in a sentence; anything else is no answer of the contract. */
function describeAnswer(answer: Envelope<unknown>): string {
  if (answer.ok) return Object.keys(answer).join() === 'ok,value' ? 'an output' : JSON.stringify(answer);
  return /^[A-Z“].*\.$/.test(answer.error.message) ? answer.error.code : `not a sentence: ${answer.error.message}`;
}

describe('limits', () => {
  const words = (length: number) => 'x'.repeat(length);
  const most = 4_000_000;

  it.each<[what: string, name: RequestName, fits: unknown, doesNot: unknown]>([
    ['a note', 'saveNote', note(words(most)), note(words(most + 1))],
    ['a copied text', 'copyText', { text: words(20_000_000) }, { text: words(20_000_001) }],
    ['a search', 'queryPapers', query(words(2_000_000)), query(words(2_000_001))],
    ['rows at once', 'getRows', { ids: ids(1_000) }, { ids: ids(1_001) }],
    ['snippets at once', 'getSnippets', { ids: ids(100), search: '' }, { ids: ids(101), search: '' }],
    ['papers at once', 'setMark', mark(most), mark(most + 1)],
    ['keys at once', 'getSortKeys', { ids: ids(128), sort: 'title' }, { ids: ids(129), sort: 'title' }],
    ['the name of a sitting', 'saveNote', note('x', words(64)), note('x', words(65))],
    ['the name of a sitting', 'saveNote', note('x', 's'), note('x', '')],
    ['an id', 'getNoteVersions', { paperId: 0xffff_ffff }, { paperId: 0x1_0000_0000 }],
    ['an id', 'getNoteVersions', { paperId: 1 }, { paperId: 0 }],
  ])('CO10 %s: the most and the least are taken, one beyond is refused', async (_, name, fits, doesNot) => {
    expect(await ask(name, fits)).toMatchObject({ ok: true });
    expect(await ask(name, doesNot)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  function note(text: string, session = 's') {
    return { paperId: 1, text, session };
  }
  function query(search: string) {
    return { purpose: 'list', view: { kind: 'all' }, search, sort: 'newest' };
  }
  function ids(count: number) {
    return Array.from({ length: count }, (_, at) => at + 1);
  }
  function mark(papers: number) {
    return { ids: Uint32Array.from(ids(papers)), mark: 'starred', value: true };
  }
});

it('CO4 no code of an error is in this test that the contract does not have', () => {
  expect(
    Object.values(failures)
      .flat()
      .every((code) => errorCodes.includes(code)),
  ).toBe(true);
});
