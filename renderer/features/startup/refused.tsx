import type { ErrorData } from '../../../shared/errors.ts';
import { useWindow } from '../../state/window-context.ts';
import styles from './startup.module.css';

const titles: Partial<Record<ErrorData['code'], string>> = {
  'library-newer': 'This library was made by a newer Offprint',
  'library-damaged': 'The library can’t be read',
  'disk-full': 'The disk is full',
};

/** Fills the window when the library could not be opened: why, and what can be done. */
export function Refused({ refused, profileFolder }: { refused: ErrorData; profileFolder: string }) {
  const { run } = useWindow();
  return (
    <main className={styles['full']}>
      <div className={styles['panel']} role="alert">
        <h1>{titles[refused.code] ?? 'The library could not be opened'}</h1>
        <p>{refused.message}</p>
        <p className={styles['folder']}>{profileFolder}</p>
        <div className={styles['buttons']}>
          <button type="button" className={styles['primary']} onClick={() => run('show-profile-folder')}>
            Show profile folder
          </button>
          <button type="button" className={styles['secondary']} onClick={() => run('quit')}>
            Quit
          </button>
        </div>
      </div>
    </main>
  );
}
