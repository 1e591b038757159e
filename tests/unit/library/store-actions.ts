import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { countAnew } from '../../../electron/library/counting.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { OffprintError } from '../../../shared/errors.ts';
import { type Committed, type MarkKind, markKinds, type PaperId } from '../../../shared/paper.ts';
import { TestLibrary } from './test-library.ts';

/** Something that a user does. */
export type Action =
  | { do: 'mark'; ids: PaperId[]; mark: MarkKind; value: boolean }
  | { do: 'move'; ids: PaperId[]; before: PaperId | null }
  | { do: 'trash' | 'restore'; ids: PaperId[] }
  | { do: 'note'; paperId: PaperId; text: string; session: string }
  | { do: 'wait'; time: number }
  | { do: 'undo' | 'redo' | 'reopen' };

/**
 * What users do with the papers from 1 on.
 *
 * @param mostAtOnce how many of them one action takes
 */
export function actionsOn(papers: number, mostAtOnce: number): fc.Arbitrary<Action> {
  // The last one is not in the library.
  const id = fc.integer({ min: 1, max: papers + 1 });
  const ids = fc.array(id, { minLength: 1, maxLength: mostAtOnce });
  const mark = fc.record({
    do: fc.constant('mark' as const),
    ids,
    mark: fc.constantFrom(...markKinds),
    value: fc.boolean(),
  });
  const note = fc.record({
    do: fc.constant('note' as const),
    paperId: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 2 }) }, { weight: 1, arbitrary: id }),
    text: fc.oneof(fc.string({ maxLength: 3 }), fc.constant('long '.repeat(12))),
    session: fc.constantFrom('morning', 'evening'),
  });
  return fc.oneof(
    { weight: 5, arbitrary: mark },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), ids, before: fc.option(id, { freq: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const), ids }) },
    { weight: 4, arbitrary: note },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.constantFrom(1_000, 700_000) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  );
}

/** Thousands of commits: in memory, where there is such a disk, none of them waits for the machine's real one. */
export function libraryInMemory(): TestLibrary {
  const memoryDisk = '/dev/shm';
  return new TestLibrary(existsSync(memoryDisk) ? memoryDisk : undefined);
}

/** Does it with a library. @returns null for what changes nothing there */
export function act(library: TestLibrary, next: Action): Committed | null {
  switch (next.do) {
    case 'mark':
      return library.mark(next.ids, next.mark, next.value);
    case 'move':
      return library.move(next.ids, next.before);
    case 'trash':
      return library.trash(next.ids);
    case 'restore':
      return library.restore(next.ids);
    case 'note':
      return library.note(next.paperId, next.text, next.session);
    case 'undo':
      return library.undo();
    case 'redo':
      return library.redo();
    case 'wait':
      library.time += next.time;
      return null;
    case 'reopen':
      library.close();
      return null;
  }
}

/** What came of it: an OffprintError's code where it was refused. */
export function outcomeOf(work: () => Committed | null): string {
  try {
    const committed = work();
    return committed === null || committed.label === null ? 'nothing' : 'changed';
  } catch (error) {
    return error instanceof OffprintError ? error.code : String(error);
  }
}

/** The same papers, as if nothing had been done with them yet. */
export function clear(library: TestLibrary): void {
  inTransaction(library.db, () => {
    for (const table of ['history_steps', 'note_versions', 'notes']) library.db.exec(`DELETE FROM ${table}`);
    library.db.exec('UPDATE marks SET read_at = NULL, starred_at = NULL, queue_position = NULL, trashed_at = NULL');
    countAnew(library.db);
  });
}
