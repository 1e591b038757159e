import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { NoteVersion } from '../../shared/paper.ts';
import { messageOf } from '../bridge.ts';
import { NoteVersions } from '../features/notes/note-versions.tsx';
import { useWindow } from '../state/window-context.ts';
import { Dialog } from '../ui/dialog.tsx';

/** The earlier texts of the note in the editor. */
export function VersionsDialog() {
  const { bridge, layout, messages, note, noteFocus } = useWindow();
  const paperId = useStore(note, (state) => state.paperId);
  const [versions, setVersions] = useState<NoteVersion[] | null>(null);
  const [now] = useState(() => Date.now());

  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      if (paperId === null) return;
      // What is being typed is a version as well, once another one is restored over it.
      await note.flush();
      const found = await bridge.getNoteVersions({ paperId });
      if (isCurrent) setVersions(found);
    };
    load().catch((error: unknown) => {
      messages.fail(messageOf(error));
      layout.close();
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, layout, messages, note, noteFocus, paperId]);

  const restore = (text: string): void => {
    void note.replace(text);
    layout.close();
    requestAnimationFrame(() => noteFocus.request());
  };
  return (
    <Dialog title="Earlier versions of the note" size="wide">
      <NoteVersions versions={versions} now={now} onRestore={restore} />
    </Dialog>
  );
}
