/** What a step of the history did. */
export type StepKind =
  'read' | 'unread' | 'star' | 'unstar' | 'queue' | 'unqueue' | 'reorder' | 'trash' | 'restore' | 'note';

const labels: Record<StepKind, (papers: string) => string> = {
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
};

/** A step in the words of a person, for the menu and the message after it: "Starred 3 papers". */
export function historyLabel(kind: StepKind, papers: number): string {
  return labels[kind](papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`);
}
