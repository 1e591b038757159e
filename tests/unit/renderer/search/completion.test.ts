import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCompletion } from '../../../../renderer/features/search/completion.ts';
import { closedPopup, keyOf } from '../../../../renderer/features/search/popup.ts';
import { createListStore } from '../../../../renderer/state/list-store.ts';
import { createPreferencesStore } from '../../../../renderer/state/preferences-store.ts';
import { createSearchCountsStore } from '../../../../renderer/state/search-counts-store.ts';
import { createSearchesStore } from '../../../../renderer/state/searches-store.ts';
import type { CompletedValues } from '../../../../shared/completion.ts';
import { deferred, fakeBridge, settle } from '../fake-bridge.ts';

const berg: CompletedValues = { values: [{ value: 'Ada Berg', papers: 3 }], areExact: true };

/** A completion over a list whose answers and paints the test gives itself. */
function start(recentSearches: string[] = []) {
  const lists: ReturnType<typeof deferred<void>>[] = [];
  const values: ReturnType<typeof deferred<CompletedValues>>[] = [];
  const paints: (() => void)[] = [];
  const bridge = fakeBridge({
    queryPapers: async () => {
      const answer = deferred<void>();
      lists.push(answer);
      await answer.promise;
      return { queryId: lists.length, ids: new Uint32Array(), rows: [], total: 0, complete: true, hint: null };
    },
    completeValues: () => {
      const answer = deferred<CompletedValues>();
      values.push(answer);
      return answer.promise;
    },
  });
  const list = createListStore(
    bridge,
    { view: { kind: 'all' }, search: '', sort: 'newest' },
    () => undefined,
    () => new Set(),
  );
  const preferences = createPreferencesStore(bridge, () => undefined);
  preferences.setState({ recentSearches });
  const searches = createSearchesStore(bridge, list, () => undefined);
  const searchCounts = createSearchCountsStore(bridge);
  const popup = createStore(() => closedPopup);
  const completion = createCompletion({
    bridge,
    list,
    preferences,
    searches,
    searchCounts,
    popup,
    afterPaint: (go) => paints.push(go),
  });
  const type = (text: string): void => {
    list.setSearch(text);
    completion.typed(text, text.length);
  };
  const asked = (): unknown[] => bridge.asked.filter(({ name }) => name === 'completeValues').map(({ input }) => input);
  const offered = (): string[] => popup.getState().offers.map(keyOf);
  const press = (key: string, text = '') =>
    completion.pressed({ key, hasModifier: false, isAtEnd: true }, text, text.length);
  return {
    lists,
    values,
    paints,
    list,
    preferences,
    searches,
    searchCounts,
    popup,
    completion,
    type,
    asked,
    offered,
    press,
  };
}

describe('completion', () => {
  it('CB6 asks only when the rows of its key are painted', async () => {
    const { type, asked, lists, paints, values, offered } = start();
    type('author:be');
    await settle();
    expect([asked(), paints]).toEqual([[], []]);
    lists[0]?.resolve();
    await settle();
    expect([asked(), paints.length]).toEqual([[], 1]);
    paints[0]?.();
    expect(asked()).toEqual([{ field: 'author', typed: 'be' }]);
    values[0]?.resolve(berg);
    await settle();
    expect(offered()).toEqual(['author:Ada Berg']);
  });

  it('CB6 drops what an older key began', async () => {
    const { type, asked, lists, paints, values, offered } = start();
    type('author:b');
    lists[0]?.resolve();
    await settle();
    type('author:be');
    paints[0]?.();
    expect(asked()).toEqual([]);
    lists[1]?.resolve();
    await settle();
    paints[1]?.();
    type('author:bo');
    values[0]?.resolve(berg);
    await settle();
    expect(offered()).toEqual([]);
  });

  it('CB6 a failure of it is silent, and leaves the fields', async () => {
    const { type, lists, paints, values, offered } = start();
    type('au');
    lists[0]?.resolve();
    await settle();
    paints[0]?.();
    for (const value of values) value.reject(new Error('gone'));
    await settle();
    expect(offered()).toEqual(['field author']);
  });

  it('CB1 a choice takes the place of what is typed, and a field goes on to its values', async () => {
    const { type, lists, paints, press } = start();
    type('x au');
    lists[0]?.resolve();
    await settle();
    paints[0]?.();
    await settle();
    // The values never came; the narrowed offers of before were none.
    expect(press('Tab', 'x au')).toBeNull();
    type('x a');
    lists[1]?.resolve();
    await settle();
    paints[1]?.();
    await settle();
    expect(press('ArrowDown')).toBe('done');
    expect(press('Enter', 'x a')).toEqual({ text: { text: 'x author:', caret: 9 }, goesOn: true });
  });

  it('CB3 the searches of before are offered, forgotten one by one, and all at once', () => {
    const { completion, offered, press, preferences, popup } = start(['one', 'two', 'three']);
    completion.entered();
    expect(offered()).toEqual(['recent one', 'recent two', 'recent three', 'clear']);
    press('ArrowDown');
    press('ArrowDown');
    press('Delete');
    expect([preferences.getState().recentSearches, popup.getState().at]).toEqual([['one', 'three'], 1]);
    expect(press('Enter')).toEqual({ text: { text: 'three', caret: 5 }, goesOn: false });
    completion.entered();
    press('ArrowUp');
    expect(press('Enter')).toBe('done');
    expect([preferences.getState().recentSearches, offered()]).toEqual([[], []]);
  });

  it('CB3 the last one forgotten closes the popup', () => {
    const { completion, offered, press } = start(['one']);
    completion.entered();
    press('ArrowDown');
    press('Delete');
    expect(offered()).toEqual([]);
  });

  it('CB11 the names of saved searches are offered by their words, in the user’s order, with the counts of the sidebar', async () => {
    const { type, asked, lists, paints, searches, searchCounts, offered, popup, press } = start();
    searches.setState({
      searches: ['Zur Lektüre', 'To read (later)', 'Later'].map((name, at) => ({
        id: at + 1,
        name,
        query: 'x',
        folder: '',
      })),
    });
    searchCounts.setState({ counts: new Map([[2, 7]]) });
    const typeAndWait = async (text: string): Promise<void> => {
      type(text);
      lists.at(-1)?.resolve();
      await settle();
      paints.at(-1)?.();
      await settle();
    };
    await typeAndWait('list:');
    expect(offered()).toEqual(['list:Zur Lektüre', 'list:To read (later)', 'list:Later']);
    await typeAndWait('list:lekt');
    expect(offered()).toEqual(['list:Zur Lektüre']);
    await typeAndWait('list:lat');
    expect(popup.getState().offers).toMatchObject([{ papers: 7 }, { papers: null }]);
    expect(asked()).toEqual([]);
    press('ArrowDown');
    expect(press('Enter', 'list:lat')).toMatchObject({ text: { text: 'list:"To read (later)" ' } });
  });

  it('CB11 a word may be one of a tag’s name, and the tag takes its place', async () => {
    const { type, asked, lists, paints, values, offered, press } = start();
    type('prun');
    lists[0]?.resolve();
    await settle();
    paints[0]?.();
    const fields = asked().map((input) => (input as { field: string }).field);
    expect(fields).toContain('tag');
    values.forEach((value, at) =>
      value.resolve({
        values: fields[at] === 'tag' ? [{ value: 'methods/pruning of heads', papers: 2 }] : [],
        areExact: true,
      }),
    );
    await settle();
    expect(offered()).toEqual(['tag:methods/pruning of heads']);
    expect(press('Tab', 'prun')).toMatchObject({ text: { text: 'tag:"methods/pruning of heads" ' } });
  });
});
