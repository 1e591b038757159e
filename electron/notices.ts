import type { Notice } from '../shared/contract.ts';
import type { ErrorData } from '../shared/errors.ts';
import type { SetAside } from './library/database.ts';

/** Tells of a library file that could not be read. */
export function libraryNotice({ keptAs, restoredFrom }: SetAside): Notice {
  return {
    kind: 'warning',
    title: 'The library file could not be read',
    message:
      restoredFrom === null
        ? `It was kept as ${keptAs} in the profile folder, and a new library was begun. There was no backup to go back to.`
        : `It was kept as ${keptAs} in the profile folder, and the library was restored from the backup ${restoredFrom}. Changes made after that backup are only in the kept file.`,
  };
}

/** Tells of a settings file that could not be read. */
export function settingsNotice(keptAs: string): Notice {
  return {
    kind: 'warning',
    title: 'The settings file could not be read',
    message: `It was kept as ${keptAs} in the profile folder, and the usual settings are used. Your library is not touched by this.`,
  };
}

/** Tells that the backup of the day failed; no change depends on it. */
export function backupNotice({ message, details }: ErrorData): Notice {
  return {
    kind: 'warning',
    title: 'Today’s backup could not be made',
    message: `All your changes are saved, and earlier backups are as they were. The reason: ${details?.because ?? message}. Offprint will try again after its next start.`,
  };
}
