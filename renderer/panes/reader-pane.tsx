import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { focusRegion } from '../keyboard/regions.ts';
import { messageOf } from '../bridge.ts';
import { withPending } from '../state/marks-store.ts';
import { showList } from '../state/panes.ts';
import { useWindow } from '../state/window-context.ts';
import styles from './reader-pane.module.css';

const loadReader = () => import('../features/reader/reader.tsx');
const Reader = lazy(async () => ({ default: (await loadReader()).Reader }));
const ReaderEmpty = lazy(async () => ({ default: (await import('../features/reader/reader-empty.tsx')).ReaderEmpty }));
const PaperTags = lazy(async () => ({ default: (await import('../features/tags/paper-tags.tsx')).PaperTags }));
const NoteEditor = lazy(async () => ({ default: (await import('../features/notes/note-editor.tsx')).NoteEditor }));
const Related = lazy(async () => ({ default: (await import('../features/related/related.tsx')).Related }));
const WayBack = lazy(async () => ({ default: (await import('../features/related/way-back.tsx')).WayBack }));

/** The right pane: the paper at the cursor, its marks as they are on screen before they are on the disk. */
export function ReaderPane() {
  const parts = useWindow();
  const { layout } = parts;
  const isNarrow = useStore(layout, (state) => state.layout === 'narrow');

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { layout: current, pane, overlay, sidebarOpen } = layout.getState();
      if (event.key !== 'Escape' || event.defaultPrevented || overlay !== null || sidebarOpen) return;
      if (document.activeElement?.closest('[data-region="reader"]') == null) return;
      event.preventDefault();
      if (current === 'narrow' && pane === 'reader') showList(parts);
      else focusRegion('list');
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [layout, parts]);

  return (
    <main className={styles['pane']} data-region="reader" tabIndex={-1} aria-label="Reader">
      {isNarrow && (
        <button type="button" className={styles['back']} onClick={() => showList(parts)}>
          <ArrowLeft size={15} aria-hidden />
          Papers
        </button>
      )}
      <div className={styles['content']}>
        <Suspense>
          <Content />
        </Suspense>
      </div>
    </main>
  );
}

function Content() {
  const { actions, bridge, layout, list, marks, messages, note, paper, selection } = useWindow();
  const { paper: shown, now, failure } = useStore(paper);
  const pending = useStore(marks, (state) => state.pending);
  const notePaper = useStore(note, (state) => state.paperId);
  const query = useStore(list, (state) => state.shown);
  const total = useStore(list, (state) => state.total);
  const hasCursor = useStore(selection, (state) => state.cursor !== null);

  if (failure !== null) return <ReaderEmpty title="This paper can’t be shown" hint={failure} />;
  if (shown === null) {
    // A paper is on its way, or may still be found.
    if (query === null || total === null || hasCursor) return null;
    // An empty list says itself what to do next.
    if (total === 0) return <ReaderEmpty title="Nothing to read here" />;
    return <ReaderEmpty title="No paper selected" hint="Choose one with j and k, or with the mouse." />;
  }
  const openLink = async (url: string): Promise<void> => {
    try {
      await bridge.openExternal({ url });
    } catch (error) {
      messages.fail(messageOf(error));
    }
  };
  return (
    <Reader
      paper={withPending(shown, pending)}
      now={now}
      search={query?.search ?? ''}
      // Between two papers the editor may hold the other one's note already, and must not stand under this one.
      noteEditor={notePaper === shown.id && <NoteEditor draft={note} onShowVersions={() => layout.open('versions')} />}
      wayBack={
        <Suspense>
          <WayBack />
        </Suspense>
      }
      related={
        <Suspense>
          <Related paper={shown} />
        </Suspense>
      }
      tags={<PaperTags paper={shown} />}
      onToggle={(mark) => void actions.toggle(mark, [shown.id])}
      onTrash={() => void actions.trash([shown.id])}
      onRestore={() => void actions.restore([shown.id])}
      onCopy={() => void actions.copy(shown)}
      onOpenLink={(url) => void openLink(url)}
      onOpenPalette={() => layout.open('palette')}
    />
  );
}
