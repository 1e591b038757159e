import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDoor } from '../../electron/ipc/door.ts';
import { answerAll, type Handlers } from '../../electron/ipc/handle.ts';
import { insertProfile } from '../../electron/library/profiles.ts';
import { inTransaction } from '../../electron/library/sql.ts';
import type { RequestName } from '../../shared/contract.ts';
import { requests } from '../../shared/contract.ts';
import { OffprintError } from '../../shared/errors.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { dump } from '../unit/library/dump.ts';
import { useLibrary } from '../unit/library/test-library.ts';
import { ask, type Caller, startMain } from './app-in-process.ts';
import { doings, handlers, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const library = useLibrary({ title: 'One' }, { title: 'Two' });
const names = Object.keys(requests) as RequestName[];

/** An input that each request takes. */
const inputs: Record<RequestName, unknown> = {
  getStartup: {},
  firstRowsDrawn: {},
  queryPapers: { purpose: 'list', view: { kind: 'all' }, search: '', sort: 'newest' },
  fittingPapers: { view: { kind: 'all' }, search: '', sort: 'newest', ids: [1] },
  countFacets: { view: { kind: 'all' }, search: '', facets: ['subject'] },
  getRows: { ids: [1] },
  getSnippets: { ids: [1], search: 'words' },
  getSortKeys: { ids: [1], sort: 'title' },
  getPaper: { id: 1 },
  getCounts: {},
  getProfile: { id: 1 },
  lacksMark: { ids: Uint32Array.of(1), mark: 'starred' },
  setMark: { ids: Uint32Array.of(1), mark: 'starred', value: true },
  moveInQueue: { ids: Uint32Array.of(1), before: null },
  trashPapers: { ids: Uint32Array.of(1) },
  restorePapers: { ids: Uint32Array.of(1) },
  completeValues: { field: 'author', typed: 'ad' },
  suggestWords: { words: [{ word: 'papr', isTag: false, isPrefix: false }] },
  getRelated: { id: 1 },
  saveNote: { paperId: 1, text: 'words', session: 's' },
  getNoteVersions: { paperId: 1 },
  getTags: {},
  getTagsOf: { ids: Uint32Array.of(1) },
  setTag: { ids: Uint32Array.of(1), name: 'ml', value: true },
  changeTag: { id: 1, colour: 'red' },
  mergeTag: { from: 1, into: 2 },
  deleteTag: { id: 1 },
  getSearches: {},
  countSearch: { query: 'a' },
  saveSearch: { name: 'To read', query: 'is:unread', folder: '' },
  changeSearch: { id: 1, query: 'is:read' },
  moveSearch: { id: 1, folder: '', before: null },
  renameFolder: { from: 'a', to: 'b' },
  deleteSearch: { id: 1 },
  undo: {},
  redo: {},
  setSettings: { theme: 'dark' },
  openExternal: { url: 'https://example.org/' },
  copyText: { text: 'words' },
  showProfileFolder: {},
  readyToClose: {},
  keepOpen: {},
  quit: {},
};

/** Those whose input names something that this library has not. */
const aboutWhatIsNotThere: ReadonlySet<RequestName> = new Set([
  'getProfile',
  'changeTag',
  'mergeTag',
  'deleteTag',
  'changeSearch',
  'moveSearch',
  'renameFolder',
  'deleteSearch',
]);

beforeEach(() => resetElectron());

describe('main', () => {
  it('CO2 answers every request of the contract and nothing else', () => {
    startMain(library());
    expect([...handlers.keys()].sort()).toEqual(names.toSorted());
  });

  it.each(names)('CO6 the app’s own page, in its main frame, may ask %s', async (name) => {
    startMain(library());
    const answer = await ask(name, inputs[name]);
    expect(answer).toMatchObject(
      aboutWhatIsNotThere.has(name) ? { ok: false, error: { code: 'not-found' } } : { ok: true },
    );
  });

  const strangers: [who: string, caller: Caller][] = [
    ['another frame of the same page', { isMainFrame: false }],
    ['a frame that is gone', { url: null }],
    ['a window that is destroyed', { isDestroyed: true }],
    ...[
      'https://offprint/index.html',
      'http://127.0.0.1:5173/',
      'app://other/index.html',
      'app://offprint.example.org/index.html',
      'app://offprint@example.org/',
      'app://offprint:81/',
      'application://offprint/',
      'file:///index.html',
      'data:text/html,app://offprint/',
      'blob:app://offprint/1',
      'about:blank',
      'app:offprint',
      '',
    ].map((url): [string, Caller] => [`a page at “${url}”`, { url }]),
  ];

  it.each(strangers)('CO6 %s is refused every request, and nothing happens', async (_, caller) => {
    startMain(library());
    const whole = dump(library().db);
    for (const name of names) {
      expect(await ask(name, inputs[name], caller), name).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(dump(library().db)).toEqual(whole);
    expect(doings).toEqual([]);
  });

  it('CO6 is refused before its input is looked at', async () => {
    startMain(library());
    const answer = await ask('quit', 'rubbish', { isMainFrame: false });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('CO6 in development, the page of the local server may ask, and no other port or host', async () => {
    startMain(library(), 'http://localhost:5173');
    const codes = [];
    for (const url of ['http://localhost:5173/index.html', 'http://localhost:5174/', 'http://127.0.0.1:5173/']) {
      const answer = await ask('getCounts', {}, { url });
      codes.push(answer.ok ? null : answer.error.code);
    }
    expect(codes).toEqual([null, 'not-allowed', 'not-allowed']);
  });
});

describe('a request', () => {
  it('CO11 does what its name says, and not what its neighbour’s says', async () => {
    const main = startMain(library());
    inTransaction(library().db, () => insertProfile(library().db, { ...page, name: 'Ada Lovelace' }, [2]));
    const valueOf = async (name: RequestName, input: unknown = inputs[name]) => {
      const answer = await ask(name, input);
      return answer.ok ? answer.value : answer.error;
    };
    const label = (words: string, history: object) => ({ label: words, history: expect.objectContaining(history) });
    const note = label('Edited a note', { undo: 'Edited a note', redo: null });

    expect(await valueOf('setMark')).toMatchObject(label('Starred 1 paper', {}));
    expect(await valueOf('moveInQueue')).toMatchObject(label('Added 1 paper to Up next', {}));
    expect(await valueOf('trashPapers')).toMatchObject(label('Moved 1 paper to Trash', {}));
    expect(await valueOf('restorePapers')).toMatchObject(label('Restored 1 paper from Trash', {}));
    expect(await valueOf('saveNote')).toMatchObject(note);
    expect(await valueOf('undo')).toMatchObject(label('Edited a note', { redo: 'Edited a note' }));
    expect(await valueOf('redo')).toMatchObject(note);
    expect(await valueOf('getNoteVersions')).toMatchObject([{ text: 'words' }]);
    expect(await valueOf('queryPapers')).toMatchObject({ ids: Uint32Array.of(2, 1), total: 2, complete: true });
    expect(await valueOf('getRows')).toMatchObject([{ id: 1, title: 'One', hasNote: true }]);
    expect(await valueOf('getSnippets')).toMatchObject([{ id: 1, field: 'note', text: 'words' }]);
    expect(await valueOf('getSortKeys')).toEqual(['one']);
    expect(await valueOf('getPaper')).toMatchObject({ id: 1, note: { text: 'words' }, abstract: 'An abstract.' });
    expect(await valueOf('getCounts')).toMatchObject({ all: 2, starred: 1, queued: 1, noted: 1, trash: 0 });
    expect(await valueOf('getProfile')).toMatchObject({ name: 'Ada Lovelace', own: { listed: 1 } });
    expect(await valueOf('getStartup')).toMatchObject({ profileFolder: library().folder, refused: null });

    expect(doings).toEqual([]);
    expect(await valueOf('setSettings')).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(main.settings()).toEqual({ ...defaultSettings, theme: 'dark' });
    for (const name of ['openExternal', 'copyText', 'showProfileFolder', 'readyToClose', 'quit'] as const) {
      expect(await valueOf(name)).toBeNull();
    }
    expect(doings).toEqual([
      'wrote settings',
      'opened https://example.org/',
      'copied 5 characters',
      `showed ${library().folder}`,
      'ready to close',
      'quit',
    ]);
  });

  it.each(names)('CO9 %s is refused with a field that it does not know', async (name) => {
    startMain(library());
    const answer = await ask(name, { ...Object(inputs[name]), more: 1 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(doings).toEqual([]);
  });

  const page = {
    subject: null,
    hIndex: null,
    papers: null,
    citations: null,
    noveltyPercent: null,
    aiScore: null,
    takenOn: '2026',
  };
});

describe('an error', () => {
  const fail = (error: unknown): void => {
    const quit = (): never => {
      throw error;
    };
    openDoor(Promise.resolve(answerAll({ quit } as Partial<Handlers> as Handlers, () => true)));
  };

  it('CO4 made for people crosses with its code, words and details', async () => {
    fail(new OffprintError('conflict', 'It has changed since.', { id: 7 }));
    expect(await ask('quit', {})).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'It has changed since.', details: { id: 7 } },
    });
  });

  it.each([[new TypeError('x is undefined')], ['a text'], [null], [undefined]])(
    'CO4 of any other kind (%s) crosses as a fault of Offprint, as data',
    async (error) => {
      fail(error);
      const answer = await ask('quit', {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
      expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.ts:/);
    },
  );
});

describe('a link', () => {
  it.each(['https://arxiv.org/abs/2504.00001', 'http://example.org', 'mailto:a@example.org'])(
    'CO7 %s is handed to the system',
    async (url) => {
      startMain(library());
      expect(await ask('openExternal', { url })).toEqual({ ok: true, value: null });
      expect(doings).toEqual([`opened ${url}`]);
    },
  );

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'smb://host/x', 'ms-msdt:/id', 'x', ''])(
    'CO7 %s is not handed to the system',
    async (url) => {
      startMain(library());
      expect(await ask('openExternal', { url })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(doings).toEqual([]);
    },
  );
});
