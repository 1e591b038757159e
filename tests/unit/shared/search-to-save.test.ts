import { describe, expect, it } from 'vitest';
import type { ListQuery, Sort, View } from '../../../shared/paper.ts';
import { guessedName, searchToSave } from '../../../shared/search-to-save.ts';

function saved(
  search: string,
  view: View | 'all' | 'unread' | 'queue' | 'noted' | 'trash' = 'all',
  sort: Sort = 'newest',
) {
  const query: ListQuery = { view: typeof view === 'string' ? { kind: view } : view, search, sort };
  return searchToSave(query);
}

describe('what is kept of the list on screen', () => {
  it('is the text to the letter, over all papers in the usual order', () => {
    expect(saved('Mamba  OR vision ')).toEqual({ query: 'Mamba  OR vision ', saysView: true });
  });

  it('says the list, and the word being typed stays the last', () => {
    expect(saved('mamb', 'unread')?.query).toBe('is:unread mamb');
    expect(saved('mamba ', 'queue')?.query).toBe('mamba is:queued');
    expect(saved('a OR b ', 'noted')?.query).toBe('(a OR b) has:note');
    expect(saved('is:read', 'unread')?.query).toBe('is:read is:unread');
    expect(saved('mamba is:unread', 'unread')?.query).toBe('mamba is:unread');
    expect(saved('x', { kind: 'subject', subject: 'cs.LG' })?.query).toBe('subject:cs.LG x');
    expect(saved('', 'unread')?.query).toBe('is:unread');
  });

  it('says the order, where the text asks for none', () => {
    expect(saved('mamba', 'all', 'first-author')?.query).toBe('sort:author mamba');
    expect(saved('mamba sort:read', 'all', 'title')?.query).toBe('mamba sort:read');
    expect(saved('mamba', 'queue', 'queue')?.query).toBe('is:queued mamba');
  });

  it('looks through all papers where the language can’t say the list', () => {
    expect(saved('mamba', 'trash')).toEqual({ query: 'mamba', saysView: false });
    expect(saved('mamba', { kind: 'profile', profileId: 1 })?.saysView).toBe(false);
  });

  it('is nothing where nothing is searched for', () => {
    expect(saved(' ')).toBeNull();
    expect(saved('', 'trash')).toBeNull();
  });
});

describe('the name that is offered', () => {
  it.each([
    ['quantiz', 'Quantiz'],
    ['mamba vision is:unread', 'Mamba vision, Unread'],
    ['"state space" -vision', 'State space, Not: vision'],
    ['', ''],
  ])('of %s is %s', (query, name) => {
    expect(guessedName(query)).toBe(name);
  });

  it('is short', () => {
    expect(guessedName('word '.repeat(50)).length).toBeLessThanOrEqual(60);
  });
});
