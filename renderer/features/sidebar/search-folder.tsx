import { ChevronRight } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { askInForm } from '../../state/search-actions.ts';
import { useWindow } from '../../state/window-context.ts';
import { moveBetweenLines } from './sidebar-keys.ts';
import styles from './sidebar.module.css';

interface Props {
  name: string;
  isClosed: boolean;
  onToggle(): void;
  /** Its searches. */
  children: ReactNode;
}

/** A folder of saved searches, which opens and closes. */
export function SearchFolder({ name, isClosed, onToggle, children }: Props) {
  const parts = useWindow();
  const id = useId();
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'F2') askInForm(parts, { ask: 'folder-name', folder: name });
    else if (event.key === (isClosed ? 'ArrowRight' : 'ArrowLeft')) onToggle();
    else return moveBetweenLines(event);
    event.preventDefault();
  };
  return (
    <>
      <button
        type="button"
        id={id}
        className={styles['folder']}
        aria-expanded={!isClosed}
        tabIndex={-1}
        data-folder={name}
        title={name}
        onKeyDown={pressed}
        onClick={onToggle}
      >
        <ChevronRight size={13} aria-hidden />
        <span>{name}</span>
      </button>
      {!isClosed && (
        <ul className={styles['inFolder']} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </>
  );
}
