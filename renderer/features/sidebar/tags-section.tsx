import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Tag } from '../../../shared/tag.ts';
import { useWindow } from '../../state/window-context.ts';
import { matchTags } from '../tags/tag-matches.ts';
import { type TagNode, tagTree } from '../tags/tag-tree.ts';
import styles from './sidebar.module.css';
import { TagItem } from './tag-item.tsx';
import { TagMenu } from './tag-menu.tsx';
import tagStyles from './tags-section.module.css';

/** As many lines stand there before "Show all". */
const fewLines = 12;
/** As many lines are drawn at the most: what is beyond is found by the filter. */
const mostLines = 300;
/** From more tags than this on there is a filter. */
const filterAbove = 30;

/** The library's tags, nested as their names say. `current` is the name of the one whose papers the list shows. */
export function TagsSection({ current }: { current: string | null }) {
  const id = useId();
  const { tags: store } = useWindow();
  const tags = useStore(store, (state) => state.tags);
  const [typed, setTyped] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const [menu, setMenu] = useState<{ tag: Tag; link: HTMLElement } | null>(null);
  const tree = useMemo(() => tagTree(tags), [tags]);
  const matches = useMemo(() => matchTags(tags), [tags]);

  const hasFilter = tags.length > filterAbove;
  const isFiltered = hasFilter && typed.trim() !== '';
  const nodes = isFiltered ? matches.matching(typed).map(flat) : tree;
  const most = isFiltered || showsAll ? mostLines : fewLines;
  const left = nodes.length - most;
  return (
    <div className={styles['section']}>
      <h2 id={id}>Tags</h2>
      {hasFilter && (
        <input
          type="search"
          className={tagStyles['filter']}
          aria-label="Filter tags"
          placeholder="Filter tags"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '') return;
            event.preventDefault();
            setTyped('');
          }}
        />
      )}
      <ul aria-labelledby={id}>
        {nodes.slice(0, most).map((node) => (
          <TagItem
            key={node.tag?.id ?? node.name}
            node={node}
            depth={0}
            current={current}
            onMenu={(tag, link) => setMenu({ tag, link })}
          />
        ))}
      </ul>
      {isFiltered && nodes.length === 0 && <p className={tagStyles['more']}>No tag fits</p>}
      {(isFiltered || showsAll) && left > 0 && (
        <p className={tagStyles['more']}>{left.toLocaleString('en')} more: the filter finds them</p>
      )}
      {!isFiltered && nodes.length > fewLines && (
        <button type="button" className={tagStyles['all']} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer tags' : 'Show all tags'}
        </button>
      )}
      {menu !== null && <TagMenu tag={menu.tag} link={menu.link} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** A tag by its whole name, as the filter finds it. */
function flat(tag: Tag): TagNode {
  return { name: tag.name, prefix: '', tag, children: [] };
}
