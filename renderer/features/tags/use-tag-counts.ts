import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../../bridge.ts';
import type { TagCounts } from '../../state/tag-actions.ts';
import { useWindow } from '../../state/window-context.ts';

interface Counted {
  /** Null until it is known. */
  counts: TagCounts | null;
  /** Shows at once what a change will make of them, and counts anew after it. */
  during(expected: TagCounts | null, change: Promise<void>): void;
}

/** How many of some papers have each tag: at once where their rows are at hand, else when the library has answered. */
export function useTagCounts(ids: Uint32Array): Counted {
  const { messages, tagActions, tags } = useWindow();
  const known = useStore(tags, (state) => state.tags);
  const [counts, setCounts] = useState(() => tagActions.knownCounts(ids));
  const changing = useRef(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    tagActions.countsOf(ids).then(
      (found) => {
        // What was asked in the middle of a change may be from before it.
        if (isCurrent && changing.current === 0) setCounts(found);
      },
      (error: unknown) => messages.fail(messageOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [ids, known, messages, tagActions, turn]);

  return {
    counts,
    during(expected, change) {
      if (expected !== null) setCounts(expected);
      changing.current += 1;
      void change.finally(() => {
        changing.current -= 1;
        setTurn((before) => before + 1);
      });
    },
  };
}
