import { useEffect, useState } from 'react';
import type { PaperRow } from '../../../shared/paper.ts';
import { isCancelled, messageOf } from '../../bridge.ts';
import { useWindow } from '../../state/window-context.ts';

/** How many papers the palette offers. */
const offered = 20;
const none: readonly PaperRow[] = [];

/** The papers of the whole library that match, newest first; those of the text before until the answer is here. */
export function useFoundPapers(typed: string): readonly PaperRow[] {
  const { bridge, messages } = useWindow();
  const [found, setFound] = useState<readonly PaperRow[]>(none);
  const search = typed.trim();

  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      if (search === '') {
        setFound(none);
        return;
      }
      const { rows } = await bridge.queryPapers({ purpose: 'palette', view: { kind: 'all' }, search, sort: 'newest' });
      if (isCurrent) setFound(rows.slice(0, offered));
    };
    look().catch((error: unknown) => {
      if (isCurrent && !isCancelled(error)) messages.fail(messageOf(error));
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, messages, search]);

  return found;
}
