import type { PaperDraft, ProfileDraft } from '../../../electron/library/import/drafts.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { parsePartialDate } from '../../../shared/dates.ts';
import { subjectShortCode } from '../../../shared/subjects.ts';

/** What a browser or an editor may do to the text on its way. */
export interface Wear {
  lineEnd: '\n' | '\r\n' | '\r';
  byteOrderMark: boolean;
  /** Put after every line. */
  trailing: string;
  /** How many blank lines stand between the parts. */
  blankLines: number;
}

export const noWear: Wear = { lineEnd: '\n', byteOrderMark: false, trailing: '', blankLines: 1 };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The text of an author's page as the site shows it to someone who copies it: the reverse of reading one. */
export function printAuthorPage(profile: ProfileDraft, papers: readonly PaperDraft[], wear: Wear = noWear): string {
  const gap = Array.from({ length: wear.blankLines }, () => '');
  const lines = [profile.name, ...gap];
  if (profile.subject !== null) lines.push(subjectShortCode(profile.subject));
  if (profile.hIndex !== null) lines.push(`h-index${profile.hIndex}`);
  if (profile.papers !== null) lines.push(`${profile.papers}papers`);
  if (profile.citations !== null) lines.push(`${profile.citations}citations`);
  if (profile.noveltyPercent !== null) lines.push(`Novelty${profile.noveltyPercent}%`);
  if (profile.aiScore !== null) lines.push(`AI Score${profile.aiScore}`);
  lines.push(...gap, `${papers.length} Papers`);
  for (const paper of papers) {
    lines.push(...gap, printHeader(paper, profile.takenOn), paper.title, ...gap, printAuthors(paper));
    if (paper.abstract !== null) lines.push(...gap, ...paper.abstract.split('\n'));
  }
  const text = lines.map((line) => line + wear.trailing + wear.lineEnd).join('');
  return (wear.byteOrderMark ? '\uFEFF' : '') + text;
}

function printHeader(paper: PaperDraft, takenOn: PartialDate): string {
  const subject = paper.subject === null ? '' : subjectShortCode(paper.subject);
  return `${subject}${paper.date === null ? '' : printDate(paper.date, takenOn)}${paper.hasCode ? 'Code' : ''}`;
}

function printDate(date: PartialDate, takenOn: PartialDate): string {
  const parts = parsePartialDate(date);
  if (parts === null) return '';
  if (parts.month === null) return String(parts.year);
  const month = months[parts.month - 1];
  if (parts.day === null) return `${month} ${parts.year}`;
  const isThisYear = date.slice(0, 4) === takenOn.slice(0, 4);
  return isThisYear ? `${month} ${parts.day}` : `${month} ${parts.day}, ${parts.year}`;
}

function printAuthors(paper: PaperDraft): string {
  const etAl = paper.authorsComplete ? '' : ' et al.';
  const affiliations = paper.affiliations.length === 0 ? '' : ` · ${paper.affiliations.join(', ')}`;
  return paper.authors.join(', ') + etAl + affiliations;
}
