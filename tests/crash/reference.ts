import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { libraryPath } from '../../electron/library/database.ts';
import { dump, schemaOf } from '../unit/library/dump.ts';
import { actionsOf, type Scenario } from './scenario.ts';

/** All that a library holds: each table's rows as text, its schema and its version. */
export type State = ReadonlyMap<string, string>;

/** What a scenario leaves when nothing goes wrong. */
export interface Reference {
  /** A folder as each run begins with; copies of it are what is run in. */
  prepared: string;
  /** The names of its actions, in order. */
  actions: readonly string[];
  /** The library before the first action (null: there is none, or none that can be read) and after each. */
  states: readonly (State | null)[];
  remove(): void;
}

/** Runs a scenario in this process, and notes what the library holds after each of its actions. */
export function makeReference(scenario: Scenario): Reference {
  const prepared = makeFolder();
  scenario.prepare(prepared);
  const folder = copyOf(prepared);
  const actions = actionsOf(scenario, folder);
  const states = [readIfSound(folder)];
  for (const action of actions) {
    action.run();
    states.push(readIfSound(folder));
  }
  rmSync(folder, { recursive: true });
  return {
    prepared,
    actions: actions.map(({ name }) => name),
    states,
    remove: () => rmSync(prepared, { recursive: true }),
  };
}

/** An empty folder under its real name, as traces have it. */
export function makeFolder(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), 'offprint-crash-')));
}

/** A new folder with all that another holds. */
export function copyOf(folder: string): string {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export function stateOf(db: DatabaseSyncInstance): State {
  const content = { ...dump(db), schema: schemaOf(db) };
  return new Map(
    Object.entries(content).map(([table, rows]) => [
      table,
      JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
    ]),
  );
}

/** What the library of a folder holds as SQLite alone reads it; null where it can't. */
export function readIfSound(folder: string): State | null {
  if (!existsSync(libraryPath(folder))) return null;
  const db = new DatabaseSync(libraryPath(folder));
  try {
    return stateOf(db);
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** The tables in which two states differ. */
export function differences(one: State, other: State): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((table) => one.get(table) !== other.get(table));
}
