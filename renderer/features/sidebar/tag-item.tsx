import { ChevronRight } from 'lucide-react';
import { useId, type CSSProperties, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { type Tag, tagSearch } from '../../../shared/tag.ts';
import { useWindow } from '../../state/window-context.ts';
import { TagDot } from '../tags/tag-dot.tsx';
import type { TagNode } from '../tags/tag-tree.ts';
import { moveBetweenLines } from './sidebar-keys.ts';
import styles from './sidebar.module.css';
import { linkBeside, parentLink } from './tag-links.ts';
import tagStyles from './tags-section.module.css';

interface Props {
  node: TagNode;
  depth: number;
  /** The name of the tag whose papers the list shows. */
  current: string | null;
  onMenu(tag: Tag, link: HTMLElement): void;
}

/** A tag in the sidebar, with those under it. */
export function TagItem({ node, depth, current, onMenu }: Props) {
  const countId = useId();
  const { layout, tagActions, tags } = useWindow();
  const isUnfolded = useStore(tags, (state) => state.unfolded.has(node.name));
  const { name, prefix, tag, children } = node;
  const isParent = children.length > 0;

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const link = event.currentTarget;
    if (isParent && event.key === (isUnfolded ? 'ArrowLeft' : 'ArrowRight')) tags.fold(name, isUnfolded);
    else if (event.key === 'ArrowLeft' && depth > 0) parentLink(link)?.focus();
    else if (event.key === 'F2' && tag !== null) {
      tags.setState({ editing: tag.id });
      layout.open('tag-rename');
    } else if (event.key === 'Delete' && tag !== null) {
      // The keys go on beside it.
      linkBeside(link)?.focus();
      void tagActions.remove(tag.id);
    } else {
      moveBetweenLines(event);
      return;
    }
    event.preventDefault();
  };

  const style: CSSProperties & { '--depth': number } = { '--depth': depth };
  return (
    <li>
      <div className={tagStyles['line']} style={style}>
        {isParent && (
          <button
            type="button"
            className={tagStyles['fold']}
            aria-label={`Tags under ${name}`}
            aria-expanded={isUnfolded}
            tabIndex={-1}
            onClick={() => tags.fold(name, isUnfolded)}
          >
            <ChevronRight size={12} aria-hidden />
          </button>
        )}
        <a
          href={`#${encodeURIComponent(tagSearch(name))}`}
          className={tagStyles['link']}
          title={name}
          // Its parents are part of its name, wherever it is heard.
          aria-label={name}
          aria-current={name === current ? 'page' : undefined}
          aria-describedby={tag === null ? undefined : countId}
          aria-keyshortcuts={tag?.favourite == null ? undefined : String(tag.favourite)}
          tabIndex={-1}
          draggable={false}
          onKeyDown={pressed}
          onContextMenu={(event) => {
            event.preventDefault();
            if (tag !== null) onMenu(tag, event.currentTarget);
          }}
          onClick={(event) => {
            event.preventDefault();
            tagActions.open(name);
            layout.setState({ sidebarOpen: false, pane: 'list' });
          }}
        >
          <TagDot colour={tag?.colour ?? null} />
          <span className={tagStyles['name']}>{name.slice(prefix.length)}</span>
          {tag?.favourite != null && <kbd aria-hidden="true">{tag.favourite}</kbd>}
        </a>
        {tag !== null && (
          <>
            <span className={styles['count']} aria-hidden="true">
              {tag.papers.toLocaleString('en')}
            </span>
            <span id={countId} hidden>
              {tag.papers === 1 ? '1 paper' : `${tag.papers.toLocaleString('en')} papers`}
            </span>
          </>
        )}
      </div>
      {isParent && isUnfolded && (
        <ul aria-label={`Under ${name}`}>
          {children.map((child) => (
            <TagItem
              key={child.tag?.id ?? child.name}
              node={child}
              depth={depth + 1}
              current={current}
              onMenu={onMenu}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
