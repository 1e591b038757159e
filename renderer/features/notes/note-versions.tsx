import { formatDay } from '../../../shared/dates.ts';
import type { NoteVersion } from '../../../shared/paper.ts';
import styles from './note-versions.module.css';

/**
 * The earlier texts of a note, newest first, for a dialog.
 *
 * @param versions null while they are being fetched
 * @param now the time to tell their times against, in milliseconds
 */
export function NoteVersions({
  versions,
  now,
  onRestore,
}: {
  versions: NoteVersion[] | null;
  now: number;
  onRestore(text: string): void;
}) {
  if (versions === null) return <p className={styles.none}>Looking for earlier versions…</p>;
  if (versions.length === 0) {
    return (
      <p className={styles.none}>
        There is no earlier version of this note yet. One is kept each time you come back to a note and change it.
      </p>
    );
  }
  const newestFirst = [...versions].sort((first, second) => second.writtenAt - first.writtenAt || second.id - first.id);
  return (
    <ol className={styles.versions}>
      {newestFirst.map((version) => {
        const time = timeOf(version.writtenAt, now);
        return (
          <li key={version.id} className={styles.version}>
            <div className={styles.head}>
              <time dateTime={new Date(version.writtenAt).toISOString()}>{time}</time>
              <button type="button" aria-label={`Restore the text of ${time}`} onClick={() => onRestore(version.text)}>
                Restore
              </button>
            </div>
            <p className={styles.text} dir="auto" data-selectable>
              {version.text.trim() === '' ? <span className={styles.empty}>Empty</span> : version.text}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function timeOf(instant: number, now: number): string {
  const time = new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return `${formatDay(instant, now)}, ${time}`;
}
