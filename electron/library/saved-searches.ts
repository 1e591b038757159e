import { OffprintError } from '../../shared/errors.ts';
import type { Instant } from '../../shared/paper.ts';
import {
  longestSearchName,
  type SavedSearch,
  type SearchId,
  searchKey,
  searchName,
} from '../../shared/saved-search.ts';
import { beginStep, changeObject, finishStep, type StepResult } from './history.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';

/** All saved searches: those in no folder first, then folder by folder, each in the user's order. */
export function readSearches(db: ReadableLibrary): SavedSearch[] {
  return allRows<SavedSearch>(db, 'SELECT id, name, query, folder FROM saved_searches ORDER BY folder, position, id');
}

/** The text of a saved search by the key of its name; null: there is none. */
export function queryOfSearch(db: ReadableLibrary, key: string): string | null {
  return firstRow<{ query: string }>(db, 'SELECT query FROM saved_searches WHERE key = ?', key)?.query ?? null;
}

/**
 * Saves a search under a name, at the end of a folder. The caller holds the transaction.
 *
 * @param folder '': none
 * @throws OffprintError `invalid-input` for what can't be a name; `conflict` where another search has it
 */
export function saveSearch(
  db: WritableLibrary,
  { name: typed, query, folder }: { name: string; query: string; folder: string },
  at: Instant,
): StepResult | null {
  const name = requireName(typed);
  requireFree(db, name, null);
  const step = beginStep(db, 'search-save', at, name);
  const place = folderName(folder);
  const values = [name, searchKey(name), query, place, lastPosition(db, place) + 1];
  const insert = (id: SearchId | null): number =>
    run(
      db,
      'INSERT INTO saved_searches (id, name, key, query, folder, position) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      ...values,
    ).lastId;
  const id = insert(null);
  run(db, 'DELETE FROM saved_searches WHERE id = ?', id);
  changeObject(db, step, 'search', id, () => insert(id));
  return finishStep(db, step);
}

/**
 * Gives a saved search another name or another text. The caller holds the transaction.
 *
 * @throws OffprintError `not-found`; `invalid-input` for what can't be a name; `conflict` where another search has it
 */
export function changeSearch(
  db: WritableLibrary,
  id: SearchId,
  change: { name?: string | undefined; query?: string | undefined },
  at: Instant,
): StepResult | null {
  const search = requireSearch(db, id);
  const name = change.name === undefined ? search.name : requireName(change.name);
  const query = change.query ?? search.query;
  requireFree(db, name, id);
  const step =
    name === search.name
      ? beginStep(db, 'search-change', at, name)
      : beginStep(db, 'search-rename', at, `${search.name} → ${name}`);
  changeObject(db, step, 'search', id, () =>
    run(db, 'UPDATE saved_searches SET name = ?, key = ?, query = ? WHERE id = ?', name, searchKey(name), query, id),
  );
  return finishStep(db, step);
}

/**
 * Moves a saved search into a folder, before another search of it or to its end. The caller holds the transaction.
 *
 * @throws OffprintError `not-found`; `conflict` where `before` is not in that folder
 */
export function moveSearch(
  db: WritableLibrary,
  id: SearchId,
  { folder: typed, before }: { folder: string; before: SearchId | null },
  at: Instant,
): StepResult | null {
  const search = requireSearch(db, id);
  const folder = folderName(typed);
  const others = allRows<{ id: SearchId }>(
    db,
    'SELECT id FROM saved_searches WHERE folder = ? AND id <> ? ORDER BY position, id',
    folder,
    id,
  ).map((other) => other.id);
  const index = before === null ? others.length : others.indexOf(before);
  if (index < 0) {
    throw new OffprintError('conflict', 'The search to move before is not there any more. Nothing was changed.');
  }
  const step = beginStep(db, 'search-move', at, search.name);
  others.toSpliced(index, 0, id).forEach((moved, position) => {
    changeObject(db, step, 'search', moved, () =>
      run(db, 'UPDATE saved_searches SET folder = ?, position = ? WHERE id = ?', folder, position + 1, moved),
    );
  });
  return finishStep(db, step);
}

/**
 * Renames a folder; '' dissolves it. The caller holds the transaction.
 *
 * @throws OffprintError `not-found` where nothing is in it
 */
export function renameFolder(db: WritableLibrary, from: string, to: string, at: Instant): StepResult | null {
  const ids = allRows<{ id: SearchId }>(
    db,
    'SELECT id FROM saved_searches WHERE folder = ? ORDER BY position, id',
    from,
  );
  if (ids.length === 0) throw new OffprintError('not-found', 'This folder is not there any more. Nothing was changed.');
  const folder = folderName(to);
  const step = beginStep(db, 'folder-rename', at, `${from} → ${folder === '' ? 'no folder' : folder}`);
  for (const { id } of ids) {
    const position = lastPosition(db, folder) + 1;
    changeObject(db, step, 'search', id, () =>
      run(db, 'UPDATE saved_searches SET folder = ?, position = ? WHERE id = ?', folder, position, id),
    );
  }
  return finishStep(db, step);
}

/**
 * Deletes a saved search; the papers that it finds stay. The caller holds the transaction.
 *
 * @throws OffprintError `not-found`
 */
export function deleteSearch(db: WritableLibrary, id: SearchId, at: Instant): StepResult | null {
  const search = requireSearch(db, id);
  const step = beginStep(db, 'search-delete', at, search.name);
  changeObject(db, step, 'search', id, () => run(db, 'DELETE FROM saved_searches WHERE id = ?', id));
  return finishStep(db, step);
}

function lastPosition(db: ReadableLibrary, folder: string): number {
  const found = firstRow<{ last: number | null }>(
    db,
    'SELECT max(position) AS last FROM saved_searches WHERE folder = ?',
    folder,
  );
  return found?.last ?? 0;
}

function folderName(typed: string): string {
  return typed.trim() === '' ? '' : requireName(typed);
}

function requireName(typed: string): string {
  const name = searchName(typed);
  if (name !== null) return name;
  throw new OffprintError(
    'invalid-input',
    `A name needs a letter, has no quotation marks, and at most ${longestSearchName} characters. Nothing was changed.`,
  );
}

function requireFree(db: ReadableLibrary, name: string, own: SearchId | null): void {
  const other = firstRow<{ name: string }>(
    db,
    'SELECT name FROM saved_searches WHERE key = ? AND id IS NOT ?',
    searchKey(name),
    own,
  );
  if (!other) return;
  throw new OffprintError(
    'conflict',
    `There is a saved search “${other.name}” already. Nothing was changed: choose another name.`,
  );
}

function requireSearch(db: ReadableLibrary, id: SearchId): SavedSearch {
  const search = firstRow<SavedSearch>(db, 'SELECT id, name, query, folder FROM saved_searches WHERE id = ?', id);
  if (search) return search;
  throw new OffprintError('not-found', 'This saved search is not there any more. Nothing was changed.', { id });
}
