import { OffprintError } from '../../shared/errors.ts';
import type { PaperId } from '../../shared/paper.ts';
import type { Bridge } from '../bridge.ts';

const prefix = 'offprint:note:';

/** Notes that are typed and not yet on the disk, kept so that a reload of the window can't lose them. */
export interface NoteBackup {
  keep(paperId: PaperId, text: string): void;
  /** Forgets a note that is on the disk, unless it has been written on since. */
  saved(paperId: PaperId, text: string): void;
  /** Forgets a note of which nothing is unsaved any more. */
  forget(paperId: PaperId): void;
  /** Saves what a window before this one could not; gives how many notes those were. */
  restore(bridge: Pick<Bridge, 'getPaper' | 'saveNote'>): Promise<number>;
}

/** A backup in the window's session storage (or in `storage`, for tests). */
export function createNoteBackup(storage: Storage): NoteBackup {
  return {
    keep: (paperId, text) => storage.setItem(prefix + String(paperId), text),
    saved(paperId, text) {
      const key = prefix + String(paperId);
      if (storage.getItem(key) === text) storage.removeItem(key);
    },
    forget: (paperId) => storage.removeItem(prefix + String(paperId)),
    async restore(bridge) {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) =>
        key?.startsWith(prefix),
      );
      const restoreOne = async (key: string): Promise<boolean> => {
        const text = storage.getItem(key) ?? '';
        const paperId = Number(key.slice(prefix.length));
        try {
          const { note } = await bridge.getPaper({ id: paperId });
          if (note.text !== text) await bridge.saveNote({ paperId, text, session: crypto.randomUUID() });
          storage.removeItem(key);
          return note.text !== text;
        } catch (error) {
          // There is nowhere to put the note of a paper that is gone; any other fault is tried again at the next start.
          if (error instanceof OffprintError && error.code === 'not-found') storage.removeItem(key);
          return false;
        }
      };
      const restored = await Promise.all(keys.map((key) => (key === null ? false : restoreOne(key))));
      return restored.filter(Boolean).length;
    },
  };
}
