import type { MarkKind } from '../../shared/paper.ts';

/** What is being done to so many papers, while it lasts: "Starring 100,000 papers…". */
export type Work = 'trash' | 'restore' | { mark: MarkKind; value: boolean };

const words: Record<MarkKind, [on: (papers: string) => string, off: (papers: string) => string]> = {
  read: [(papers) => `Marking ${papers} read…`, (papers) => `Marking ${papers} unread…`],
  starred: [(papers) => `Starring ${papers}…`, (papers) => `Unstarring ${papers}…`],
  queued: [(papers) => `Adding ${papers} to Up next…`, (papers) => `Taking ${papers} from Up next…`],
};

/** What is being done, in the words of a person. */
export function workWords(work: Work, count: number): string {
  const papers = count === 1 ? '1 paper' : `${count.toLocaleString('en')} papers`;
  if (work === 'trash') return `Moving ${papers} to Trash…`;
  if (work === 'restore') return `Restoring ${papers} from Trash…`;
  return words[work.mark][work.value ? 0 : 1](papers);
}
