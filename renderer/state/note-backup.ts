import type { PaperId } from '../../shared/paper.ts';
import type { Bridge } from '../bridge.ts';

const prefix = 'offprint:note:';

/** Notes that are typed and not yet on the disk, kept so that a reload of the window can't lose them. */
export interface NoteBackup {
  keep(paperId: PaperId, text: string): void;
  /** Forgets a note that is on the disk, unless it has been written on since. */
  saved(paperId: PaperId, text: string): void;
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
    async restore(bridge) {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) =>
        key?.startsWith(prefix),
      );
      const restored = await Promise.all(
        keys.map(async (key) => {
          if (key === null) return false;
          const text = storage.getItem(key) ?? '';
          const paperId = Number(key.slice(prefix.length));
          const { note } = await bridge.getPaper({ id: paperId });
          if (note.text !== text) await bridge.saveNote({ paperId, text, session: crypto.randomUUID() });
          storage.removeItem(key);
          return note.text !== text;
        }),
      );
      return restored.filter(Boolean).length;
    },
  };
}
