import { foldText } from './fold.ts';

/** A saved search's number in the library. */
export type SearchId = number;

export interface SavedSearch {
  id: SearchId;
  name: string;
  /** As it was typed. */
  query: string;
  /** The folder that it stands in; '': none. */
  folder: string;
}

/** The longest name of a search or a folder, in UTF-16 units. */
export const longestSearchName = 200;

/**
 * A saved search's or a folder's name as it is kept: without white space around it or doubled in it. Null where nothing is
 * left, where it is too long, or where it has a quotation mark, which `list:"…"` could not name.
 */
export function searchName(typed: string): string | null {
  const name = typed.trim().replace(/\s+/gu, ' ');
  return name === '' || name.length > longestSearchName || /["“”„]/u.test(name) ? null : name;
}

/** What saved searches are told apart by: case and accents make no other name. */
export function searchKey(name: string): string {
  return foldText(name).trim() || name;
}
