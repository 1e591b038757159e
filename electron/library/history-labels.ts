/** What a step of the history did. */
export type StepKind =
  | 'read'
  | 'unread'
  | 'star'
  | 'unstar'
  | 'queue'
  | 'unqueue'
  | 'reorder'
  | 'trash'
  | 'restore'
  | 'note'
  | 'tag'
  | 'untag'
  | 'tag-rename'
  | 'tag-colour'
  | 'tag-key'
  | 'tag-merge'
  | 'tag-delete'
  | 'search-save'
  | 'search-change'
  | 'search-rename'
  | 'search-move'
  | 'search-delete'
  | 'folder-rename';

/** @param what the names that a step is about; "old → new" where one became another */
const labels: Record<StepKind, (papers: string, what: string) => string> = {
  read: (papers) => `Marked ${papers} read`,
  unread: (papers) => `Marked ${papers} unread`,
  star: (papers) => `Starred ${papers}`,
  unstar: (papers) => `Unstarred ${papers}`,
  queue: (papers) => `Added ${papers} to Up next`,
  unqueue: (papers) => `Took ${papers} from Up next`,
  reorder: () => 'Reordered Up next',
  trash: (papers) => `Moved ${papers} to Trash`,
  restore: (papers) => `Restored ${papers} from Trash`,
  note: () => 'Edited a note',
  tag: (papers, what) => `Tagged ${papers} “${what}”`,
  untag: (papers, what) => `Took the tag “${what}” from ${papers}`,
  'tag-rename': (_, what) => `Renamed a tag: ${what}`,
  'tag-colour': (_, what) => `Coloured the tag “${what}”`,
  'tag-key': (_, what) => `Changed the key of the tag “${what}”`,
  'tag-merge': (_, what) => `Merged a tag: ${what}`,
  'tag-delete': (_, what) => `Deleted the tag “${what}”`,
  'search-save': (_, what) => `Saved the search “${what}”`,
  'search-change': (_, what) => `Changed the saved search “${what}”`,
  'search-rename': (_, what) => `Renamed a saved search: ${what}`,
  'search-move': (_, what) => `Moved the saved search “${what}”`,
  'search-delete': (_, what) => `Deleted the saved search “${what}”`,
  'folder-rename': (_, what) => `Renamed a folder: ${what}`,
};

/** A step in the words of a person, for the menu and the message after it: "Starred 3 papers". */
export function historyLabel({ kind, papers, what }: { kind: StepKind; papers: number; what: string | null }): string {
  return labels[kind](papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`, what ?? '');
}
