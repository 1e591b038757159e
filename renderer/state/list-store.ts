import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Events } from '../../shared/contract.ts';
import type { ChangedField, ListAnswer, ListQuery, PaperRow, Sort, View } from '../../shared/paper.ts';
import { fieldsThatMatter } from '../../shared/query-fields.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import { isCancelled, messageOf, type Bridge } from '../bridge.ts';
import { holdRows } from './held-rows.ts';
import { joinChanges, type ListChange, papersToAskFor, patchList } from './list-patch.ts';
import { idsOf, type PaperSet, paperSetOf } from './paper-set.ts';

export interface ListState {
  /** What is asked for: at once what was typed or chosen. */
  query: ListQuery;
  /** The query that `ids` answer; null before the first answer. */
  shown: ListQuery | null;
  /** In list order, rows that are held included. */
  ids: Uint32Array;
  /** How many papers the query has; null until that is known. */
  total: number | null;
  /** What of the search the library could not take as meant; null: nothing. */
  hint: string | null;
  /** Why the newest query has no answer; null where it has one or still waits. */
  failure: string | null;
  /** Grows when the ids are those of another query, not when the same one is asked again. */
  listing: number;
}

export interface ListStore extends StoreApi<ListState> {
  open(query: ListQuery): void;
  /** Another view, in the order that suits it, with this search or with none. */
  setView(view: View, search?: string): void;
  setSearch(search: string): void;
  setSort(sort: Sort): void;
  /**
   * Follows a change of the library, where it can matter to the list: a change of few papers asks for those alone, any other
   * asks the same query again.
   *
   * @param ids the papers that changed; null: it can be any
   */
  libraryChanged(fields: readonly ChangedField[], ids: Uint32Array | null): void;
  queryCompleted(rest: Events['queryCompleted']): void;
  /** Lets go of the held rows that are not among these. */
  release(selected: PaperSet): void;
  /** Settles when the list is what the library has after all changes that were told of, or could not be read. */
  settled(): Promise<void>;
}

interface Running {
  query: ListQuery;
  /** The fields whose change made it ask again; null: it is another query. */
  quiet: ReadonlySet<ChangedField> | null;
  /** Null until the first answer. */
  queryId: number | null;
}

const noIds: Uint32Array = new Uint32Array();
const noPapers: PaperSet = new Set();

/**
 * The list on screen. A newer query replaces an older one, whose ids stay on screen until its own arrive.
 *
 * @param accept takes the rows that come along with an answer
 * @param selected the papers that must not jump away when a mark makes them fit no longer
 */
export function createListStore(
  bridge: Pick<Bridge, 'queryPapers' | 'fittingPapers'>,
  first: ListQuery,
  accept: (rows: readonly PaperRow[]) => void,
  selected: () => PaperSet,
): ListStore {
  const store = createStore<ListState>(() => ({
    query: first,
    shown: null,
    ids: noIds,
    total: null,
    hint: null,
    failure: null,
    listing: 0,
  }));
  let running: Running | null = null;
  let fresh: Uint32Array = noIds;
  let gone = noPapers;
  let unheeded: ListChange | null = null;
  let usualSort: Sort = suitsAnyView(first.sort) ? first.sort : 'newest';
  /** Completions that came before the answer that names their query. */
  let early: Events['queryCompleted'] | null = null;
  let waiting: (() => void)[] = [];

  const settle = (): void => {
    if (running !== null) return;
    const waited = waiting;
    waiting = [];
    for (const go of waited) go();
  };

  const show = (ask: Running, ids: Uint32Array, complete: boolean): void => {
    const { shown, ids: before, listing } = store.getState();
    fresh = ids;
    let list = ids;
    gone = noPapers;
    if (ask.quiet !== null && !ask.quiet.has('trashed')) {
      const movesByMark = ask.query.sort === 'recently-read' && ask.quiet.has('read');
      ({ ids: list, gone } = holdRows(before, ids, selected(), movesByMark));
    }
    const isSame = ask.quiet !== null && shown !== null;
    store.setState({
      shown: ask.query,
      ids: list,
      total: complete ? ids.length : null,
      failure: null,
      listing: isSame ? listing : listing + 1,
    });
  };

  const finish = (ask: Running, ids: Uint32Array, isFirst: boolean): void => {
    running = null;
    if (isFirst) show(ask, ids, true);
    else {
      // The rest of a list whose first rows are on screen: the same listing, longer.
      fresh = ids;
      store.setState({ ids, total: ids.length });
    }
    if (unheeded !== null) {
      const change = unheeded;
      unheeded = null;
      follow(ask.query, change);
    }
    settle();
  };

  const answered = (ask: Running, answer: ListAnswer): void => {
    ask.queryId = answer.queryId;
    // Before the ids: what they show is there then.
    accept(answer.rows);
    if (answer.hint !== store.getState().hint) store.setState({ hint: answer.hint });
    if (answer.complete) finish(ask, answer.ids, true);
    else if (early?.queryId === answer.queryId) finish(ask, early.ids, true);
    else if (ask.quiet === null) show(ask, answer.ids, false);
    early = null;
  };

  const send = async (query: ListQuery, quiet: ReadonlySet<ChangedField> | null): Promise<void> => {
    const ask: Running = { query, quiet, queryId: null };
    running = ask;
    try {
      const answer = await bridge.queryPapers({ purpose: 'list', ...query });
      if (running === ask) answered(ask, answer);
    } catch (error) {
      if (running !== ask) return;
      running = null;
      if (!isCancelled(error)) store.setState({ failure: messageOf(error) });
      settle();
    }
  };

  const follow = (query: ListQuery, change: ListChange): void => {
    const { shown, total } = store.getState();
    const isWhole = shown === query && total !== null;
    const papers = isWhole ? papersToAskFor(change, query) : null;
    void (papers === null ? send(query, change.fields) : patch(query, change.fields, papers));
  };

  const patch = async (query: ListQuery, fields: ReadonlySet<ChangedField>, papers: number[]): Promise<void> => {
    const ask: Running = { query, quiet: fields, queryId: null };
    running = ask;
    // What went wrong with a few is heard of when all are asked for.
    const fitting = await bridge.fittingPapers({ ...query, ids: papers }).catch(() => null);
    if (running !== ask) return;
    const patched = fitting === null ? null : patchList(fresh, papers, fitting);
    if (patched === null) void send(query, fields);
    else finish(ask, patched, true);
  };

  const open = (query: ListQuery): void => {
    if (suitsAnyView(query.sort)) usualSort = query.sort;
    unheeded = null;
    store.setState({ query });
    void send(query, null);
  };

  return {
    ...store,
    open,
    setView: (view, search = '') => open({ view, search, sort: view.kind === 'queue' ? 'queue' : usualSort }),
    setSearch: (search) => open({ ...store.getState().query, search }),
    setSort: (sort) => open({ ...store.getState().query, sort }),
    libraryChanged(fields, ids) {
      const { query } = store.getState();
      const matters = fields.filter((field) => canMatter(field, query));
      if (matters.length === 0) return;
      const change: ListChange = { fields: new Set(matters), ids };
      if (running === null) follow(query, change);
      else unheeded = unheeded === null ? change : joinChanges(unheeded, change);
    },
    queryCompleted(rest) {
      if (running === null) return;
      if (running.queryId === null) early = rest;
      else if (running.queryId === rest.queryId) finish(running, rest.ids, running.quiet !== null);
    },
    release(kept) {
      if (gone.size === 0) return;
      const stillHeld = paperSetOf(idsOf(gone).filter((id) => kept.has(id)));
      if (stillHeld.size === gone.size) return;
      const held = holdRows(store.getState().ids, fresh, stillHeld, false);
      gone = held.gone;
      store.setState({ ids: held.ids });
    },
    settled: () =>
      running === null
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}

/** Whether a change of this part of papers can change which papers a query has, or their order. */
function canMatter(field: ChangedField, { view, search, sort }: ListQuery): boolean {
  if (search !== '' && fieldsThatMatter(parseQuery(search).query).has(field)) return true;
  switch (field) {
    case 'read':
      return view.kind === 'unread' || sort === 'recently-read';
    case 'starred':
      return view.kind === 'starred';
    case 'queued':
      return view.kind === 'queue' || sort === 'queue';
    case 'note':
      return view.kind === 'noted';
    case 'tagged':
    case 'tags':
    case 'searches':
      return false;
    case 'trashed':
    case 'papers':
      return true;
  }
}

function suitsAnyView(sort: Sort): boolean {
  return sort !== 'queue' && sort !== 'relevance';
}
