import { foldText } from './fold.ts';

/** A tag's number in the library. */
export type TagId = number;

export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColour = (typeof tagColours)[number];

/** The digits that can set a favourite tag. */
export const favouriteDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export interface Tag {
  id: TagId;
  /** Its parents stand before it: `machine learning/vision`. */
  name: string;
  colour: TagColour | null;
  /** The digit that sets it on the selected papers; null: none. */
  favourite: number | null;
  /** Papers that have it, without those in Trash. */
  papers: number;
}

/** How many of some papers have a tag. */
export interface TagCount {
  tag: TagId;
  papers: number;
}

/** The longest name, in UTF-16 units. */
export const longestTagName = 200;

/**
 * A tag's name as it is kept: without white space around its parts or doubled in them, without empty parts. Null where
 * nothing is left, where it is longer than {@link longestTagName}, or where it has a quotation mark, which a search could
 * not name.
 */
export function tagName(typed: string): string | null {
  const name = typed
    .split('/')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '')
    .join('/');
  return name === '' || name.length > longestTagName || /["“”„]/u.test(name) ? null : name;
}

/** What tags are told apart by: two names that differ only in case and accents are one tag. */
export function tagKey(name: string): string {
  return name
    .split('/')
    .map((part) => foldText(part).trim() || part)
    .join('/');
}

/** The search that finds a tag's papers, those of the tags under it too. */
export function tagSearch(name: string): string {
  return `tag:"${name}"`;
}

/** A tag's parents, outermost first: of `a/b/c`, `a` and `a/b`. */
export function parentsOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
