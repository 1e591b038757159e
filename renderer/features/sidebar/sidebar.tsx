import { lazy, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import type { View } from '../../../shared/paper.ts';
import { subjectName } from '../../../shared/subjects.ts';
import { useWindow } from '../../state/window-context.ts';
import { ReadingProgress } from './reading-progress.tsx';
import { useOpenTag } from './use-open-tag.ts';
import { keyOf, SidebarSection, type SidebarLink } from './sidebar-section.tsx';
import styles from './sidebar.module.css';

const SearchesSection = lazy(async () => ({ default: (await import('./searches-section.tsx')).SearchesSection }));
const TagsSection = lazy(async () => ({ default: (await import('./tags-section.tsx')).TagsSection }));

/** All lists of the library, with their counts, and how far the reading is. `divider` parts it from the next pane. */
export function Sidebar({ divider }: { divider?: ReactNode }) {
  const { counts, list, layout, preferences, searches, tags } = useWindow();
  const known = useStore(counts, (state) => state.counts);
  const view = useStore(list, (state) => state.query.view);
  const openTag = useOpenTag();
  const hasTags = useStore(tags, (state) => state.tags.length > 0);

  const hasSearches = useStore(searches, (state) => state.searches.length > 0);
  const openFolder = useStore(searches, ({ openId, searches: all }) =>
    openId === null ? null : (all.find(({ id }) => id === openId)?.folder ?? null),
  );
  const searchIsListed = useStore(
    preferences,
    ({ closedFolders }) => openFolder !== null && !closedFolders.includes(openFolder),
  );

  const library: SidebarLink[] = [
    { title: 'Unread', view: { kind: 'unread' }, count: known?.unread },
    { title: 'Up next', view: { kind: 'queue' }, count: known?.queued },
    { title: 'Starred', view: { kind: 'starred' }, count: known?.starred },
    { title: 'With notes', view: { kind: 'noted' }, count: known?.noted },
    { title: 'All papers', view: { kind: 'all' }, count: known?.all },
    { title: 'Trash', view: { kind: 'trash' }, count: known?.trash },
  ];
  const authors = known?.profiles.map(({ id, name, papers }): SidebarLink => ({
    title: name,
    view: { kind: 'profile', profileId: id },
    count: papers,
  }));
  const subjects = known?.subjects.map(({ subject, papers }): SidebarLink => ({
    title: subjectName(subject),
    view: { kind: 'subject', subject },
    count: papers,
  }));
  const open = (chosen: View): void => {
    list.setView(chosen);
    layout.setState({ sidebarOpen: false, pane: 'list' });
  };
  const isListed = [...library, ...(authors ?? []), ...(subjects ?? [])].some(
    (link) => keyOf(link.view) === keyOf(view),
  );
  const shared = {
    current: openFolder === null && openTag === null ? view : null,
    entry: searchIsListed ? null : isListed ? keyOf(view) : 'unread',
    onOpen: open,
  };

  return (
    <nav className={styles['sidebar']} aria-label="Library" data-region="sidebar">
      <div className={styles['brand']}>Offprint</div>
      <div className={styles['lists']}>
        <SidebarSection title="Library" links={library} {...shared} />
        {hasSearches && (
          <Suspense>
            <SearchesSection />
          </Suspense>
        )}
        {hasTags && (
          <Suspense>
            <TagsSection current={openTag} />
          </Suspense>
        )}
        {authors !== undefined && authors.length > 0 && <SidebarSection title="Authors" links={authors} {...shared} />}
        {subjects !== undefined && subjects.length > 0 && (
          <SidebarSection title="Subjects" links={subjects} {...shared} />
        )}
      </div>
      {known !== null && <ReadingProgress counts={known} />}
      {divider}
    </nav>
  );
}
