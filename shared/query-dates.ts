import { isPartialDate, type PartialDate, parsePartialDate, toPartialDate } from './dates.ts';
import { type DateRange, relativeDays } from './query.ts';

/** Longer ago than any date that a paper can have. */
const mostDays = 9_999_999;
const unitDays = { d: 1, w: 7, m: 30, y: 365 } as const;

const wholeDate = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const begunDate = String.raw`(?:\d{0,3}|\d{4}-\d?|\d{4}-\d{2}-\d?)`;
const begunRange = new RegExp(
  `^(?:[<>]=?${begunDate}|[<>]\\d{1,7}|${begunDate}|(?:${wholeDate})?\\.|(?:${wholeDate})?\\.\\.${begunDate})$`,
);

/**
 * The days that a search names: a date (2025, 2025-04, 2025-04-04), a range of them (`2024..2026`, an end may be missing),
 * `>2025-04` and the like, an age (`<7d`; d, w, m and y are 1, 7, 30 and 365 days), or `this-week`.
 *
 * @returns null for what names no days
 */
export function readDateRange(text: string): DateRange | null {
  const relative = relativeDays.find((name) => name === text.toLowerCase());
  if (relative !== undefined) return { kind: 'since', start: relative };
  const age = /^([<>])(\d{1,7})([dwmy])$/i.exec(text);
  if (age !== null) {
    const unit = (age[3] ?? 'd').toLowerCase() as keyof typeof unitDays;
    const days = Number(age[2]) * unitDays[unit];
    return days > mostDays ? null : { kind: 'age', is: age[1] === '<' ? 'under' : 'over', days };
  }
  const compared = /^([<>]=?)(.*)$/su.exec(text);
  if (compared !== null) return readComparison(compared[1] ?? '', compared[2] ?? '');
  const [from = '', to = from, ...more] = text.split('..', 3);
  if (more.length > 0) return null;
  return between(from === '' ? null : from, to === '' ? null : to);
}

/** Whether a text that names no days may do so when it is typed on: `<`, `2025-`, `this`. */
export function canBecomeDateRange(text: string): boolean {
  return begunRange.test(text) || relativeDays.some((name) => name.startsWith(text.toLowerCase()));
}

function readComparison(sign: string, text: string): DateRange | null {
  if (sign === '>=') return between(text, null);
  if (sign === '<=') return between(null, text);
  const beside = isPartialDate(text) ? neighbour(text, sign === '>' ? 1 : -1) : null;
  if (beside === null) return null;
  return sign === '>' ? between(beside, null) : between(null, beside);
}

function between(from: PartialDate | null, to: PartialDate | null): DateRange | null {
  if (from === null && to === null) return null;
  if ((from !== null && !isPartialDate(from)) || (to !== null && !isPartialDate(to))) return null;
  const isBackward = from !== null && to !== null && from.slice(0, to.length) > to;
  return isBackward ? { kind: 'between', from: to, to: from } : { kind: 'between', from, to };
}

/** The year, month or day before (-1) or after (1); null where the calendar ends. */
function neighbour(date: PartialDate, step: 1 | -1): PartialDate | null {
  const parts = parsePartialDate(date);
  if (parts === null) return null;
  const { year, month, day } = parts;
  if (month === null) return toPartialDate({ year: year + step, month, day });
  const moved = new Date(0);
  moved.setUTCFullYear(year, month - 1 + (day === null ? step : 0), day === null ? 1 : day + step);
  return toPartialDate({
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: day === null ? null : moved.getUTCDate(),
  });
}

/** Whether a range is one of whole years. */
export function isOfYears(range: DateRange): boolean {
  return range.kind === 'between' && [range.from, range.to].every((end) => end === null || end.length === 4);
}
