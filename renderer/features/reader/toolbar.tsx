import { Circle, CircleCheck, ListCheck, ListPlus, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MarkKind, PaperDetail } from '../../../shared/paper.ts';
import { paperLinks } from './paper-links.ts';
import styles from './toolbar.module.css';

/** What the toolbar can do; the reader hands it through. */
export interface ToolbarActions {
  onToggle(mark: MarkKind): void;
  onTrash(): void;
  onRestore(): void;
  onCopy(): void;
  onOpenLink(url: string): void;
  onOpenPalette(): void;
}

/** Above the paper: its marks on the left, what can be done with it on the right. */
export function Toolbar({ paper, actions }: { paper: PaperDetail; actions: ToolbarActions }) {
  const isRead = paper.readAt !== null;
  const isQueued = paper.queuePosition !== null;
  return (
    <div className={styles.bar}>
      <div className={styles.group}>
        <Toggle
          mark="starred"
          label="Starred"
          shortcut="S"
          isOn={paper.starredAt !== null}
          icon={<Star aria-hidden />}
          actions={actions}
        />
        <Toggle
          mark="read"
          label="Read"
          shortcut="R"
          isOn={isRead}
          icon={isRead ? <CircleCheck aria-hidden /> : <Circle size={14} aria-hidden />}
          actions={actions}
        />
        <Toggle
          mark="queued"
          label="Up next"
          shortcut="U"
          isOn={isQueued}
          icon={isQueued ? <ListCheck aria-hidden /> : <ListPlus size={15} aria-hidden />}
          actions={actions}
        />
      </div>
      <div className={styles.group}>
        {paperLinks(paper).map(({ label, url }) => (
          <button key={label} type="button" title={url} onClick={() => actions.onOpenLink(url)}>
            {label}
          </button>
        ))}
        <button type="button" title="Copy title and abstract" onClick={actions.onCopy}>
          Copy
        </button>
        {paper.trashedAt === null ? (
          <button type="button" onClick={actions.onTrash}>
            Move to Trash
          </button>
        ) : (
          <button type="button" onClick={actions.onRestore}>
            Restore
          </button>
        )}
        <button type="button" className={styles.palette} title="Command palette" onClick={actions.onOpenPalette}>
          <kbd>{navigator.userAgent.includes('Mac OS X') ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
      </div>
    </div>
  );
}

function Toggle(props: {
  mark: MarkKind;
  label: string;
  shortcut: string;
  isOn: boolean;
  icon: ReactNode;
  actions: ToolbarActions;
}) {
  return (
    <button
      type="button"
      className={styles.toggle}
      data-mark={props.mark}
      aria-pressed={props.isOn}
      aria-keyshortcuts={props.shortcut}
      title={`Key: ${props.shortcut.toLowerCase()}`}
      onClick={() => props.actions.onToggle(props.mark)}
    >
      {props.icon}
      {props.label}
    </button>
  );
}
