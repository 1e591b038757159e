import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import type { PartialDate } from '../../shared/dates.ts';
import { foldText } from '../../shared/fold.ts';
import type { Random } from './random.ts';

/** What the names of a paper are made of. */
export interface Named {
  number: number;
  date: PartialDate | null;
  subject: string;
  venue: string | null;
  title: string;
  firstAuthor: string | undefined;
}

type Identified = Pick<PaperDraft, 'identifiers' | 'citeKey' | 'entryType' | 'extra'>;

/** The month from which on arXiv's numbers have no archive in them. */
const newNumbers = '2007-04';

/** Gives papers the names that sources give them; arXiv's numbers are counted by month, as arXiv counts them. */
export function createIdentifiers(random: Random): (named: Named) => Identified {
  const counted = new Map<string, number>();
  const arxivNumber = (date: string, subject: string): string => {
    const month = date.slice(2, 4) + date.slice(5, 7);
    const archive = date < newNumbers ? `${subject.split('.')[0] ?? subject}/` : '';
    const count = (counted.get(archive + month) ?? 0) + 1;
    counted.set(archive + month, count);
    return archive === ''
      ? `${month}.${String(count).padStart(5, '0')}`
      : archive + month + String(count).padStart(3, '0');
  };
  return ({ number, date, subject, venue, title, firstAuthor }) => {
    const isOnArxiv = date !== null && date.length > 4 && random.chance(0.85);
    const isEntry = venue !== null && random.chance(0.5);
    const page = random.between(1, 900);
    return {
      identifiers: {
        arxivId: isOnArxiv ? arxivNumber(date, subject) : null,
        arxivVersion: isOnArxiv ? random.between(1, 4) : null,
        doi: venue !== null && random.chance(0.7) ? `10.1000/generated.${number}` : null,
        url: isOnArxiv || !random.chance(0.3) ? null : `https://papers.example.org/${number}`,
      },
      citeKey: isEntry ? citeKey(firstAuthor, date, title) : null,
      entryType: isEntry ? 'article' : null,
      extra: isEntry ? { volume: `${random.between(1, 400)}`, pages: `${page}--${page + random.between(4, 40)}` } : {},
    };
  };
}

/** `mueller2019sparse`: family name, year, first long word of the title. */
function citeKey(author: string | undefined, date: PartialDate | null, title: string): string {
  const family = author?.slice(author.lastIndexOf(' ') + 1) ?? 'anonymous';
  const word = /\p{L}{5,}/u.exec(title)?.[0] ?? '';
  return foldText(family + (date?.slice(0, 4) ?? '') + word).replace(/[^\p{L}\p{N}]/gu, '');
}
