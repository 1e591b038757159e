import type { Events, EventName } from '../../../shared/contract.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Committed, PaperDetail, PaperRow } from '../../../shared/paper.ts';
import type { Bridge } from '../../../renderer/bridge.ts';

const noMarks = { readAt: null, starredAt: null, queuePosition: null, trashedAt: null };

export function paperRow(id: number, change: Partial<PaperRow> = {}): PaperRow {
  return {
    id,
    title: `Paper ${id}`,
    authors: ['Ada Lovelace'],
    authorCount: 1,
    authorsComplete: true,
    subject: 'cs.LG',
    date: '2025-04-04',
    hasCode: false,
    hasNote: false,
    addedAt: 0,
    tags: [],
    ...noMarks,
    ...change,
  };
}

export function paperDetail(id: number, change: Partial<PaperDetail> = {}): PaperDetail {
  const { hasNote: _, ...row } = paperRow(id);
  return {
    ...row,
    abstract: `Abstract ${id}`,
    affiliations: [],
    identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
    codeUrl: null,
    venue: null,
    citeKey: null,
    entryType: null,
    extra: {},
    source: 'a test',
    note: { text: '', updatedAt: null, versions: 0 },
    profileNames: [],
    ...change,
  };
}

export function committed(ids: readonly number[], label: string | null = 'Starred 1 paper'): Committed {
  return { revision: 1, ids: Uint32Array.from(ids), label, history: { undo: label, redo: null } };
}

export interface FakeBridge extends Bridge {
  /** Sends an event, as main would. */
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Every request so far, in order. */
  asked: { name: string; input: unknown }[];
}

/** A bridge whose requests are refused, except those that are given here. */
export function fakeBridge(answers: Partial<Bridge> = {}): FakeBridge {
  const asked: FakeBridge['asked'] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const record =
    <Asked, Given>(name: string, answer: ((input: Asked) => Promise<Given>) | undefined) =>
    (input: Asked): Promise<Given> => {
      asked.push({ name, input });
      return answer === undefined ? Promise.reject(new Error(`Not asked for in this test: ${name}`)) : answer(input);
    };
  return {
    getStartup: record(
      'getStartup',
      answers.getStartup ??
        (() =>
          Promise.resolve({
            version: '0.1.0',
            electron: '33.2.1',
            profileFolder: '/profile',
            settings: defaultSettings,
            notices: [],
            refused: null,
            platform: 'linux',
          })),
    ),
    firstRowsDrawn: record('firstRowsDrawn', answers.firstRowsDrawn),
    queryPapers: record('queryPapers', answers.queryPapers),
    fittingPapers: record('fittingPapers', answers.fittingPapers),
    countFacets: record('countFacets', answers.countFacets),
    getRows: record('getRows', answers.getRows ?? (({ ids }) => Promise.resolve(ids.map((id) => paperRow(id))))),
    getSnippets: record('getSnippets', answers.getSnippets ?? (() => Promise.resolve([]))),
    getSortKeys: record('getSortKeys', answers.getSortKeys),
    getPaper: record('getPaper', answers.getPaper ?? (({ id }) => Promise.resolve(paperDetail(id)))),
    getCounts: record('getCounts', answers.getCounts),
    getProfile: record('getProfile', answers.getProfile),
    lacksMark: record('lacksMark', answers.lacksMark),
    completeValues: record('completeValues', answers.completeValues),
    suggestWords: record('suggestWords', answers.suggestWords),
    getRelated: record('getRelated', answers.getRelated),
    setMark: record('setMark', answers.setMark),
    moveInQueue: record('moveInQueue', answers.moveInQueue),
    trashPapers: record('trashPapers', answers.trashPapers),
    restorePapers: record('restorePapers', answers.restorePapers),
    saveNote: record('saveNote', answers.saveNote),
    getNoteVersions: record('getNoteVersions', answers.getNoteVersions),
    getTags: record('getTags', answers.getTags ?? (() => Promise.resolve([]))),
    getTagsOf: record('getTagsOf', answers.getTagsOf ?? (() => Promise.resolve([]))),
    setTag: record('setTag', answers.setTag),
    changeTag: record('changeTag', answers.changeTag),
    mergeTag: record('mergeTag', answers.mergeTag),
    deleteTag: record('deleteTag', answers.deleteTag),
    getSearches: record('getSearches', answers.getSearches),
    countSearch: record('countSearch', answers.countSearch),
    saveSearch: record('saveSearch', answers.saveSearch),
    changeSearch: record('changeSearch', answers.changeSearch),
    moveSearch: record('moveSearch', answers.moveSearch),
    renameFolder: record('renameFolder', answers.renameFolder),
    deleteSearch: record('deleteSearch', answers.deleteSearch),
    undo: record('undo', answers.undo),
    redo: record('redo', answers.redo),
    setSettings: record('setSettings', answers.setSettings ?? (() => Promise.resolve({ ...defaultSettings }))),
    openExternal: record('openExternal', answers.openExternal),
    copyText: record('copyText', answers.copyText),
    showProfileFolder: record('showProfileFolder', answers.showProfileFolder),
    readyToClose: record('readyToClose', answers.readyToClose ?? (() => Promise.resolve(null))),
    keepOpen: record('keepOpen', answers.keepOpen ?? (() => Promise.resolve(null))),
    quit: record('quit', answers.quit),
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => void heard.delete(listener);
    },
    send(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
    asked,
  };
}

/** A promise that the test settles itself. */
export function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets every promise that is already settled be heard. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
