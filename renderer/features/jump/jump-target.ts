import { foldText, titleSortKey } from '../../../shared/fold.ts';
import type { KeyedSort, SortKey } from '../../../shared/list-order.ts';

/** Whether a row with this key is where one wants to go, or after it. */
export type Target = (key: SortKey) => boolean;

const datePattern = /^(\d{1,4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?[-/. ]?$/;

export function isDateOrder(sort: KeyedSort): boolean {
  return sort !== 'title' && sort !== 'first-author';
}

/**
 * Where what was typed leads in an order: the first letters of a title or of an author, or a date (`2024`, `2024-05`,
 * `2024/5/17`, also unfinished). Null where it leads nowhere.
 */
export function targetOf(sort: KeyedSort, typed: string): Target | null {
  if (!isDateOrder(sort)) {
    const letters = (sort === 'title' ? titleSortKey(typed) : foldText(typed)).trim();
    return letters === '' ? null : (key) => key === null || !isBefore(key, letters);
  }
  const parts = datePattern.exec(typed.trim());
  if (parts === null) return null;
  const [, year = '', ...rest] = parts;
  // A zero is the beginning of a month or of a day that is still being typed.
  const wanted = [year, ...rest.filter((part) => part !== undefined && part !== '0').map(twoDigits)].join('-');
  if (sort === 'oldest') return (key) => key === null || key >= wanted;
  return (key) => key === null || key < wanted || key.startsWith(wanted);
}

/** What a row's mark beside the scrollbar says: its year, or its first letter; null where it has neither. */
export function markOf(sort: KeyedSort, key: SortKey): string | null {
  if (key === null) return null;
  if (isDateOrder(sort)) return key.slice(0, 4);
  const [first = ''] = key;
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

function twoDigits(part: string): string {
  return part.padStart(2, '0');
}

/** By code points, as the library orders texts. */
function isBefore(first: string, second: string): boolean {
  const others = [...second];
  let at = 0;
  for (const letter of first) {
    const other = others[at];
    if (other === undefined) return false;
    if (letter !== other) return (letter.codePointAt(0) ?? 0) < (other.codePointAt(0) ?? 0);
    at += 1;
  }
  return at < others.length;
}
