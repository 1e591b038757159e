import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handle } from '../../electron/ipc/handle.ts';
import type { RequestName } from '../../shared/contract.ts';
import { requests } from '../../shared/contract.ts';
import { OffprintError } from '../../shared/errors.ts';
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
  queryPapers: { purpose: 'list', view: { kind: 'all' }, search: '', sort: 'newest' },
  getRows: { ids: [1] },
  getPaper: { id: 1 },
  getCounts: {},
  getProfile: { id: 1 },
  setMark: { ids: [1], mark: 'starred', value: true },
  moveInQueue: { ids: [1], before: null },
  trashPapers: { ids: [1] },
  restorePapers: { ids: [1] },
  saveNote: { paperId: 1, text: 'words', session: 's' },
  getNoteVersions: { paperId: 1 },
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

beforeEach(() => resetElectron());

describe('main', () => {
  it('CO2 answers every request of the contract and nothing else', () => {
    startMain(library());
    expect([...handlers.keys()].sort()).toEqual(names.toSorted());
  });

  it.each(names)('CO6 the app’s own page, in its main frame, may ask %s', async (name) => {
    startMain(library());
    const answer = await ask(name, inputs[name]);
    expect(answer).toMatchObject(name === 'getProfile' ? { ok: false, error: { code: 'not-found' } } : { ok: true });
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

describe('an error', () => {
  const fail = (error: unknown) =>
    handle(
      'quit',
      () => {
        throw error;
      },
      () => true,
    );

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
