import { useId } from 'react';
import type { View } from '../../../shared/paper.ts';
import { LineCount } from './line-count.tsx';
import { moveBetweenLines } from './sidebar-keys.ts';
import styles from './sidebar.module.css';

export interface SidebarLink {
  title: string;
  view: View;
  /** Undefined until it is known. */
  count: number | undefined;
}

interface Props {
  title: string;
  links: readonly SidebarLink[];
  /** Null: none of them. */
  current: View | null;
  /** Key of the link that Tab goes to; null: it goes to none of them. */
  entry: string | null;
  onOpen(view: View): void;
}

/** A group of lists under a heading. */
export function SidebarSection({ title, links, current, entry, onOpen }: Props) {
  const id = useId();
  return (
    <div className={styles['section']}>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {links.map((link) => (
          <SidebarItem
            key={keyOf(link.view)}
            link={link}
            isCurrent={current !== null && keyOf(link.view) === keyOf(current)}
            isEntry={keyOf(link.view) === entry}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  link: SidebarLink;
  isCurrent: boolean;
  isEntry: boolean;
  onOpen(view: View): void;
}

function SidebarItem({ link, isCurrent, isEntry, onOpen }: ItemProps) {
  const countId = useId();
  const { title, view, count } = link;
  return (
    <li>
      <a
        href={`#${keyOf(view)}`}
        aria-current={isCurrent ? 'page' : undefined}
        aria-describedby={count === undefined ? undefined : countId}
        tabIndex={isEntry ? 0 : -1}
        data-region-entry={isEntry ? '' : undefined}
        data-drop={view.kind === 'queue' ? 'queue' : undefined}
        draggable={false}
        onKeyDown={moveBetweenLines}
        onClick={(event) => {
          event.preventDefault();
          onOpen(view);
        }}
      >
        {title}
      </a>
      <LineCount id={countId} count={count} />
    </li>
  );
}

/** A view as text: one for each. */
export function keyOf(view: View): string {
  if (view.kind === 'profile') return `profile-${view.profileId}`;
  return view.kind === 'subject' ? `subject-${view.subject}` : view.kind;
}
