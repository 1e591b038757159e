import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';

/** The name of the tag whose papers the list shows, or of a parent of tags; null where it shows something else. */
export function useOpenTag(): string | null {
  const { list, tags } = useWindow();
  const name = useStore(list, ({ query: { view, search } }) =>
    view.kind === 'all' ? (/^tag:"([^"]+)"$/.exec(search)?.[1] ?? null) : null,
  );
  const isThere = useStore(
    tags,
    (state) => name !== null && state.tags.some((tag) => tag.name === name || tag.name.startsWith(`${name}/`)),
  );
  return isThere ? name : null;
}
