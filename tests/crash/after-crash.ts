import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backUp, backupsKept, listBackups, verifyCopy } from '../../electron/library/backup.ts';
import { checkLibrary } from '../../electron/library/check.ts';
import { type OpenedLibrary, openLibrary } from '../../electron/library/database.ts';
import { readList } from '../../electron/library/list-walk.ts';
import { writingOperations } from '../../electron/library/operations.ts';
import { insertPaper } from '../../electron/library/papers.ts';
import { addSample, hadSample } from '../../electron/library/sample.ts';
import { closeLibrary, inTransaction, type WritableLibrary } from '../../electron/library/sql.ts';
import sample from '../../data/sample/akhiad-bercovich.json';
import { copyOf, differences, readIfSound, type Reference, type State, stateOf } from './reference.ts';
import { draftOf, type Scenario } from './scenario.ts';

const nextStart = new Date(2026, 0, 22);

/**
 * Opens the library of a folder as the next start does, and looks for all that was acknowledged before the crash.
 *
 * @param acknowledged how many actions were acknowledged; the one after them may have been done or not, but not in part
 * @returns what is wrong, for a person; nothing when all is well
 */
export function checkAfterCrash(
  scenario: Scenario,
  reference: Reference,
  folder: string,
  acknowledged: number,
): string[] {
  const problems = checkAsSqlite(reference, folder, acknowledged);
  problems.push(...checkBackups(folder));
  let opened: OpenedLibrary;
  try {
    opened = openLibrary(folder, nextStart, scenario.schema);
  } catch (error) {
    return [...problems, `The library does not open: ${String(error)}`];
  }
  const { db } = opened;
  problems.push(...compare(stateOf(db), reference, Math.max(acknowledged, 1), acknowledged + 1));
  problems.push(...checkLibrary(folder).problems);
  problems.push(...(scenario.inspect?.(folder) ?? checkNothingSetAside(opened)));
  problems.push(...goOn(db, folder));
  closeLibrary(db, 'writer');
  return problems;
}

/** The file as SQLite alone reads it, before Offprint has put anything right; a copy is looked at. */
function checkAsSqlite(reference: Reference, folder: string, acknowledged: number): string[] {
  if (reference.states[acknowledged] === null) return [];
  const copy = copyOf(folder);
  const state = readIfSound(copy);
  rmSync(copy, { recursive: true });
  return state === null
    ? ['SQLite can’t read the library.']
    : compare(state, reference, acknowledged, acknowledged + 1);
}

/** Compares a library with what it may hold: what is there after so many actions, or after one more. */
function compare(state: State, { states, actions }: Reference, ...allowed: [least: number, most: number]): string[] {
  const [least, most] = allowed;
  const isAfter = (actionsDone: number): boolean => {
    const expected = states[actionsDone];
    return expected != null && differences(state, expected).length === 0;
  };
  if (isAfter(least) || isAfter(most)) return [];
  const earlier = states.findLastIndex((_, at) => at < least && isAfter(at));
  if (earlier >= 0) return [`“${actions[earlier]}” was acknowledged and is lost.`];
  const expected = states[least];
  const where = expected == null ? 'all' : differences(state, expected).join(', ');
  return [`The library is at no point between two changes: it differs from after “${actions[least - 1]}” in ${where}.`];
}

function checkNothingSetAside({ setAside }: OpenedLibrary): string[] {
  return setAside === null ? [] : [`A sound library was set aside as ${setAside.keptAs}.`];
}

/** Each backup is whole; what else is in their folder can't be taken for one. */
function checkBackups(folder: string): string[] {
  return listBackups(folder).flatMap((backup) => {
    try {
      verifyCopy(backup);
      return [];
    } catch (error) {
      return [`${path.basename(backup)} is no sound backup: ${String(error)}`];
    }
  });
}

/** The app goes on as after any start: the sample, a new paper with a note, the next backup. */
function goOn(db: WritableLibrary, folder: string): string[] {
  const problems: string[] = [];
  if (!hadSample(db)) addSample(db, sample, 0);
  const id = inTransaction(db, () => insertPaper(db, draftOf('Afterwards'), { kind: 'author-page', name: 'A' }, 0));
  const writing = { db, now: () => 0, changed: () => undefined };
  writingOperations.saveNote(writing, { paperId: id, text: 'Zebra', session: 'after the crash' });
  const found = readList(db, { view: { kind: 'noted' }, search: 'zebra', sort: 'newest' }, nextStart);
  if (found.length !== 1 || found[0] !== id) problems.push(`A note made after the crash is found as ${String(found)}.`);
  if (existsSync(path.join(folder, 'backups'))) {
    const made = backUp(db, folder, nextStart);
    const left = readdirSync(path.join(folder, 'backups')).length;
    problems.push(...checkBackups(folder));
    if (!listBackups(folder).includes(made)) problems.push('The next backup is not there.');
    if (left !== listBackups(folder).length || left > backupsKept) problems.push('The next backup does not clear up.');
  }
  const strays = readdirSync(folder).filter((name) => !/^(?:backups|library.*\.db(?:-wal|-shm)?)$/.test(name));
  if (strays.length > 0) problems.push(`The crash left ${strays.join(', ')}.`);
  return problems;
}
