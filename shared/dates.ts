/**
 * A date as precisely as its source gave it, as an ISO 8601 string of reduced precision: `'2025'`, `'2025-04'` or
 * `'2025-04-04'`. Years are 0001 to 9999, and a full date is one of the calendar. Text order is order in time, with the
 * less precise date first, so that the database may sort by it.
 */
export type PartialDate = string;

/** A partial date taken apart; `month` and `day` count from 1, null where the date is less precise. */
export interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The parts of a partial date; null for any text that is none (`'2025-4'`, `'2025-02-29'`, `'0000'`). */
export function parsePartialDate(text: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const parts: DateParts = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return isInCalendar(parts) ? parts : null;
}

/** Whether the text is a partial date. */
export function isPartialDate(text: string): boolean {
  return parsePartialDate(text) !== null;
}

/** The partial date of these parts; null if the calendar has no such date. */
export function toPartialDate({ year, month, day }: DateParts): PartialDate | null {
  if (!isInCalendar({ year, month, day })) return null;
  const numbers = [String(year).padStart(4, '0')];
  if (month !== null) numbers.push(String(month).padStart(2, '0'));
  if (day !== null) numbers.push(String(day).padStart(2, '0'));
  return numbers.join('-');
}

/** Negative, zero or positive, as `first` is before, equal to or after `second`: an order for `sort`. */
export function comparePartialDates(first: PartialDate, second: PartialDate): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Whether `date` is after `other` for certain: 2025-04 is after 2024 and 2025-03-31, but not after 2025. */
export function isAfter(date: PartialDate, other: PartialDate): boolean {
  const shared = Math.min(date.length, other.length);
  return date.slice(0, shared) > other.slice(0, shared);
}

/**
 * The date for people: `'4 Apr 2025'`, `'Apr 2025'`, `'2025'`, or with its month in full. A text that is no partial date
 * is given back as it is.
 */
export function formatPartialDate(date: PartialDate, months: 'short' | 'full' = 'short'): string {
  const parts = parsePartialDate(date);
  if (parts === null) return date;
  const words = [String(parts.year)];
  if (parts.month !== null)
    words.unshift((monthNames[parts.month - 1] ?? '').slice(0, months === 'short' ? 3 : undefined));
  if (parts.day !== null) words.unshift(String(parts.day));
  return words.join(' ');
}

/** The day of an instant (milliseconds since 1970-01-01 UTC) in this machine's time zone. */
export function localDay(instant: number): PartialDate {
  const date = new Date(instant);
  const day = toPartialDate({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
  if (day === null) throw new RangeError(`No day of the calendar: ${instant}`);
  return day;
}

/** The day of an instant as a note shows it: `'Today'`, `'Yesterday'`, else `'28 Nov 2024'`; both in milliseconds. */
export function formatDay(instant: number, now: number): string {
  const day = localDay(instant);
  if (day === localDay(now)) return 'Today';
  const yesterday = new Date(now);
  // Noon, so that a change to or from summer time can't skip a day.
  yesterday.setHours(12, 0, 0, 0);
  yesterday.setDate(yesterday.getDate() - 1);
  return day === localDay(yesterday.getTime()) ? 'Yesterday' : formatPartialDate(day);
}

/** The number (1 to 12) of a month by its English name, of which the first three letters count; null if it is none. */
export function monthNumber(name: string): number | null {
  const index = monthNames.findIndex((month) => month.slice(0, 3) === name.slice(0, 3));
  return index === -1 ? null : index + 1;
}

function isInCalendar({ year, month, day }: DateParts): boolean {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return false;
  if (month === null) return day === null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return day === null || (Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
