import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLibrary } from '../../electron/library/database.ts';
import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import type { KnownSchema } from '../../electron/library/migrations.ts';
import { type Writing, writingOperations } from '../../electron/library/operations.ts';
import { insertPaper } from '../../electron/library/papers.ts';
import { closeLibrary, inTransaction, type WritableLibrary } from '../../electron/library/sql.ts';

/** One thing that is done to an open library, and acknowledged when it has returned. */
export interface Step {
  name: string;
  /** @param writing its clock stands still in a step, so that each run of a scenario leaves the same library */
  run(writing: Writing, folder: string): void;
  /** It can't be tried again when it fails. */
  isLast?: boolean;
}

/** A profile folder, and what is done to its library in one run, which begins with opening it. */
export interface Scenario {
  /** Puts what the run begins with into an empty folder. */
  prepare(folder: string): void;
  steps: readonly Step[];
  /** The schema to open the library with, where it is not the app's own. */
  schema?: KnownSchema;
  /** Looks at the folder after the next start, where that is more than opening a sound library. @returns what is wrong */
  inspect?(folder: string): string[];
}

/** How large a scenario is made, and what its random choices begin with. */
export interface Size {
  papers: number;
  seed: number;
}

/** A step with its library at hand: the first opens it. */
export interface Action {
  name: string;
  isLast: boolean;
  run(): void;
}

/** Names all that is set aside or backed up in a run. */
export const openedOn = new Date(2026, 0, 20, 9, 5, 1);

const firstChange = Date.UTC(2026, 0, 20, 9, 6);
const minute = 60_000;

/** What a run of a scenario does in a folder, in order: opening the library, then its steps. */
export function actionsOf(scenario: Scenario, folder: string): Action[] {
  let db: WritableLibrary | null = null;
  const open: Action = {
    name: 'open',
    isLast: false,
    run: () => {
      db = openLibrary(folder, openedOn, scenario.schema).db;
    },
  };
  const steps = scenario.steps.map((step, at): Action => ({
    name: step.name,
    isLast: step.isLast === true,
    run: () => {
      if (db === null) throw new Error('The library was not opened.');
      step.run({ db, now: () => firstChange + at * minute, changed: () => undefined }, folder);
    },
  }));
  return [open, ...steps];
}

/** Closes the library as a quit does, with all of its log put into the file. */
export const close: Step = { name: 'close', run: ({ db }) => closeLibrary(db, 'writer'), isLast: true };

/**
 * Fills a folder with a closed library of so many papers: the first has the id 1. It is made elsewhere, since this
 * process may hold its files for a while, and remove their logs at last.
 */
export function prepareLibrary(
  folder: string,
  papers: number,
  change?: (writing: Writing, folder: string) => void,
): void {
  const workshop = mkdtempSync(path.join(tmpdir(), 'offprint-prepared-'));
  const { db } = openLibrary(workshop, new Date(2026, 0, 1));
  inTransaction(db, () => {
    for (let id = 1; id <= papers; id++)
      insertPaper(db, draftOf(`Paper ${id}`), { kind: 'author-page', name: 'A' }, id);
  });
  change?.({ db, now: () => firstChange - minute, changed: () => undefined }, workshop);
  closeLibrary(db, 'writer');
  cpSync(workshop, folder, { recursive: true, filter: (name) => !/-(?:wal|shm)$/.test(name) });
  rmSync(workshop, { recursive: true });
}

export function draftOf(title: string): PaperDraft {
  return {
    title,
    abstract: 'An abstract with some words.',
    authors: ['Akhiad Bercovich', 'Nir Ailon'],
    authorsComplete: true,
    affiliations: ['A university'],
    date: '2025-04-04',
    subject: 'cs.CL',
    hasCode: false,
    codeUrl: null,
    identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
    venue: null,
    citeKey: null,
    entryType: null,
    extra: {},
  };
}

export const star = (...ids: number[]): Step => ({
  name: `star ${ids.join(', ')}`,
  run: (writing) =>
    void writingOperations.setMark(writing, { ids: Uint32Array.from(ids), mark: 'starred', value: true }),
});

export const note = (paperId: number, session: string, text: string): Step => ({
  name: `note on ${paperId}, ${session}`,
  run: (writing) => void writingOperations.saveNote(writing, { paperId, text, session }),
});

export const undo: Step = { name: 'undo', run: (writing) => void writingOperations.undo(writing, {}) };
export const redo: Step = { name: 'redo', run: (writing) => void writingOperations.redo(writing, {}) };
