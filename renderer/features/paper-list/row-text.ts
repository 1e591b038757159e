import { formatPartialDate } from '../../../shared/dates.ts';
import { familyName } from '../../../shared/family-name.ts';
import type { PaperRow } from '../../../shared/paper.ts';
import { plainText } from '../../../shared/tex.ts';

/** Whether the row names only some of the paper's authors. */
function isShortened({ authors, authorCount, authorsComplete }: PaperRow): boolean {
  return !authorsComplete || authorCount > authors.length;
}

/** The authors as a row shows them: "Bercovich, Ailon, Anisimov et al.". */
export function rowAuthors(row: PaperRow): string {
  const names = row.authors.map(familyName).join(', ');
  return isShortened(row) && names !== '' ? `${names} et al.` : names;
}

/** What a row says beside its authors: date and code. */
export function rowFacts({ date, hasCode }: PaperRow): string[] {
  return [...(date === null ? [] : [formatPartialDate(date)]), ...(hasCode ? ['code'] : [])];
}

/** A row in words: title, authors, state, the names of its tags. */
export function rowName(row: PaperRow, tags: readonly { name: string }[]): string {
  const authors = row.authors.join(', ');
  return [
    plainText(row.title),
    isShortened(row) && authors !== '' ? `${authors} et al.` : authors,
    row.readAt === null ? 'unread' : '',
    row.starredAt === null ? '' : 'starred',
    row.queuePosition === null ? '' : 'up next',
    row.hasNote ? 'has note' : '',
    tags.length === 0 ? '' : `tagged ${tags.map(({ name }) => name).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
