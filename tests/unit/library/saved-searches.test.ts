import { describe, expect, it } from 'vitest';
import { planList } from '../../../electron/library/list.ts';
import { writingOperations } from '../../../electron/library/operations.ts';
import { readSearches } from '../../../electron/library/saved-searches.ts';
import type { Committed } from '../../../shared/paper.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary({ title: 'Mamba one' }, { title: 'Mamba two' }, { title: 'Other' });

const save = (name: string, query: string, folder = ''): Committed =>
  writingOperations.saveSearch(library().writing, { name, query, folder });
const idOf = (name: string): number => readSearches(library().db).find((search) => search.name === name)?.id ?? 0;
const change = (name: string, to: { name?: string; query?: string }): Committed =>
  writingOperations.changeSearch(library().writing, { id: idOf(name), ...to });
const move = (name: string, folder: string, before: string | null): Committed =>
  writingOperations.moveSearch(library().writing, {
    id: idOf(name),
    folder,
    before: before === null ? null : idOf(before),
  });
const all = (): string[] =>
  readSearches(library().db).map(({ name, folder }) => (folder === '' ? name : `${folder}: ${name}`));
const find = (search: string): number[] => library().list('all', search, 'recently-added').toReversed();
const hint = (search: string): string | null =>
  planList(library().db, { view: { kind: 'all' }, search, sort: 'newest' }, new Date()).hint;

describe('saved searches', () => {
  it('SV1 are saved, renamed, changed and deleted, one step each', () => {
    expect(save(' To  read ', 'is:unread').label).toBe('Saved the search “To read”');
    expect(change('To read', { name: 'Later' }).label).toBe('Renamed a saved search: To read → Later');
    expect(change('Later', { query: 'is:starred' }).label).toBe('Changed the saved search “Later”');
    expect(readSearches(library().db)).toMatchObject([{ name: 'Later', query: 'is:starred', folder: '' }]);
    writingOperations.deleteSearch(library().writing, { id: idOf('Later') });
    expect(all()).toEqual([]);
    library().undo();
    library().undo();
    library().undo();
    expect(readSearches(library().db)).toMatchObject([{ name: 'To read', query: 'is:unread' }]);
    library().undo();
    expect(all()).toEqual([]);
    library().redo();
    expect(all()).toEqual(['To read']);
  });

  it('SV2 stand in the user’s order and folders, also after an undo', () => {
    for (const name of ['a', 'b', 'c']) save(name, name);
    save('d', 'd', 'Work');
    move('c', '', 'a');
    move('a', 'Work', 'd');
    expect(all()).toEqual(['c', 'b', 'Work: a', 'Work: d']);
    writingOperations.renameFolder(library().writing, { from: 'Work', to: 'Thesis' });
    expect(all()).toEqual(['c', 'b', 'Thesis: a', 'Thesis: d']);
    writingOperations.renameFolder(library().writing, { from: 'Thesis', to: '' });
    expect(all()).toEqual(['c', 'b', 'a', 'd']);
    for (let steps = 0; steps < 4; steps++) library().undo();
    expect(all()).toEqual(['a', 'b', 'c', 'Work: d']);
  });

  it('SV3 a name that can’t be one, or is taken, is refused, and nothing is changed', () => {
    save('a', 'x');
    for (const name of ['', '  ', 'say “x”', 'x'.repeat(201)])
      expect(() => save(name, 'x')).toThrow(/Nothing was changed/);
    expect(() => save('Á', 'y')).toThrow('There is a saved search “a” already');
    expect(() => move('a', '', 'gone')).toThrow(/not there any more/);
    expect(all()).toEqual(['a']);
  });

  it('SV4 a saved search stands for itself inside another, through several, whatever its own order is', () => {
    save('Mambas', 'mamba sort:title');
    save('First mambas', 'list:mambas one');
    expect(find('list:"Mambas" ')).toEqual([1, 2]);
    expect(find('list:"first mambas" OR other')).toEqual([1, 3]);
    expect(find('-list:Mambas ')).toEqual([3]);
    expect(hint('list:"First mambas"')).toBeNull();
  });

  it('SV5 one that is part of itself, or is not there, finds nothing there and says so', () => {
    save('a', 'list:b OR one');
    save('b', 'list:a OR two');
    expect(find('list:a ')).toEqual([1, 2]);
    expect(hint('list:a')).toBe('The saved search “a” is part of itself: that part finds nothing.');
    expect(find('list:nowhere OR other')).toEqual([3]);
    expect(hint('list:nowhere')).toBe('There is no saved search “nowhere”: that part finds nothing.');
  });

  it('SV6 searches that double in each other are told to be too long, and take no time', () => {
    save('0', 'mamba');
    for (let at = 1; at <= 40; at++) save(`${at}`, `list:${at - 1} other OR list:${at - 1} one`);
    const began = performance.now();
    expect(hint('list:40')).toMatch(/too long together/);
    expect(find('list:40 ')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
