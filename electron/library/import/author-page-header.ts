import type { PartialDate } from '../../../shared/dates.ts';
import { isAfter, monthNumber, parsePartialDate, toPartialDate } from '../../../shared/dates.ts';
import { resolveSubject } from '../../../shared/subjects.ts';

/** The line over a paper's title, taken apart: `CLApr 4, 2025Code`. */
export interface PaperHeader {
  /** arXiv code; null where the line has none, or one that arXiv has not. */
  subject: string | null;
  date: PartialDate | null;
  hasCode: boolean;
  /** Whether the line holds a date, be it one that can't be taken: that is what tells it from a word of an abstract. */
  isDated: boolean;
  /** What the line says that could not be taken, in sentences. */
  unread: string[];
}

const longestHeader = 80;

const datedHeader =
  /^([A-Za-z][A-Za-z.-]*?)?? ?(?:(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d{4}|(\d{1,2})(?:, ?(\d{4}))?)|(\d{4}))( ?Code)?$/;

/**
 * Reads the line over a paper's title; null if the line is nothing of the kind. A date without a year is of the
 * capture's year, or of the year before where it would lie after the capture. A date after the capture, or one that the
 * calendar has not, is not taken.
 */
export function parsePaperHeader(line: string, captured: PartialDate): PaperHeader | null {
  if (line.length > longestHeader) return null;
  const match = datedHeader.exec(line);
  if (match === null) return parseUndatedHeader(line);
  const [, subjectText, month, dayOrYear, day, yearOfDay, yearAlone, code] = match;
  const subject = subjectText === undefined ? null : resolveSubject(subjectText);
  // "Since 2025" is prose.
  if (subjectText !== undefined && subject === null && yearAlone !== undefined) return null;
  const dateText = line.slice(subjectText?.length ?? 0, line.length - (code?.length ?? 0)).trim();
  const year = yearOfDay ?? yearAlone ?? (day === undefined ? dayOrYear : undefined);
  const date = readDate(year, month, day, captured);
  const unread: string[] = [];
  if (subjectText !== undefined && subject === null) unread.push(`arXiv has no subject “${subjectText}”.`);
  if (date === null) unread.push(`The calendar has no date “${dateText}”.`);
  const isFuture = date !== null && isAfter(date, captured);
  if (isFuture) unread.push(`The date “${dateText}” is later than the page itself (${captured}), so it was left out.`);
  return { subject, date: isFuture ? null : date, hasCode: code !== undefined, isDated: true, unread };
}

function parseUndatedHeader(line: string): PaperHeader | null {
  const hasCode = line.endsWith('Code');
  const subject = resolveSubject(hasCode ? line.slice(0, -'Code'.length) : line);
  return subject === null ? null : { subject, date: null, hasCode, isDated: false, unread: [] };
}

function readDate(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
  captured: PartialDate,
): PartialDate | null {
  const month = monthName === undefined ? null : monthNumber(monthName);
  const dayNumber = day === undefined ? null : Number(day);
  if (year !== undefined) return toPartialDate({ year: Number(year), month, day: dayNumber });
  const captureYear = parsePartialDate(captured)?.year;
  if (captureYear === undefined) return null;
  const thisYear = toPartialDate({ year: captureYear, month, day: dayNumber });
  if (thisYear !== null && !isAfter(thisYear, captured)) return thisYear;
  const lastYear = toPartialDate({ year: captureYear - 1, month, day: dayNumber });
  // 29 February: of the year before only if that had one, and only where this year's would lie ahead.
  return thisYear === null && !isLeapDayAhead(month, dayNumber, captured) ? null : lastYear;
}

function isLeapDayAhead(month: number | null, day: number | null, captured: PartialDate): boolean {
  return month === 2 && day === 29 && isAfter(`${captured.slice(0, 4)}-02-28`, captured);
}
