import type { ListQuery, View } from '../../../shared/paper.ts';

/** What an empty list says: what it is, and what to do next. */
export interface EmptyWords {
  title: string;
  hint: string;
}

const words: Record<Exclude<View['kind'], 'profile' | 'subject'>, EmptyWords> = {
  unread: { title: 'All read', hint: 'Nothing is waiting. Papers that you mark unread with r come back here.' },
  queue: {
    title: 'Nothing up next',
    hint: 'Press u on a paper, or drag it to Up next, to line it up for reading.',
  },
  starred: { title: 'No starred papers', hint: 'Press s on a paper that you want to find again.' },
  noted: { title: 'No notes yet', hint: 'Press n on a paper and write down what you think of it.' },
  trash: { title: 'Trash is empty', hint: 'Papers that you delete wait here, and can be restored whole.' },
  all: {
    title: 'The library is empty',
    hint: 'Papers that you deleted can be restored from Trash: press g, then t.',
  },
};

/** What to say where a list has no papers. */
export function emptyWords({ view, search }: ListQuery): EmptyWords {
  const asked = search.trim();
  if (asked !== '') {
    return {
      title: `No paper matches “${asked}”`,
      hint: 'Fewer or shorter words find more. Esc in the search box clears it.',
    };
  }
  if (view.kind === 'profile') {
    return { title: 'No papers of this author', hint: 'Those that you deleted can be restored from Trash.' };
  }
  if (view.kind === 'subject') {
    return { title: 'No papers in this subject', hint: 'Those that you deleted can be restored from Trash.' };
  }
  return words[view.kind];
}
